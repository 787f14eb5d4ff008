//! Judges single values: ids, references, dates, addresses, words, numbers.

use serde_json::Value;

use super::{
    super::{
        address::{self, AddressError},
        edtf::Edtf,
        language,
        problem::{quoted, visible},
        shape::{Shape, Table},
        slug,
        tree::{Kind, Node},
    },
    walk::{CITE, Walk},
};

const IN_QUOTES: &str = "Write it as a string, between quotation marks.";

impl<'a> Walk<'a> {
    /// Looks at a value of any shape.
    pub fn value(&mut self, shape: Shape, node: Node<'a>) {
        match shape {
            Shape::Some(item) => self.list(node, &mut |walk, value| walk.value(*item, value)),
            Shape::Each(object) => self.list(node, &mut |walk, value| walk.object(object, value)),
            Shape::Sources => self.sources(node),
            Shape::MoreSources => self.citations(node),
            Shape::Text => self.text(node),
            Shape::Published => self.published(node),
            Shape::Name => self.name(node),
            Shape::By => self.by(node),
            Shape::Coordinates => self.coordinates(node),
            Shape::Number => self.number(node),
            Shape::Order => self.order(node),
            Shape::Flag => self.flag(node),
            _ => self.string_value(shape, node),
        }
    }

    fn string_value(&mut self, shape: Shape, node: Node<'a>) {
        let Some(string) = node.string() else {
            return self.wrong_type(node, wanted(shape), IN_QUOTES);
        };
        match shape {
            Shape::OwnId => self.slug(&string, node),
            Shape::Id(table) => self.id(table, &string, node),
            Shape::To(table) => self.reference(table, &string, node),
            Shape::Date => _ = self.date(&string, node),
            Shape::Day => self.day(&string, node),
            Shape::Language => self.language(&string, node.at()),
            Shape::Country => self.country(&string, node),
            Shape::Url(schemes) => self.address(address::check_absolute(&string, schemes), &schemes.join(" or "), node),
            Shape::Media => self.address(address::check_media(&string), "https, or a relative address", node),
            Shape::Words(words) => self.word(words, &string, node),
            _ => {}
        }
    }

    /// Looks at a language tag.
    pub fn language(&mut self, tag: &str, at: usize) {
        if !language::is_well_formed(tag) {
            let remedy = "Write a BCP 47 tag, such as `en`, `az` or `sr-Latn`.";
            self.findings.error(at, &[&quoted(tag), " is not a well-formed language tag"], &[remedy]);
        }
    }

    fn slug(&mut self, id: &str, node: Node<'a>) {
        if !slug::is_slug(id) {
            let remedy = "Write it with a to z, digits and inner hyphens, at most 64 of them, such as `khojaly-2021`.";
            self.findings.error(node.at(), &["the id ", &quoted(id), " cannot stand in an address"], &[remedy]);
        }
    }

    fn id(&mut self, table: Table, id: &str, node: Node<'a>) {
        self.slug(id, node);
        let list = self.known.list(table);
        if let Some(first) = list.first(id).filter(|first| first.at != node.at()) {
            let place = first.index.to_string();
            let what = ["the id ", &quoted(id), " is taken by /", list.name, "/", &place];
            let remedy = "Give one of them another id, and look which of them its references mean.";
            self.findings.error(node.at(), &what, &[remedy]);
        }
    }

    fn reference(&mut self, table: Table, id: &str, node: Node<'a>) {
        if self.known.cite(table, id) {
            return;
        }
        let list = self.known.list(table);
        let what = ["nothing in `", list.name, "` has the id ", &quoted(id)];
        let nearest = self.nearest.to(id, &mut list.members.iter().map(|member| &*member.id));
        let elsewhere = self.known.elsewhere(id);
        let remedy = match (nearest, elsewhere) {
            (_, Some(other)) => ["It is in `", other, "`; name an entry of `", list.name, "` here."].concat(),
            (Some(nearest), None) => ["The nearest id there is ", &quoted(nearest), "."].concat(),
            (None, None) => ["Add an entry with this id to `", list.name, "`."].concat(),
        };
        self.findings.error(node.at(), &what, &[&remedy]);
    }

    /// Looks at a date; false, with a problem, where it is none.
    fn date(&mut self, date: &str, node: Node<'a>) -> bool {
        let parsed = Edtf::parse(date);
        if let Err(error) = &parsed {
            self.findings.error(node.at(), &[&visible(&error.what())], &[&sentence(&error.remedy())]);
        }
        parsed.is_ok()
    }

    fn day(&mut self, day: &str, node: Node<'a>) {
        let is_in_place =
            |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
        if self.date(day, node) && !(day.len() == 10 && day.bytes().enumerate().all(is_in_place)) {
            let remedy = "Write year, month and day, such as 2026-11-22.";
            self.findings.error(node.at(), &[&quoted(day), " is not a whole day"], &[remedy]);
        }
    }

    fn country(&mut self, country: &str, node: Node<'a>) {
        if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let remedy = "Write the two upper-case letters of ISO 3166-1, such as `AZ`.";
            self.findings.error(node.at(), &[&quoted(country), " is not a country code"], &[remedy]);
        }
    }

    fn address(&mut self, checked: Result<(), AddressError>, allowed: &str, node: Node<'a>) {
        if let Err(error) = checked {
            let (what, remedy) = address_words(error);
            self.findings.error(node.at(), &[what], &[remedy, " Allowed here: ", allowed, "."]);
        }
    }

    fn word(&mut self, words: &[&str], word: &str, node: Node<'a>) {
        if !words.contains(&word) {
            let remedy = self.known_words(word, words);
            self.findings.error(node.at(), &[&quoted(word), " is not a word that is known here"], &[&remedy]);
        }
    }

    fn sources(&mut self, node: Node<'a>) {
        if node.kind() == Kind::List && node.items(self.most).is_some_and(|items| items.is_empty()) {
            self.findings.error(node.at(), &["no source is cited, and nothing stands without a source"], &[CITE]);
        }
        self.citations(node);
    }

    fn coordinates(&mut self, node: Node<'a>) {
        let (remedy, at) = ("Write [latitude, longitude] in degrees, such as [39.91, 46.79].", node.at());
        let numbers: Vec<Option<f64>> = match node.read() {
            Value::Array(items) => items.iter().map(Value::as_f64).collect(),
            _ => Vec::new(),
        };
        match numbers[..] {
            [Some(latitude), Some(longitude)] if latitude.abs() > 90.0 || longitude.abs() > 180.0 => {
                let what =
                    "the coordinates are off the globe: latitude goes from -90 to 90, longitude from -180 to 180";
                self.findings.error(at, &[what], &[remedy]);
            }
            [Some(_), Some(_)] => {}
            _ => self.findings.error(at, &["the coordinates are not two numbers"], &[remedy]),
        }
    }

    fn number(&mut self, node: Node<'a>) {
        if node.kind() != Kind::Number {
            self.wrong_type(node, "a number", "Write it in digits, without quotation marks.");
        }
    }

    fn order(&mut self, node: Node<'a>) {
        if node.kind() != Kind::Number {
            self.wrong_type(node, "a whole number from 1", "Write it in digits, without quotation marks.");
        } else if node.read().as_u64().is_none_or(|order| order == 0 || order > u32::MAX.into()) {
            self.findings.error(
                node.at(),
                &["this is not a whole number from 1"],
                &["Count the items of the programme from 1."],
            );
        }
    }

    fn flag(&mut self, node: Node<'a>) {
        if node.kind() != Kind::Flag {
            self.wrong_type(node, "true or false", "Write true or false, without quotation marks.");
        }
    }
}

/// What a string stands for, in the words of a problem.
fn wanted(shape: Shape) -> &'static str {
    match shape {
        Shape::OwnId | Shape::Id(_) | Shape::To(_) => "an id",
        Shape::Date => "a date",
        Shape::Day => "a day",
        Shape::Language => "a language tag",
        Shape::Country => "a country code",
        Shape::Url(_) | Shape::Media => "an address",
        Shape::Words(_) => "a word",
        _ => "a string",
    }
}

/// Half a sentence made whole: a capital before, a full stop after.
fn sentence(half: &str) -> String {
    let (first, rest) = half.split_at_checked(1).unwrap_or((half, ""));
    [&first.to_ascii_uppercase(), &visible(rest), "."].concat()
}

/// What is wrong with an address, and what to do.
fn address_words(error: AddressError) -> (&'static str, &'static str) {
    match error {
        AddressError::Empty => ("the address is empty", "Write it, or take the field out."),
        AddressError::Character => (
            "the address holds a space, a quotation mark, a backslash or a character that cannot be seen",
            "Copy it again, and write a space as %20.",
        ),
        AddressError::NoScheme => ("the address begins with `//`", "Write its scheme before it."),
        AddressError::Scheme => ("the address has no scheme that is allowed here", "Write the whole address."),
        AddressError::Host => {
            ("the address names no host, or hides it behind a user name", "Write `//` and the host after the scheme.")
        }
        AddressError::Mail => {
            ("the mail address is incomplete", "Write `mailto:` and the address, such as `mailto:office@example.org`.")
        }
        AddressError::Outside => (
            "the address leaves the folder of the site",
            "Write it from that folder, without a slash before it, such as `media/square.jpg`.",
        ),
    }
}
