//! To another format and back: every field that the format can hold is as it was.

use std::collections::BTreeSet;

use memorial::{
    formats::{
        calendar::calendar,
        days::{is_day, iso_ends},
        tables::{self, Table},
        timelinejs::timelinejs,
    },
    import::{Draft, Format, Mapping, Taken, import},
};
use memorial_record::{Citation, Event, Record, check::check, edtf::Edtf, text::Text};
use serde_json::Value;

use crate::records;

fn taken(text: &str, format: Format) -> Taken {
    let mut draft = Draft::new("a file", "en", "2026-11-22");
    import(text, Some(format), &Mapping::default(), &mut draft).unwrap_or_else(|error| panic!("{error}"));
    let taken = draft.finish();
    let report = check(taken.record.to_string().as_bytes());
    assert!(report.record.is_some(), "{:#?}", report.problems);
    taken
}

/// The entry of an id.
fn entry<'a>(taken: &'a Taken, list: &str, id: &str) -> &'a Value {
    let mut entries = taken.record[list].as_array().into_iter().flatten();
    entries.find(|entry| entry["id"] == id).unwrap_or_else(|| panic!("{list} has no {id}"))
}

/// What an entry is called that another refers to; nothing where there is no reference.
fn name<'a>(taken: &'a Taken, list: &str, id: &Value) -> Option<&'a str> {
    let entry = entry(taken, list, id.as_str()?);
    entry.get("name").or_else(|| entry.get("label")).and_then(Value::as_str)
}

/// The addresses of the sources of an entry, or their titles where they have none.
fn cited(taken: &Taken, entry: &Value) -> BTreeSet<String> {
    let citations = entry["sources"].as_array().into_iter().flatten();
    let sources =
        citations.map(|citation| self::entry(taken, "sources", citation["source"].as_str().unwrap_or_default()));
    sources.filter_map(|source| source.get("url").unwrap_or(&source["title"]).as_str().map(str::to_owned)).collect()
}

fn sources(record: &Record, citations: &[Citation]) -> BTreeSet<String> {
    let sources = citations.iter().map(|citation| &record.sources[citation.source]);
    sources.map(|source| source.url.clone().unwrap_or_else(|| source.title.words.clone())).collect()
}

fn words(text: Option<&Text>) -> Option<&str> {
    text.map(|text| &*text.words)
}

fn date(date: Option<&Edtf>) -> Option<&str> {
    date.map(Edtf::as_str)
}

#[test]
fn a_table_of_events_comes_back_as_it_went() {
    for record in records() {
        let taken = taken(&tables::csv(&record, Table::Events), Format::Csv);
        assert_eq!(taken.left_out, Vec::<String>::new());
        assert_eq!(taken.record["events"].as_array().map(Vec::len), Some(record.events.len()));
        for event in &record.events {
            let back = entry(&taken, "events", &event.id);
            assert_eq!(back["title"], *event.title.words);
            assert_eq!(back["date"], event.date.as_str());
            assert_eq!(back["text"].as_str(), words(event.text.as_ref()));
            assert_eq!(name(&taken, "lanes", &back["lane"]), Some(&*record.lanes[event.lane].label.words));
            let place = event.place.map(|place| &*record.places[place].name.shown.words);
            assert_eq!(name(&taken, "places", &back["place"]), place);
            assert_eq!(cited(&taken, back), sources(&record, &event.sources), "{}", event.id);
        }
    }
}

#[test]
fn a_table_of_people_comes_back_as_it_went() {
    for record in records() {
        let taken = taken(&tables::csv(&record, Table::People), Format::Csv);
        assert_eq!(taken.left_out, Vec::<String>::new());
        assert_eq!(taken.record["people"].as_array().map(Vec::len), Some(record.people.len()));
        for person in &record.people {
            let back = entry(&taken, "people", &person.id);
            assert_eq!(back["name"], *person.name.shown.words);
            assert_eq!(back["text"].as_str(), words(person.text.as_ref()));
            assert_eq!(back["born"].as_str(), date(person.born.as_ref()));
            assert_eq!(back["died"].as_str(), date(person.died.as_ref()));
            assert_eq!(cited(&taken, back), sources(&record, &person.sources), "{}", person.id);
            let roles = back["roles"].as_array().expect("roles are a list");
            assert_eq!(roles.len(), person.roles.len(), "{}", person.id);
            for (back, role) in roles.iter().zip(&person.roles) {
                assert_eq!(back["title"], *role.title.words);
                let organisation = role.organisation.map(|key| &*record.organisations[key].name.shown.words);
                assert_eq!(name(&taken, "organisations", &back["organisation"]), organisation, "{}", person.id);
                let place = role.place.map(|key| &*record.places[key].name.shown.words);
                assert_eq!(name(&taken, "places", &back["place"]), place, "{}", person.id);
            }
        }
    }
}

#[test]
fn a_timeline_comes_back_with_all_that_it_can_hold() {
    for record in records() {
        let timeline = timelinejs(&record, &|date| date.as_str().to_owned());
        let taken = taken(&timeline.to_string(), Format::Timelinejs);
        assert_eq!(taken.left_out, Vec::<String>::new());
        assert_eq!(taken.record["title"], *record.title.words);
        assert_eq!(taken.record["summary"], *record.summary.words);
        let eras = taken.record["eras"].as_array().expect("eras are a list");
        assert_eq!(eras.len(), record.eras.len());
        for (back, era) in eras.iter().zip(&record.eras) {
            assert_eq!(back["title"], *era.title.words);
            // The format has no open end.
            let date = era.date.as_str().replace("/..", &["/", record.read_on.as_str()].concat());
            assert_eq!(back["date"], date);
        }
        for event in record.relations.timeline.iter().map(|key| &record.events[*key]) {
            let back = entry(&taken, "events", &event.id);
            assert_eq!(back["title"], *event.title.words);
            assert_eq!(name(&taken, "lanes", &back["lane"]), Some(&*record.lanes[event.lane].label.words));
            assert_eq!(cited(&taken, back), sources(&record, &event.sources), "{}", event.id);
            is_date_of(event, back);
            is_medium_of(event, back);
        }
    }
}

/// A date that the format cannot hold comes back as the years that it lies in, and its words begin the text.
fn is_date_of(event: &Event, back: &Value) {
    let text = words(event.text.as_ref());
    if iso_ends(&event.date).is_some() {
        assert_eq!((back["date"].as_str(), back["text"].as_str()), (Some(event.date.as_str()), text), "{}", event.id);
    } else {
        let dated = [Some(event.date.as_str()), text].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
        assert_eq!(back["text"], *dated, "{}", event.id);
    }
}

/// A slide has one medium.
fn is_medium_of(event: &Event, back: &Value) {
    let back = &back["media"][0];
    let Some(medium) = event.media.first() else { return assert_eq!(*back, Value::Null) };
    assert_eq!((&back["src"], &back["alt"]), (&medium.src.as_str().into(), &medium.alt.words.as_str().into()));
    assert_eq!(back["credit"], *medium.credit.words);
    assert_eq!(back["caption"].as_str(), words(medium.caption.as_ref()));
}

#[test]
fn a_year_before_the_common_era_comes_back_as_it_went() {
    for (date, shown) in [("-0043-03-15", "-44"), ("-0752/-0508", "-753"), ("0000", "-1"), ("0079-08-24", "79")] {
        let text = format!("id,title,date\na,An event,{date}\n");
        let taken_in = taken(&text, Format::Csv).record;
        let valid = check(taken_in.to_string().as_bytes()).record.expect("it is valid");
        let record = memorial_record::resolve::resolve(&valid, "en").expect("it is valid");
        let timeline = timelinejs(&record, &|date| date.as_str().to_owned());
        assert_eq!(timeline["events"][0]["start_date"]["year"], shown, "{date}");
        let back = taken(&timeline.to_string(), Format::Timelinejs);
        let year = back.record["events"][0]["date"].as_str().expect("it has a date");
        assert!(date.starts_with(year.split('/').next().unwrap_or_default()), "{date}: {year}");
    }
}

#[test]
fn a_calendar_comes_back_with_its_days() {
    for record in records() {
        let days = calendar(&record, Some("https://example.org/"));
        let taken = taken(&days.text, Format::Ical);
        let back = taken.record["events"].as_array().map_or(0, Vec::len);
        assert_eq!(back + days.left_out, record.events.len());
        assert_eq!(taken.record["title"], *record.title.words);
        let has_days =
            |event: &&Event| iso_ends(&event.date).is_some_and(|(first, last)| is_day(first) && is_day(last));
        for event in record.events.iter().filter(has_days) {
            let back = entry(&taken, "events", &event.id);
            assert_eq!(
                (&back["title"], &back["date"]),
                (&event.title.words.as_str().into(), &event.date.as_str().into())
            );
            assert_eq!(back["text"].as_str(), words(event.text.as_ref()));
            let place = event.place.map(|place| &*record.places[place].name.shown.words);
            assert_eq!(name(&taken, "places", &back["place"]), place);
        }
    }
}
