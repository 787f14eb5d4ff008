//! Judges what single values cannot tell: cycles, contradictions, disputes, and what nothing refers to.

use std::collections::HashSet;

use jsonc_parser::ast::{Object, Value};

use super::{super::problem::quoted, field_type::ObjectType, syntax::span, walk::Walk};

/// The most words that the first paragraph of an event with deaths or a dispute should have.
const MOST_WORDS: usize = 90;

/// How the label of a figure of deaths begins one of its words, in the languages of the interface.
const DEATHS: [&str; 26] = [
    "death",
    "dead",
    "died",
    "killed",
    "fatalit",
    "bodies",
    "victim",
    "perished",
    "ölən",
    "ölüm",
    "öldürül",
    "həlak",
    "meyit",
    "qurban",
    "מתים",
    "הרוגים",
    "נהרג",
    "גופות",
    "קורבנות",
    "נספים",
    "погиб",
    "умер",
    "убит",
    "жертв",
    "смерт",
    "тела",
];

/// A statement of an event, as far as it can be compared.
struct Statement<'a> {
    index: usize,
    value: &'a Value<'a>,
    by: String,
    topic: Option<&'a str>,
    is_disputed: bool,
}

impl<'a> Walk<'a, '_> {
    /// Looks at what the fields of an object mean together.
    pub fn meaning_of(&mut self, object_type: &ObjectType, object: &'a Object<'a>) {
        match object_type.check.as_deref() {
            Some("event") => self.event(object),
            Some("participant") => self.one_of_person_and_organisation(object),
            Some("figure") => self.figure(object),
            _ => {}
        }
    }

    /// Says which groups of events hold fewer than two.
    pub fn related(&mut self, root: &'a Value<'a>) {
        for name in ["related", "together"] {
            let groups = root.as_object().and_then(|record| record.get_array(name));
            let Some(groups) = groups.map(|groups| &groups.elements) else { continue };
            self.within(name, |walk| walk.each(groups, Self::group));
        }
    }

    /// Says where entries are part of one another in a cycle.
    pub fn cycles(&mut self) {
        for list in self.ids.lists() {
            for cycle in list.cycles() {
                let Some((first, part_of)) = cycle.first().and_then(|first| Some((first, first.part_of?))) else {
                    continue;
                };
                let way: Vec<String> = cycle.iter().take(9).skip(1).map(|member| quoted(member.id)).collect();
                let by_way = if way.is_empty() { String::new() } else { format!(", through {}", way.join(", ")) };
                let step = self.findings.enter(list.name);
                self.findings.enter_item(first.index);
                self.findings.enter("part_of");
                let message = format!("{} is part of itself{by_way}", quoted(first.id));
                self.findings.error(span(part_of), message, "Remove one `part_of` of this cycle.");
                self.findings.leave(step);
            }
        }
    }

    /// Says which sources nothing cites.
    pub fn uncited_sources(&mut self) {
        let Some(list) = self.ids.list("sources") else { return };
        let is_first = |id: &str, index: usize| list.first(id).is_some_and(|first| first.index == index);
        let step = self.findings.enter(list.name);
        for source in list.members.iter().filter(|source| !source.is_cited && is_first(source.id, source.index)) {
            let step = self.findings.enter_item(source.index);
            self.findings.enter("id");
            let message = format!("nothing cites the source {}", quoted(source.id));
            self.findings.warning(source.span.clone(), message, "Cite it where it was used, or remove it.");
            self.findings.leave(step);
        }
        self.findings.leave(step);
    }

    fn group(&mut self, group: &'a Value<'a>) {
        let Some(events) = group.as_array().map(|group| &group.elements) else { return };
        let ids: HashSet<&str> = events.iter().filter_map(|event| Some(&*event.as_string_lit()?.value)).collect();
        if ids.len() < 2 {
            let remedy = "Name at least two events, or remove the group.";
            self.findings.error(span(group), "the group has fewer than two events", remedy);
        }
    }

    fn event(&mut self, event: &'a Object<'a>) {
        if let Some(order) = event.get("order").filter(|_| event.get("part_of").is_none()) {
            self.within("order", |walk| {
                let remedy = "Add `part_of`, the event whose programme this is an item of, or remove `order`.";
                walk.findings.warning(span(&order.value), "`order` says nothing without `part_of`", remedy);
            });
        }
        let statements = statements(event);
        self.within("statements", |walk| walk.disputes(&statements));
        if let Some(text) = event.get("text")
            && (statements.iter().any(|statement| statement.is_disputed) || counts_deaths(event))
        {
            self.within("text", |walk| walk.first_paragraph(&text.value));
        }
    }

    /// A statement that somebody disputes should be beside what the others say.
    fn disputes(&mut self, statements: &[Statement<'a>]) {
        let remedy = "Add what those say who dispute it.";
        let Some(disputed) = statements.iter().find(|statement| statement.is_disputed) else { return };
        if statements.iter().all(|other| other.by == disputed.by) {
            let message = match statements {
                [_] => "the statement is disputed, and the only one of its event",
                _ => "the statement is disputed, and all statements of the event are by the same speaker",
            };
            return self.at_statement(disputed, message, remedy);
        }
        let mut seen = Vec::new();
        for statement in statements.iter().filter(|statement| statement.is_disputed) {
            let Some(topic) = statement.topic.filter(|topic| !seen.contains(topic)) else { continue };
            seen.push(topic);
            let mut of_topic = statements.iter().filter(|other| other.topic == Some(topic));
            if of_topic.all(|other| other.by == statement.by) {
                let message = format!("the statement is disputed, and nobody disputes it under {}", quoted(topic));
                self.at_statement(statement, &message, remedy);
            }
        }
    }

    fn at_statement(&mut self, statement: &Statement, message: &str, remedy: &str) {
        let step = self.findings.enter_item(statement.index);
        self.findings.warning(span(statement.value), message, remedy);
        self.findings.leave(step);
    }

    /// What is read first of an event with deaths or a dispute should be short, so that what is said of it is near.
    fn first_paragraph(&mut self, text: &'a Value<'a>) {
        let forms: Vec<&Value> = match text {
            Value::Object(forms) => forms.properties.iter().map(|form| &form.value).collect(),
            _ => vec![text],
        };
        let words = |value: &&Value| {
            let text = &value.as_string_lit()?.value;
            Some(text.trim_start().split("\n\n").next()?.split_whitespace().count())
        };
        let most = forms.iter().filter_map(words).max().unwrap_or_default();
        if most > MOST_WORDS {
            let message = format!("the first paragraph has {most} words, in an event with deaths or a dispute");
            let remedy = format!("End it with a blank line after at most {MOST_WORDS} words.");
            self.findings.warning(span(text), message, remedy);
        }
    }

    fn figure(&mut self, figure: &'a Object<'a>) {
        let number = |name| figure.get_number(name);
        let parsed = |name| number(name).and_then(|number| number.value.parse::<f64>().ok());
        if let Some(low) = number("low").filter(|_| parsed("low") > parsed("high") && parsed("high").is_some()) {
            self.within("low", |walk| {
                let remedy = "Exchange them, or correct the one that is wrong.";
                walk.findings.error(span(low), "`low` is above `high`", remedy);
            });
        }
        if let Some(values) = figure.get("values").filter(|_| number("low").or(number("high")).is_some()) {
            self.within("values", |walk| {
                let remedy = "Keep `low` and `high` for a range, or `values` for separate numbers.";
                walk.findings.error(span(&values.value), "both `low` or `high` and `values` are given", remedy);
            });
        }
    }
}

/// The statements of an event.
fn statements<'a>(event: &'a Object<'a>) -> Vec<Statement<'a>> {
    let list = event.get_array("statements").map_or(&[][..], |list| &list.elements).iter().enumerate();
    let statement = |(index, value): (usize, &'a Value<'a>)| {
        let object = value.as_object()?;
        Some(Statement {
            index,
            value,
            by: object.get("by").map(|by| canonical(&by.value)).unwrap_or_default(),
            topic: object.get_string("topic").map(|topic| &*topic.value),
            is_disputed: object.get_boolean("disputed").is_some_and(|flag| flag.value),
        })
    };
    list.filter_map(statement).collect()
}

/// Whether a figure of an event counts deaths.
fn counts_deaths(event: &Object) -> bool {
    let figures = event.get_array("figures").map_or(&[][..], |list| &list.elements).iter();
    let labels = figures.filter_map(|figure| Some(canonical(&figure.as_object()?.get("label")?.value).to_lowercase()));
    labels.into_iter().any(|label| {
        let mut words = label.split(|character: char| !character.is_alphanumeric());
        words.any(|word| DEATHS.iter().any(|beginning| word.starts_with(beginning)))
    })
}

/// A string, or an object of strings whatever its order, as one text.
fn canonical(value: &Value) -> String {
    match value {
        Value::StringLit(string) => string.value.clone().into_owned(),
        Value::Object(object) => {
            let pair = |key: &str, value: &Value| [key, ":", &canonical_string(value)].concat();
            let mut pairs: Vec<String> =
                object.properties.iter().map(|property| pair(property.name.as_str(), &property.value)).collect();
            pairs.sort();
            pairs.join("\n")
        }
        _ => String::new(),
    }
}

fn canonical_string(value: &Value) -> String {
    value.as_string_lit().map(|string| string.value.clone().into_owned()).unwrap_or_default()
}
