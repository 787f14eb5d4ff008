//! The events around the conference: which they are, when they were, and the dead of every side, never one number alone.

use std::collections::{BTreeMap, BTreeSet};

use memorial_record::{By, Event, Grade};

use crate::{RECORD, event, id_of};

/// The timeline of `facts.md`, with its dates in EDTF. C9 is left out on purpose: it is not about Khojaly.
const TIMELINE: [(&str, &str); 19] = [
    ("nkao-1988", "1988-02-20"),
    ("sumgait-1988", "1988-02-27/1988-02-29"),
    ("baku-1990", "1990-01-12/1990-01-19"),
    ("black-january-1990", "1990-01-19/1990-01-20"),
    ("ussr-1991", "1991-12"),
    ("khojaly-1992", "1992-02-25/1992-02-26"),
    ("maraga-1992", "1992-04-10"),
    ("day-of-remembrance-1994", "1994-02-24"),
    ("ceasefire-1994", "1994-05-05/1994-05-12"),
    ("justice-for-khojaly-2008", "2008-05"),
    ("netanya-2012", "2012-02-27"),
    ("grove-2016", "2016-02-26"),
    ("grove-2018", "2018-02~"),
    ("holon-2020", "2020-02~"),
    ("grove-2020-02", "2020-02-21"),
    ("war-2020", "2020-09-27/2020-11-10"),
    ("grove-2020-11", "2020-11-07~"),
    ("conference-2021", "2021-02?"),
    ("operation-2023", "2023-09-19/2023-10-03"),
];

/// The events with deaths of which more than one count is known.
const DEATHS: [&str; 5] = ["sumgait-1988", "baku-1990", "black-january-1990", "khojaly-1992", "maraga-1992"];

/// The events that are never shown one without the others.
const RELATED: [&str; 4] = ["sumgait-1988", "baku-1990", "khojaly-1992", "maraga-1992"];

/// The counts of the dead of Khojaly that are side by side at least: who gives each, and the number.
const KHOJALY: [(&str, &str); 5] = [
    ("Human Rights Watch", "161"),
    ("Human Rights Watch", "500–1,000"),
    ("Azerbaijani parliamentary inquiry, as cited by Wikipedia", "485"),
    ("Government of Azerbaijan", "613"),
    ("Armenia, as reported by the BBC", "disputes the number"),
];

#[test]
fn the_timeline_holds_these_events_in_this_order_and_no_others() {
    let timeline = RECORD.relations.timeline.iter().map(|key| &RECORD.events[*key]);
    let timeline: Vec<_> = timeline.map(|event| (event.id.as_str(), event.date.as_str())).collect();
    assert_eq!(timeline, TIMELINE);
}

#[test]
fn every_item_of_the_programme_has_the_date_of_the_conference() {
    for item in RECORD.events.iter().filter(|event| event.part_of.is_some()) {
        assert_eq!(item.date.as_str(), "2021-02?", "{}: the report gives no time to any item", item.id);
    }
}

#[test]
fn the_dead_of_every_side_are_counted_by_more_than_one() {
    for id in DEATHS {
        let givers: BTreeSet<&str> = event(id).figures.iter().map(|figure| giver(&figure.by)).collect();
        assert!(givers.len() >= 2, "{id}: a number of deaths is alone, from {givers:?}");
    }
}

#[test]
fn the_counts_of_khojaly_are_side_by_side() {
    let figures = &event("khojaly-1992").figures;
    for (by, value) in KHOJALY {
        let there = figures.iter().any(|figure| giver(&figure.by) == by && figure.value.words.contains(value));
        assert!(there, "“{value}” by {by} is missing");
    }
    assert!(!figures.iter().any(|figure| figure.value.words.contains("average")), "no average is drawn");
}

#[test]
fn the_figures_of_the_baku_pogrom_are_marked_as_read_at_third_hand_but_for_one() {
    for figure in &event("baku-1990").figures {
        let expected = if giver(&figure.by) == "Caucasian Knot" { Grade::A } else { Grade::C };
        let is_marked = figure.sources.iter().all(|citation| citation.grade == Some(expected));
        assert!(is_marked, "“{}” is not of grade {expected:?} alone", figure.value.words);
    }
}

#[test]
fn the_dead_and_displaced_of_the_war_of_2020_are_counted_for_both_sides() {
    let figures = &event("war-2020").figures;
    for measure in [["3,900", "2,900"], ["91,000", "84,000"]] {
        for number in measure {
            let has_it = figures.iter().any(|figure| figure.value.words.contains(number));
            assert!(has_it, "{number} is missing");
        }
    }
    let dead: Vec<_> = figures.iter().filter(|figure| figure.label.words.contains("illed")).collect();
    assert!(dead.len() >= 2, "one side is counted alone");
}

#[test]
fn the_four_of_one_kind_are_related() {
    for id in RELATED {
        let key = RECORD.events.find(id).expect("the event is in the record");
        let others: BTreeSet<&str> =
            RECORD.relations.related(key).into_iter().map(|key| RECORD.events[key].id.as_str()).collect();
        assert_eq!(others, RELATED.into_iter().filter(|other| *other != id).collect::<BTreeSet<_>>(), "{id}");
    }
    let alone = |event: &&Event| !RELATED.contains(&event.id.as_str());
    for event in RECORD.events.iter().filter(alone) {
        let key = RECORD.events.find(&event.id).expect("it is in the record");
        assert!(RECORD.relations.related(key).is_empty(), "{} belongs to no such group", event.id);
    }
}

#[test]
fn responsibility_for_khojaly_is_not_stated_without_the_armenian_position() {
    let events = [
        "khojaly-1992",
        "day-of-remembrance-1994",
        "conference-2021",
        "conference-2021-silence",
        "conference-2021-addresses",
        "conference-2021-israeli-speakers",
    ];
    for id in events {
        let speakers: Vec<&str> = event(id).statements.iter().map(|statement| giver(&statement.by)).collect();
        assert!(speakers.iter().any(|by| by.contains("Armenia")), "{id}: only {speakers:?} speak");
    }
}

#[test]
fn the_dead_and_displaced_of_2020_are_given_for_both_sides() {
    let figures = &event("war-2020").figures;
    let labels = |words: &str, giver_words: &str| {
        let of = figures.iter().filter(|it| it.label.words.contains(words) && giver(&it.by).contains(giver_words));
        of.map(|it| it.label.words.as_str()).collect::<Vec<_>>()
    };
    for what in ["military killed or missing", "initially displaced"] {
        let labels = labels(what, "Council of Europe");
        let has = |side: &str| labels.iter().any(|label| label.starts_with(side));
        assert!(has("Armenian") && has("Azerbaijani") && labels.len() == 2, "{what}: {labels:?}");
    }
    assert_eq!(labels("Civilians killed", "could not verify").len(), 2, "civilians of one side alone");
    let armenia = figures.iter().find(|it| giver(&it.by).contains("Investigative Committee")).expect("Armenia’s count");
    assert!(armenia.value.words.contains("civilians included"), "it counts more than Azerbaijan’s");
    assert!(figures.iter().any(|it| giver(&it.by) == "Ministry of Defence of Azerbaijan"), "one side’s count is alone");
}

#[test]
fn the_figures_of_one_event_do_not_repeat_each_other() {
    for event in &RECORD.events {
        let mut seen = BTreeMap::new();
        for figure in &event.figures {
            let what = (giver(&figure.by), &figure.label.words, figure.date.as_ref().map(|date| date.as_str()));
            assert_eq!(seen.insert(what, ()), None, "{}: {what:?} is there twice", event.id);
        }
    }
}

fn giver(by: &'static By) -> &'static str {
    match by {
        By::Party(party) => id_of(*party),
        By::Words(text) => &text.words,
    }
}
