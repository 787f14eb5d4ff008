//! The record as it stands in the file, and the one declaration of what may stand there: the checker walks it, the
//! JSON Schema is written from it, and the record of one language is made along it.

use serde::Serialize;

use super::{
    json::{Json, Reader},
    shape::{Field, Object, Presence, Shape, Table},
};

/// The only value of `format` that this version reads.
pub const FORMAT: &str = "memorial-record/1";

/// A whole record as it stands in its bytes: an object, sound as `check` found it, of which nothing is decided yet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct RawRecord<'a>(Json<'a>);

impl<'a> RawRecord<'a> {
    /// Reads a record that is known to be sound; nothing where it is no JSON object.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = RawReader::new(bytes);
        reader.step(&|| false);
        reader.finish()
    }

    /// Lets it go, entry by entry, until the turn is over; whether nothing is left.
    pub fn let_go(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        let Json::Object(pairs) = &mut self.0 else { return true };
        while let Some((_, value)) = pairs.last_mut() {
            if is_over() {
                return false;
            }
            let item = if let Json::List(items) = value { items.pop() } else { None };
            if item.is_none() {
                pairs.pop();
            }
        }
        true
    }

    /// The languages that it is written in, preferred first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.get("languages").map_or(&[][..], Json::items).iter().filter_map(Json::as_str)
    }

    /// The object that it is.
    #[must_use]
    pub fn fields(&self) -> &Json<'a> {
        &self.0
    }

    /// The object that it is, to be changed.
    pub(super) fn fields_mut(&mut self) -> &mut Json<'a> {
        &mut self.0
    }
}

/// Reads a record that is known to be sound, in steps.
pub struct RawReader<'a>(Reader<'a>);

impl<'a> RawReader<'a> {
    /// Begins to read.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(Reader::new(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)))
    }

    /// Goes on until the turn is over; whether there is nothing more to read.
    pub fn step(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        self.0.step(is_over)
    }

    /// The record, once there is nothing more to read; nothing where it is no JSON object.
    #[must_use]
    pub fn finish(self) -> Option<RawRecord<'a>> {
        self.0.finish().filter(|json| matches!(json, Json::Object(_))).map(RawRecord)
    }
}

/// Declares the objects of a record, each field with what the checker expects of it.
/// `must` fields may not be missing, `may` fields may.
macro_rules! raw {
    ($(
        $(#[doc = $about:literal])+
        $object:ident {
            $( $(#[doc = $field_about:literal])+ $need:ident $field:ident $(@ $json:literal)? = $shape:expr; )*
        }
    )*) => {$(
        $(#[doc = $about])+
        pub const $object: Object = Object {
            name: stringify!($object),
            about: concat!($($about),+),
            fields: &[$(
                Field {
                    name: raw!(@name $field $($json)?),
                    about: concat!($($field_about),+),
                    presence: Presence::$need,
                    shape: $shape,
                },
            )*],
        };
    )*};
    (@name $field:ident $json:literal) => { $json };
    (@name $field:ident) => { stringify!($field) };
}

raw! {
    /// A memorial record: one document that becomes a site.
    RECORD {
        /// The JSON Schema an editor completes this file from.
        may schema @ "$schema" = Shape::AnyString;
        /// The format and its version: "memorial-record/1".
        must format = Shape::Words(&[FORMAT]);
        /// The record's own id: lower-case letters, digits and inner hyphens, at most 64.
        must id = Shape::OwnId;
        /// The language of every text given as a plain string (BCP 47).
        must language = Shape::Language;
        /// The languages the record is written in, preferred first (BCP 47).
        must languages = Shape::Some(&Shape::Language);
        /// The title of the record, in its own voice.
        must title = Shape::Text;
        /// What the record holds, in a few sentences.
        must summary = Shape::Text;
        /// The day its sources were last read: YYYY-MM-DD.
        must read_on = Shape::Day;
        /// Where a reader reports an error (https or mailto); without it no correction link is shown.
        may corrections = Shape::Url(&["https", "mailto"]);
        /// Scope, method and terms; shown under About.
        must notes = Shape::Each(&NOTE);
        /// The rows of the axis, in order.
        must lanes = Shape::Each(&LANE);
        /// Spans of years that the timeline is read by; drawn behind the events.
        may eras = Shape::Each(&ERA);
        /// Groups of events that are never shown one without a link to the others.
        may together = Shape::Some(&Shape::Some(&Shape::To(Table::Events)));
        /// Places that events, people and organisations refer to.
        must places = Shape::Each(&PLACE);
        /// Organisations and offices.
        must organisations = Shape::Each(&ORGANISATION);
        /// People, each as the sources name them.
        must people = Shape::Each(&PERSON);
        /// Films, statements, poems, reports, books and exhibitions.
        must works = Shape::Each(&WORK);
        /// What happened, each with its date as far as it is known.
        must events = Shape::Each(&EVENT);
        /// What the record rests on; numbered in this order.
        must sources = Shape::Each(&SOURCE);
        /// What changed in the record, and when.
        must revisions = Shape::Each(&REVISION);
    }

    /// A note on scope, method or terms.
    NOTE {
        /// The note's id.
        must id = Shape::Id(Table::Notes);
        /// Its heading.
        must title = Shape::Text;
        /// Its words; a blank line begins a new paragraph.
        must text = Shape::Text;
    }

    /// A row of the axis.
    LANE {
        /// The lane's id.
        must id = Shape::Id(Table::Lanes);
        /// Its name.
        must label = Shape::Text;
        /// What belongs in it.
        may note = Shape::Text;
    }

    /// A span of years that the timeline is read by.
    ERA {
        /// The era's id.
        must id = Shape::Id(Table::Eras);
        /// Its name.
        must label = Shape::Text;
        /// Its span, as an EDTF interval.
        must date = Shape::Date;
        /// Where its ends are found.
        must sources = Shape::Sources;
    }

    /// A place.
    PLACE {
        /// The place's id.
        must id = Shape::Id(Table::Places);
        /// Its name, in the forms that are attested.
        must name = Shape::Name;
        /// Its country as an ISO 3166-1 code of two letters.
        may country = Shape::Country;
        /// Latitude and longitude in degrees (WGS 84), town-level at the closest.
        may coordinates = Shape::Coordinates;
    }

    /// An organisation or office.
    ORGANISATION {
        /// The organisation's id.
        must id = Shape::Id(Table::Organisations);
        /// Its name, in the forms that are attested.
        must name = Shape::Name;
        /// The organisation it belongs to.
        may part_of = Shape::To(Table::Organisations);
        /// Where it is, if a source says so.
        may place = Shape::To(Table::Places);
        /// What the sources say of it.
        may text = Shape::Text;
        /// Where this is found.
        must sources = Shape::Sources;
    }

    /// A person, as the sources name them.
    PERSON {
        /// The person's id.
        must id = Shape::Id(Table::People);
        /// Their name, in the forms that are attested.
        must name = Shape::Name;
        /// The roles in which the sources name them.
        must roles = Shape::Each(&ROLE);
        /// What the sources say of them.
        may text = Shape::Text;
        /// Where this is found.
        must sources = Shape::Sources;
    }

    /// A role in which a source names a person.
    ROLE {
        /// The role, in the words of its source.
        must title = Shape::Text;
        /// The organisation it was held in, if the source names one.
        may organisation = Shape::To(Table::Organisations);
        /// The place it was held for, if the source names one.
        may place = Shape::To(Table::Places);
        /// Where this role is found, if elsewhere than the person.
        may sources = Shape::MoreSources;
    }

    /// A work: something made, shown, read or published.
    WORK {
        /// The work's id.
        must id = Shape::Id(Table::Works);
        /// What kind of work it is.
        must kind = Shape::Words(&["film", "statement", "poem", "report", "book", "exhibition", "other"]);
        /// Its title, or a description where it has none.
        must title = Shape::Name;
        /// When it was made or published (EDTF).
        may date = Shape::Date;
        /// Who made it, of the people in the record.
        may creators = Shape::Some(&Shape::To(Table::People));
        /// What the sources say of it.
        may text = Shape::Text;
        /// Where this is found.
        must sources = Shape::Sources;
    }

    /// Something that happened, or an item of the programme of another event.
    EVENT {
        /// The event's id.
        must id = Shape::Id(Table::Events);
        /// Its name, in the record's own voice.
        must title = Shape::Text;
        /// When it happened, as far as it is known (EDTF).
        must date = Shape::Date;
        /// The row of the axis that it is in.
        must lane = Shape::To(Table::Lanes);
        /// The event whose programme this is an item of.
        may part_of = Shape::To(Table::Events);
        /// Its place in the running order of that programme, from 1.
        may order = Shape::Order;
        /// What happened, in the record's own voice.
        may text = Shape::Text;
        /// Where it happened.
        may place = Shape::To(Table::Places);
        /// Who had a part in it, and which.
        may participants = Shape::Each(&PARTICIPANT);
        /// Works that were shown, read or published there.
        may works = Shape::Some(&Shape::To(Table::Works));
        /// Places that its words name, besides where it happened: each leads to the other.
        may places_named = Shape::Some(&Shape::To(Table::Places));
        /// What is said of it, each with who says so.
        may statements = Shape::Each(&STATEMENT);
        /// Numbers that are given for it, each with who gives it.
        may figures = Shape::Each(&FIGURE);
        /// Pictures, recordings and documents.
        may media = Shape::Each(&MEDIA);
        /// What a reader may want to know before reading on.
        may content_note = Shape::Text;
        /// Where this is found.
        must sources = Shape::Sources;
    }

    /// Someone's part in an event: exactly one of `person` and `organisation`.
    PARTICIPANT {
        /// The person.
        may person = Shape::To(Table::People);
        /// The organisation.
        may organisation = Shape::To(Table::Organisations);
        /// What they did there, as the source says it.
        must role = Shape::Text;
        /// Where this part is found, if elsewhere than the event.
        may sources = Shape::MoreSources;
    }

    /// What someone says of an event.
    STATEMENT {
        /// Who says it: words, or a person or organisation of the record.
        must by = Shape::By;
        /// What they say.
        must text = Shape::Text;
        /// Whether another source disputes it.
        may disputed = Shape::Flag;
        /// Where they say it.
        must sources = Shape::Sources;
    }

    /// A number given for an event.
    FIGURE {
        /// What is counted.
        must label = Shape::Text;
        /// The number, in the words of who gives it.
        must value = Shape::Text;
        /// The least that it means.
        may low = Shape::Number;
        /// The most that it means.
        may high = Shape::Number;
        /// Who gives it: words, or a person or organisation of the record.
        must by = Shape::By;
        /// When it was given (EDTF).
        may date = Shape::Date;
        /// Where it is given.
        must sources = Shape::Sources;
    }

    /// A picture, recording or document.
    MEDIA {
        /// What it is.
        must kind = Shape::Words(&["image", "video", "audio", "document"]);
        /// Its address: relative to the site, or https; another host is asked only after a click.
        must src = Shape::Media;
        /// What it shows, for those who do not see it.
        must alt = Shape::Text;
        /// Its caption.
        may caption = Shape::Text;
        /// Who made it or holds it.
        must credit = Shape::Text;
        /// Its licence: an SPDX identifier, or words.
        may license = Shape::AnyString;
        /// What a reader may want to know before opening it.
        may content_note = Shape::Text;
    }

    /// A passage of a source.
    CITATION {
        /// The source.
        must source = Shape::To(Table::Sources);
        /// Where in it: a page, paragraph or section.
        may locator = Shape::AnyString;
        /// How it was read: A on the author's own page or in a full text, B in another's copy, C at third hand.
        may grade = Shape::Words(&["A", "B", "C"]);
    }

    /// Something the record rests on.
    SOURCE {
        /// The source's id.
        must id = Shape::Id(Table::Sources);
        /// Its title as it was published, which no translation is missed of; a description of ours stands in square
        /// brackets.
        must title = Shape::Published;
        /// Who published it.
        may publisher = Shape::Text;
        /// Who wrote it.
        may author = Shape::Text;
        /// When it was published (EDTF).
        may date = Shape::Date;
        /// Its address.
        may url = Shape::Url(&["https", "http"]);
        /// The address of an archived copy.
        may archived_url = Shape::Url(&["https", "http"]);
        /// When it was read (EDTF).
        may accessed = Shape::Date;
        /// Its language (BCP 47).
        may language = Shape::Language;
        /// What kind of source it is.
        may kind = Shape::Words(&["news", "report", "judgment", "book", "official", "encyclopedia", "other"]);
        /// Where a copy was read, or what else a reader should know of it.
        may note = Shape::Text;
    }

    /// A change of the record.
    REVISION {
        /// The day of the change: YYYY-MM-DD.
        must date = Shape::Day;
        /// What changed.
        must text = Shape::Text;
    }
}
