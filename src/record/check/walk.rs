//! Walks the file along the shapes of the raw types: lists, objects, their fields, and what is unknown or missing.

use super::{
    super::{
        problem::quoted,
        raw::CITATION,
        shape::{Field, Object, Presence, Shape, Table},
        tree::{Entry, Kind, Node},
    },
    coverage::Coverage,
    findings::Findings,
    firsts::Firsts,
    known::Known,
    nearest::Nearest,
};

/// What to do where no source is cited.
pub const CITE: &str = "Cite the source it was read in: [{ \"source\": \"id\" }].";

/// Up to so many keys are compared with one another, which is quicker than to remember them.
const SHORT: usize = 20;

/// The checker on its way through the file.
pub struct Walk<'a> {
    /// What was found so far.
    pub findings: Findings,
    /// The ids of the record.
    pub known: Known<'a>,
    /// How many texts there are in each language.
    pub coverage: Coverage,
    /// Finds what was probably meant.
    pub nearest: Nearest,
    /// The most entries that a list may have.
    pub most: usize,
}

impl<'a> Walk<'a> {
    /// Gets ready for a record, given its outermost entries.
    pub fn new(record: &[Entry<'a>], most: usize, findings: Findings) -> Self {
        let known = Known::gather(record, most);
        let coverage = Coverage::announced(record, most);
        Self { findings, known, coverage, nearest: Nearest::default(), most }
    }

    /// Says what only the whole record can tell, and gives back everything that was found.
    pub fn finish(mut self) -> Findings {
        self.circles(Table::Organisations);
        self.circles(Table::Events);
        self.uncited_sources();
        self.coverage.report(&mut self.findings);
        self.findings
    }

    /// Looks at an object and each of its fields.
    pub fn object(&mut self, object: &'static Object, node: Node<'a>) {
        let Some(entries) = self.entries(node, "an object") else { return };
        for entry in &entries {
            let step = self.findings.enter(&entry.key);
            match object.fields.iter().find(|field| field.name == entry.key) {
                Some(field) => self.value(field.shape, entry.value),
                None => self.unknown(&names(object), entry),
            }
            self.findings.leave(step);
        }
        let is_missing = |field: &&Field| !entries.iter().any(|entry| entry.key == field.name);
        for field in object.fields.iter().filter(|field| field.presence == Presence::must).filter(is_missing) {
            self.missing(field, node);
        }
        self.meaning_of(object, &entries, node);
    }

    /// Looks at each item of a list.
    pub fn list(&mut self, node: Node<'a>, look: &mut dyn FnMut(&mut Self, Node<'a>)) {
        for (index, item) in self.items(node, "a list").into_iter().enumerate() {
            let step = self.findings.enter_item(index);
            look(self, item);
            self.findings.leave(step);
        }
    }

    /// Looks at a list of citations.
    pub fn citations(&mut self, node: Node<'a>) {
        self.list(node, &mut |walk, item| walk.object(&CITATION, item));
    }

    /// The items of a list; none, with a problem, where no list stands or it is too long.
    pub fn items(&mut self, node: Node<'a>, wanted: &str) -> Vec<Node<'a>> {
        if node.kind() != Kind::List {
            self.wrong_type(node, wanted, "Write it as a list, between [ and ].");
            return Vec::new();
        }
        node.items(self.most).unwrap_or_else(|| {
            self.too_long(node);
            Vec::new()
        })
    }

    /// The entries of an object; none, with a problem, where no object stands or it is too long.
    /// A key that stands there twice is reported.
    pub fn entries(&mut self, node: Node<'a>, wanted: &str) -> Option<Vec<Entry<'a>>> {
        if node.kind() != Kind::Object {
            self.wrong_type(node, wanted, "Write it as an object, between { and }.");
            return None;
        }
        let Some(entries) = node.entries(self.most) else {
            self.too_long(node);
            return None;
        };
        self.repeated_keys(&entries);
        Some(entries)
    }

    /// Says that a value is of the wrong type.
    pub fn wrong_type(&mut self, node: Node<'a>, wanted: &str, remedy: &str) {
        let (found, remedy) = match node.kind() {
            Kind::Null => ("null", "Write a value, or take the field out: a record has no null."),
            Kind::Flag => ("true or false", remedy),
            Kind::Number => ("a number", remedy),
            Kind::String => ("a string", remedy),
            Kind::List => ("a list", remedy),
            Kind::Object => ("an object", remedy),
        };
        self.findings.error(node.at(), &["this is ", found, ", where ", wanted, " is wanted"], &[remedy]);
    }

    /// Says that a key is none of those that are known.
    pub fn unknown(&mut self, known: &[&str], entry: &Entry<'a>) {
        let remedy = self.known_words(&entry.key, known);
        self.findings.error(entry.key_at, &["the field ", &quoted(&entry.key), " is unknown"], &[&remedy]);
    }

    /// What may be written in place of a word, the nearest first.
    pub fn known_words(&mut self, word: &str, known: &[&str]) -> String {
        if let [only] = known {
            return ["Known here is only ", &quoted(only), "."].concat();
        }
        let nearest = self.nearest.to(word, &mut known.iter().copied());
        let nearest = nearest.map(|nearest| ["The nearest is ", &quoted(nearest), ". "].concat()).unwrap_or_default();
        [&nearest, "Known here: ", &known.join(", "), "."].concat()
    }

    fn missing(&mut self, field: &Field, node: Node<'a>) {
        let what = ["the field ", &quoted(field.name), " is missing"];
        if matches!(field.shape, Shape::Sources) {
            let what = [&what.concat(), ", and nothing stands without a source"];
            return self.findings.error(node.at(), &what, &[CITE]);
        }
        self.findings.error(node.at(), &what, &["Add it: ", field.about.trim()]);
    }

    fn repeated_keys(&mut self, entries: &[Entry<'a>]) {
        let mut firsts = Firsts::default();
        let is_short = entries.len() <= SHORT;
        for (index, entry) in entries.iter().enumerate() {
            let is_repeated = if is_short {
                entries[..index].iter().any(|other| other.key == entry.key)
            } else {
                firsts.give(entry.key.clone(), index) != index
            };
            if is_repeated {
                let step = self.findings.enter(&entry.key);
                let what = ["the field ", &quoted(&entry.key), " stands here twice"];
                self.findings.error(entry.key_at, &what, &["Keep one of them."]);
                self.findings.leave(step);
            }
        }
    }

    fn too_long(&mut self, node: Node<'a>) {
        let most = self.most.to_string();
        let remedy = "Split the record into several.";
        self.findings.error(node.at(), &["more than ", &most, " entries stand here"], &[remedy]);
    }
}

fn names(object: &Object) -> Vec<&'static str> {
    object.fields.iter().map(|field| field.name).collect()
}
