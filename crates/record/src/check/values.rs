//! Judges single values: ids, references, dates, addresses, words, numbers.

use jsonc_parser::ast::{StringLit, Value};

use super::{
    super::{
        address::{self, AddressError},
        edtf::Edtf,
        language,
        problem::{quoted, visible},
        slug,
    },
    bidi::{self, BidiFault},
    field_type::{FieldType, StringType},
    syntax::span,
    walk::{Walk, nearest_words},
};

impl<'a> Walk<'a, '_> {
    /// Looks at a value of any type.
    pub fn value(&mut self, field_type: &FieldType, value: &'a Value<'a>) {
        match field_type {
            FieldType::Object(object_type) => self.object(object_type, value),
            FieldType::List(items) => {
                if let Some(list) = self.items(value, field_type) {
                    self.each(list, |walk, item| walk.value(items, item));
                }
            }
            FieldType::Sources(items) => self.sources(items, value),
            FieldType::Text => self.text(value),
            FieldType::PublishedText => self.published_text(value),
            FieldType::Name => self.name(value),
            FieldType::Speaker => self.speaker(value),
            FieldType::Coordinates => self.coordinates(value),
            FieldType::Number | FieldType::Count => self.number(field_type, value),
            FieldType::Boolean => {
                if value.as_boolean_lit().is_none() {
                    self.wrong_type(value, field_type.expected(), field_type.remedy());
                }
            }
            FieldType::Choice(_) | FieldType::String(_) => match value.as_string_lit() {
                Some(string) => self.string(field_type, string),
                None => self.wrong_type(value, field_type.expected(), field_type.remedy()),
            },
        }
    }

    /// Looks at a language tag, given the bytes that it is at.
    pub fn language(&mut self, tag: &str, span: std::ops::Range<usize>) {
        if !language::is_well_formed(tag) {
            let remedy = "Write a BCP 47 tag, such as `en`, `az` or `sr-Latn`.";
            self.findings.error(span, format!("{} is not a well-formed language tag", quoted(tag)), remedy);
        } else if !language::has_code(tag) {
            let remedy = "Write the code of two or three letters, such as `en` or `az`.";
            self.findings.error(span, format!("{} is not the code of a language", quoted(tag)), remedy);
        }
    }

    /// Looks for controls of direction in a string.
    pub fn direction(&mut self, string: &StringLit) {
        let at = span(string);
        match bidi::fault(&string.value) {
            Some(BidiFault::Unclosed(control)) => {
                let message = format!("the bidi control {} is not closed in this text", quoted(&control.to_string()));
                self.findings.error(at, message, "Remove it: the page gives each text its direction.");
            }
            Some(BidiFault::Present(control)) => {
                let message = format!("this text has the bidi control {}", quoted(&control.to_string()));
                self.findings.warning(at, message, "Remove it, unless the text is read wrongly without it.");
            }
            None => {}
        }
    }

    fn string(&mut self, field_type: &FieldType, string: &'a StringLit<'a>) {
        self.direction(string);
        let (text, at) = (&*string.value, span(string));
        let string_type = match field_type {
            FieldType::Choice(words) => return self.choice(words, string),
            FieldType::String(string_type) => string_type,
            _ => return,
        };
        match string_type {
            StringType::Any => {}
            StringType::Id => self.id(string),
            StringType::Reference(list) => self.reference(list, string),
            StringType::Date => self.date(string),
            StringType::Day => self.day(string),
            StringType::Language => self.language(text, at),
            StringType::Country => self.country(string),
            StringType::Address(schemes) => {
                let schemes: Vec<&str> = schemes.iter().map(String::as_str).collect();
                self.address(address::check_absolute(text, &schemes), &schemes.join(" or "), string);
            }
            StringType::MediaAddress => {
                self.address(address::check_media(text), "https, or a relative address", string);
            }
        }
    }

    fn id(&mut self, string: &StringLit) {
        let (id, at) = (&*string.value, span(string));
        if !slug::is_slug(id) {
            let remedy = "Use a to z, digits and inner hyphens, at most 64 of them, such as `our-town-1992`.";
            self.findings.error(at.clone(), format!("{} is not a valid id", quoted(id)), remedy);
        }
        // The path is /LIST/INDEX/id; the record's own id has no list.
        let list = self.findings.path().split('/').nth(1).and_then(|name| self.ids.list(name));
        if let Some((list, first)) = list.and_then(|list| Some((list.name, list.first(id)?)))
            && first.span != at
        {
            let message = format!("duplicate id {}: /{list}/{} has it too", quoted(id), first.index);
            let remedy = "Give one of them another id, and check which of them the references mean.";
            self.findings.error(at, message, remedy);
        }
    }

    fn reference(&mut self, name: &str, string: &StringLit) {
        let id = &*string.value;
        if self.ids.cite(name, id) {
            return;
        }
        let members = self.ids.list(name).map_or(&[][..], |list| &list.members);
        let nearest = self.nearest.to(id, members.iter().map(|member| member.id));
        let remedy = match (nearest, self.ids.elsewhere(id)) {
            (_, Some(other)) => format!("`{other}` has it; name an entry of `{name}` here."),
            (Some(nearest), None) => nearest_words(id, nearest),
            (None, None) => format!("Add an entry with this id to `{name}`."),
        };
        self.findings.error(span(string), format!("no entry of `{name}` has the id {}", quoted(id)), remedy);
    }

    fn date(&mut self, string: &StringLit) {
        match Edtf::parse(&string.value) {
            Ok(date) => {
                let is_later = date.bounds().earliest.zip(self.read_on).is_some_and(|(date, read_on)| date > read_on);
                if is_later {
                    let message = format!("{} is after the day on which the sources were read", quoted(&string.value));
                    let remedy = "Correct the date (is it of another calendar?), or `read_on`.";
                    self.findings.warning(span(string), message, remedy);
                }
            }
            Err(error) => {
                self.findings.error(span(string), visible(&error.what()), sentence(&error.remedy()));
            }
        }
    }

    fn day(&mut self, string: &StringLit) {
        let day = &*string.value;
        let has_form = |(place, byte): (usize, u8)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        };
        match Edtf::parse(day) {
            Err(error) => self.findings.error(span(string), visible(&error.what()), sentence(&error.remedy())),
            Ok(_) if day.len() == 10 && day.bytes().enumerate().all(has_form) => {}
            Ok(_) => {
                let remedy = "Write year, month and day, such as 2026-11-22.";
                self.findings.error(span(string), format!("{} is not a whole day", quoted(day)), remedy);
            }
        }
    }

    fn country(&mut self, string: &StringLit) {
        let country = &*string.value;
        if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let remedy = "Write the two upper-case letters of ISO 3166-1, such as `AZ`.";
            self.findings.error(span(string), format!("{} is not a country code", quoted(country)), remedy);
        }
    }

    fn address(&mut self, checked: Result<(), AddressError>, allowed: &str, string: &StringLit) {
        if let Err(error) = checked {
            let (message, remedy) = address_words(error);
            self.findings.error(span(string), message, format!("{remedy} Allowed here: {allowed}."));
        }
    }

    fn choice(&mut self, words: &[String], string: &StringLit) {
        if !words.iter().any(|word| *word == string.value) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let remedy = self.did_you_mean(&string.value, &words);
            self.findings.error(span(string), format!("unknown value {}", quoted(&string.value)), remedy);
        }
    }

    fn coordinates(&mut self, value: &'a Value<'a>) {
        let Some(list) = self.items(value, &FieldType::Coordinates) else { return };
        let degrees = |value: &Value| value.as_number_lit()?.value.parse::<f64>().ok();
        let numbers: Vec<Option<f64>> = list.iter().take(3).map(degrees).collect();
        let message = match numbers[..] {
            [Some(latitude), Some(longitude)] if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 => return,
            [Some(_), Some(_)] => {
                "the coordinates are off the globe: latitude goes from -90 to 90, longitude from -180 to 180"
            }
            _ => "the coordinates are not two numbers",
        };
        self.findings.error(span(value), message, FieldType::Coordinates.remedy());
    }

    fn number(&mut self, field_type: &FieldType, value: &Value) {
        let Some(number) = value.as_number_lit() else {
            return self.wrong_type(value, field_type.expected(), field_type.remedy());
        };
        match field_type {
            FieldType::Count if number.value.parse::<u32>().is_ok_and(|count| count > 0) => {}
            FieldType::Count => {
                let remedy = "Count the items of the programme from 1.";
                self.findings.error(span(value), "this is not a whole number from 1", remedy);
            }
            _ if number.value.parse::<f64>().is_ok_and(f64::is_finite) => {}
            _ => self.findings.error(span(value), "the number is too large", "Write a smaller one."),
        }
    }
}

/// Half a sentence made whole: a capital before, a full stop or question mark after.
fn sentence(half: &str) -> String {
    let (first, rest) = half.split_at_checked(1).unwrap_or((half, ""));
    [&first.to_ascii_uppercase(), &visible(rest), "."].concat()
}

/// What is wrong with an address, and what to do.
fn address_words(error: AddressError) -> (&'static str, &'static str) {
    match error {
        AddressError::Empty => ("the address is empty", "Write it, or remove the field."),
        AddressError::Character => (
            "the address has a space, a quotation mark, a backslash or an invisible character",
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
