//! A record as JSON-LD in the vocabulary of schema.org, an entry or all of them.

use memorial_record::{Event, Organisation, Participant, Party, Person, Place, Record, Work, edtf::Edtf, text::Name};
use memorial_timeline::route::Page;
use serde_json::{Map, Value, json};

use crate::formats::days::iso_ends;

/// The context of the vocabulary.
pub const CONTEXT: &str = "https://schema.org";

/// Entries as JSON-LD. Addresses are absolute where the site's is known, else relative to its root.
#[derive(Debug, Clone, Copy)]
pub struct JsonLd<'a> {
    /// The record in one language.
    pub record: &'a Record,
    /// What precedes the address of a page: the site's address and the folder of the language.
    pub root: &'a str,
}

impl JsonLd<'_> {
    /// The record as a graph of all its entries.
    #[must_use]
    pub fn graph(self) -> Value {
        let record = self.record;
        let mut graph = vec![self.site()];
        graph.extend(record.events.iter().map(|event| self.event(event)));
        graph.extend(record.people.iter().map(|person| self.person(person)));
        graph.extend(record.organisations.iter().map(|organisation| self.organisation(organisation)));
        graph.extend(record.places.iter().map(|place| self.place(place)));
        graph.extend(record.works.iter().map(|work| self.work(work)));
        json!({ "@context": CONTEXT, "@graph": graph })
    }

    /// What a page is about; nothing for a page that lists entries.
    #[must_use]
    pub fn of_page(self, page: &Page) -> Option<Value> {
        let record = self.record;
        match page {
            Page::Timeline => Some(self.site()),
            Page::Event(id) => record.events.get(id).map(|event| self.event(event)),
            Page::Person(id) => record.people.get(id).map(|person| self.person(person)),
            Page::Organisation(id) => record.organisations.get(id).map(|organisation| self.organisation(organisation)),
            Page::Place(id) => record.places.get(id).map(|place| self.place(place)),
            Page::Work(id) => record.works.get(id).map(|work| self.work(work)),
            _ => None,
        }
    }

    fn site(self) -> Value {
        let mut site = self.thing("WebSite", &Page::Timeline, &self.record.title.words);
        site.insert("description".into(), self.record.summary.words.clone().into());
        site.insert("inLanguage".into(), self.record.language.clone().into());
        site.into()
    }

    fn event(self, event: &Event) -> Value {
        let mut thing = self.thing("Event", &Page::Event(event.id.clone()), &event.title.words);
        put_date(&mut thing, &event.date, ["startDate", "endDate"]);
        put_text(&mut thing, event.text.as_ref().map(|text| &*text.words));
        if let Some(place) = event.place {
            thing.insert("location".into(), self.place(&self.record.places[place]));
        }
        if let Some(whole) = event.part_of {
            thing.insert("superEvent".into(), self.link(&Page::Event(self.record.events[whole].id.clone())));
        }
        let participants: Vec<Value> = event.participants.iter().map(|part| self.participant(part)).collect();
        put_all(&mut thing, "contributor", participants);
        let works = event.works.iter().map(|key| self.link(&Page::Work(self.record.works[*key].id.clone()))).collect();
        put_all(&mut thing, "workFeatured", works);
        thing.into()
    }

    fn participant(self, part: &Participant) -> Value {
        json!({ "@type": "Role", "roleName": part.role.words, "contributor": self.party(part.party) })
    }

    fn party(self, party: Party) -> Value {
        let (kind, page) = match party {
            Party::Person(key) => ("Person", Page::Person(self.record.people[key].id.clone())),
            Party::Organisation(key) => ("Organization", Page::Organisation(self.record.organisations[key].id.clone())),
        };
        self.thing(kind, &page, &party.name(self.record).shown.words).into()
    }

    fn person(self, person: &Person) -> Value {
        let mut thing = self.thing("Person", &Page::Person(person.id.clone()), &person.name.shown.words);
        put_names(&mut thing, &person.name);
        for (date, name) in [(&person.born, "birthDate"), (&person.died, "deathDate")] {
            if let Some(date) = date {
                put_date(&mut thing, date, [name, name]);
            }
        }
        put_text(&mut thing, person.text.as_ref().map(|text| &*text.words));
        let titles = person.roles.iter().map(|role| role.title.words.clone().into()).collect();
        put_all(&mut thing, "jobTitle", titles);
        let of = person.roles.iter().filter_map(|role| role.organisation);
        put_all(&mut thing, "affiliation", of.map(|key| self.party(Party::Organisation(key))).collect());
        thing.into()
    }

    fn organisation(self, organisation: &Organisation) -> Value {
        let page = Page::Organisation(organisation.id.clone());
        let mut thing = self.thing("Organization", &page, &organisation.name.shown.words);
        put_names(&mut thing, &organisation.name);
        put_text(&mut thing, organisation.text.as_ref().map(|text| &*text.words));
        if let Some(whole) = organisation.part_of {
            thing.insert("parentOrganization".into(), self.party(Party::Organisation(whole)));
        }
        thing.into()
    }

    fn place(self, place: &Place) -> Value {
        let mut thing = self.thing("Place", &Page::Place(place.id.clone()), &place.name.shown.words);
        put_names(&mut thing, &place.name);
        if let Some(country) = &place.country {
            thing.insert("address".into(), json!({ "@type": "PostalAddress", "addressCountry": country }));
        }
        if let Some([latitude, longitude]) = place.coordinates {
            let geo = json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude });
            thing.insert("geo".into(), geo);
        }
        thing.into()
    }

    fn work(self, work: &Work) -> Value {
        let mut thing = self.thing("CreativeWork", &Page::Work(work.id.clone()), &work.title.shown.words);
        put_names(&mut thing, &work.title);
        if let Some(date) = &work.date {
            put_date(&mut thing, date, ["dateCreated", "dateCreated"]);
        }
        put_text(&mut thing, work.text.as_ref().map(|text| &*text.words));
        put_all(&mut thing, "creator", work.creators.iter().map(|key| self.party(Party::Person(*key))).collect());
        thing.into()
    }

    fn thing(self, kind: &str, page: &Page, name: &str) -> Map<String, Value> {
        let address = self.address(page);
        let properties = [("@type", kind), ("@id", &*address), ("url", &*address), ("name", name)];
        properties.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect()
    }

    fn link(self, page: &Page) -> Value {
        json!({ "@id": self.address(page) })
    }

    fn address(self, page: &Page) -> String {
        let address = [self.root, &page.path()].concat();
        if address.is_empty() { "./".to_owned() } else { address }
    }
}

/// A date in the properties of its ends where a calendar can hold it; the EDTF date besides, always.
fn put_date(thing: &mut Map<String, Value>, date: &Edtf, [first, last]: [&str; 2]) {
    let ends = iso_ends(date).filter(|(start, end)| first != last || start == end);
    if let Some((start, end)) = ends {
        thing.insert(first.into(), start.into());
        if first != last {
            thing.insert(last.into(), end.into());
        }
    }
    let edtf = json!({
        "@type": "PropertyValue",
        "propertyID": "http://id.loc.gov/datatypes/edtf",
        "name": first,
        "value": date.as_str(),
    });
    let more = thing.entry("additionalProperty").or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(properties) = more {
        properties.push(edtf);
    }
}

fn put_text(thing: &mut Map<String, Value>, text: Option<&str>) {
    if let Some(text) = text {
        thing.insert("description".into(), text.into());
    }
}

fn put_names(thing: &mut Map<String, Value>, name: &Name) {
    let others = name.forms().skip(1).filter(|form| *form != name.shown.words);
    let mut others: Vec<&str> = others.collect();
    others.sort_unstable();
    others.dedup();
    put_all(thing, "alternateName", others.into_iter().map(Value::from).collect());
}

fn put_all(thing: &mut Map<String, Value>, name: &str, values: Vec<Value>) {
    if !values.is_empty() {
        thing.insert(name.into(), values.into());
    }
}
