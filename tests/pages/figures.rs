//! Figures: one table of who gives which number, on one scale; nothing is averaged, ranked or left out.

use memorial_record::Quantity;
use memorial_timeline::route::Page;
use serde_json::{Value, json};

use crate::support::{
    LANGUAGES, attributes, changed_record, elements, event, event_in, messages, page_of, record, words,
};

fn rows(html: &str) -> Vec<&str> {
    elements(html, "<tr").into_iter().filter(|row| row.contains("figures__value")).collect()
}

/// The page of an event with these figures alone, each with its numbers.
fn with_figures(numbers: &[Value]) -> String {
    let record = changed_record("en", |file| {
        let figure = |numbers: &Value| {
            let mut figure =
                json!({ "label": "Deaths", "value": "so many", "by": "Somebody", "sources": [{ "source": "report" }] });
            let fields = numbers.as_object().expect("the fields of a quantity").clone();
            figure.as_object_mut().expect("a figure").extend(fields);
            figure
        };
        event_in(file, "khojaly-1992")["figures"] = numbers.iter().map(figure).collect();
    });
    page_of(record, Page::Event("khojaly-1992".into()))
}

#[test]
fn every_figure_has_a_row_with_who_gives_it_and_its_words() {
    for language in LANGUAGES {
        for entry in record(language).events.iter().filter(|entry| !entry.figures.is_empty()) {
            let html = event(language, &entry.id);
            let rows: Vec<String> = rows(&html).into_iter().map(words).collect();
            assert_eq!(rows.len(), entry.figures.len(), "{}", entry.id);
            for figure in &entry.figures {
                let is_of = |row: &&String| row.contains(&figure.value.words) && row.contains(&figure.label.words);
                assert!(rows.iter().any(|row| is_of(&row)), "{language}, {}: {}", entry.id, figure.value.words);
            }
        }
    }
}

#[test]
fn each_number_has_its_tick_and_no_number_is_said_in_words() {
    let html = event("en", "khojaly-1992");
    let record = record("en");
    let khojaly = &record.events[record.events.find("khojaly-1992").expect("it is there")];
    let count = |is: fn(&Quantity) -> bool| khojaly.figures.iter().filter(|figure| is(&figure.quantity)).count();
    let rows = rows(&html).concat();
    assert_eq!(rows.matches("class=\"plot__bar\"").count(), count(|quantity| matches!(quantity, Quantity::Range(..))));
    assert_eq!(
        rows.matches("plot__tick--dots").count(),
        count(|quantity| { matches!(quantity, Quantity::AtLeast(_) | Quantity::AtMost(_)) })
    );
    assert_eq!(rows.matches("class=\"plot__none\"").count(), count(|quantity| *quantity == Quantity::None));
    assert!(words(&rows).contains(messages("en").no_figure_given()));
}

#[test]
fn the_words_are_the_content_and_the_plot_is_hidden_from_readers_of_words() {
    let html = event("en", "khojaly-1992");
    for row in rows(&html) {
        let plot = elements(row, "<td class=\"figures__plot\"")[0];
        assert_eq!(attributes(plot, "aria-hidden"), ["true"]);
    }
}

#[test]
fn the_dead_come_first_as_one_group() {
    let html = event("en", "khojaly-1992");
    let groups = elements(&html, "<tr class=\"figures__group\"");
    assert_eq!(words(groups[0]), "The dead");
    let after = html.split("<tr class=\"figures__group\"").nth(2).expect("a second group");
    assert!(!words(after.split("</table>").next().unwrap_or_default()).contains("Deaths"));
}

#[test]
fn all_are_on_one_scale_unless_their_magnitudes_are_far_apart() {
    let near = with_figures(&[json!({ "low": 10, "high": 10 }), json!({ "low": 900, "high": 900 })]);
    assert_eq!(near.matches("class=\"plot__head\"").count(), 1);
    assert!(words(&near).contains(messages("en").figures_one_scale()));
    let far = with_figures(&[
        json!({ "low": 8, "high": 8, "topic": "dead" }),
        json!({ "low": 9, "high": 9, "topic": "dead" }),
        json!({ "low": 90_000, "high": 90_000 }),
        json!({ "low": 80_000, "high": 80_000 }),
    ]);
    assert_eq!(far.matches("class=\"plot__head\"").count(), 2, "each group has a scale of its own");
    assert!(words(&far).contains(messages("en").figures_scale_per_group()));
}

#[test]
fn one_number_alone_is_not_plotted() {
    let html = with_figures(&[json!({ "low": 10, "high": 10 }), json!({})]);
    assert!(html.contains("<table class=\"figures\"") && !html.contains("plot__"));
}

#[test]
fn several_numbers_are_not_a_range() {
    let html = with_figures(&[json!({ "values": [100, 200, 300] }), json!({ "low": 50, "high": 60 })]);
    let rows = rows(&html);
    assert!(rows[0].contains("plot__hairline") && !rows[0].contains("plot__bar"));
    assert_eq!(rows[0].matches("V17").count(), 3);
    assert!(rows[1].contains("plot__bar"));
}
