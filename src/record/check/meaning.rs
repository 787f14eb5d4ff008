//! Judges what single values cannot tell: circles, contradictions, disputes, and what nothing refers to.

use serde_json::Value;

use super::{
    super::{
        problem::quoted,
        shape::{Object, Table},
        tree::{Entry, Kind, Node},
    },
    walk::Walk,
};

impl<'a> Walk<'a> {
    /// Looks at what the fields of an object mean together.
    pub fn meaning_of(&mut self, object: &Object, entries: &[Entry<'a>], node: Node<'a>) {
        match object.name {
            "RECORD" => self.groups(entries),
            "EVENT" => self.event(entries),
            "PARTICIPANT" => self.one_of_person_and_organisation(node, entries),
            "FIGURE" => self.figure(entries),
            _ => {}
        }
    }

    /// Says where entries are part of one another in a circle.
    pub fn circles(&mut self, table: Table) {
        let list = self.known.list(table);
        for circle in list.circles() {
            let Some((first, Some((_, at)))) = circle.first().map(|first| (first, &first.part_of)) else { continue };
            let way: Vec<String> = circle.iter().take(9).skip(1).map(|member| quoted(&member.id)).collect();
            let by_way = if way.is_empty() { "" } else { ", by way of " };
            let step = self.findings.enter(list.name);
            self.findings.enter_item(first.index);
            self.findings.enter("part_of");
            let what = [&quoted(&first.id), " is part of itself", by_way, &way.join(", ")];
            self.findings.error(*at, &what, &["Take one `part_of` of this circle out."]);
            self.findings.leave(step);
        }
    }

    /// Says which sources nothing cites.
    pub fn uncited_sources(&mut self) {
        let list = self.known.list(Table::Sources);
        let step = self.findings.enter(list.name);
        for source in list.members.iter().filter(|source| !source.is_cited && list.is_first(source)) {
            let step = self.findings.enter_item(source.index);
            self.findings.enter("id");
            let what = ["nothing cites the source ", &quoted(&source.id)];
            self.findings.warning(source.at, &what, &["Cite it where it was used, or take it out."]);
            self.findings.leave(step);
        }
        self.findings.leave(step);
    }

    fn groups(&mut self, entries: &[Entry<'a>]) {
        let Some(together) = value(entries, "together") else { return };
        let list = self.findings.enter("together");
        for (index, group) in together.items(self.most).unwrap_or_default().into_iter().enumerate() {
            let Some(events) = group.items(self.most).filter(|_| group.kind() == Kind::List) else { continue };
            let first = events.first().and_then(Node::string);
            if events.iter().all(|event| event.string() == first) {
                let step = self.findings.enter_item(index);
                let remedy = "Name at least two events, or take the group out.";
                self.findings.error(group.at(), &["the group holds fewer than two events"], &[remedy]);
                self.findings.leave(step);
            }
        }
        self.findings.leave(list);
    }

    fn event(&mut self, entries: &[Entry<'a>]) {
        if let Some(order) = value(entries, "order").filter(|_| value(entries, "part_of").is_none()) {
            let step = self.findings.enter("order");
            let remedy = "Add `part_of`, the event whose programme this is an item of, or take `order` out.";
            self.findings.warning(order.at(), &["`order` says nothing without `part_of`"], &[remedy]);
            self.findings.leave(step);
        }
        if let Some(statements) = value(entries, "statements") {
            let step = self.findings.enter("statements");
            self.dispute(statements);
            self.findings.leave(step);
        }
    }

    /// A statement that somebody disputes should stand beside what the others say.
    fn dispute(&mut self, node: Node<'a>) {
        let statements = node.items(self.most).unwrap_or_default();
        let field = |statement: &Node, name| statement.get(name, self.most).map(|value| value.read());
        let is_disputed = |statement: &Node| field(statement, "disputed") == Some(Value::Bool(true));
        let Some(index) = statements.iter().position(is_disputed) else { return };
        let by: Vec<Option<Value>> = statements.iter().map(|statement| field(statement, "by")).collect();
        let what = match &by[..] {
            [_] => "the statement is disputed, and stands alone",
            [first, others @ ..] if first.is_some() && others.iter().all(|other| other == first) => {
                "the statement is disputed, and all statements of the event are by the same"
            }
            _ => return,
        };
        let step = self.findings.enter_item(index);
        self.findings.warning(statements[index].at(), &[what], &["Add what those say who dispute it."]);
        self.findings.leave(step);
    }

    fn figure(&mut self, entries: &[Entry<'a>]) {
        let number = |name| value(entries, name).and_then(|node| Some((node.read().as_f64()?, node.at())));
        if let (Some((low, at)), Some((high, _))) = (number("low"), number("high"))
            && low > high
        {
            let step = self.findings.enter("low");
            self.findings.error(at, &["`low` is above `high`"], &["Exchange them, or correct the one that is wrong."]);
            self.findings.leave(step);
        }
    }
}

fn value<'a>(entries: &[Entry<'a>], name: &str) -> Option<Node<'a>> {
    entries.iter().find(|entry| entry.key == name).map(|entry| entry.value)
}
