//! The query as it is read and written.

use super::*;

#[test]
fn a_query_is_read_as_it_is_written() {
    let query = Query {
        words: "Xocalı & Баку".into(),
        roles: vec!["Deputy Mayor".into(), "MP".into()],
        countries: vec!["IL".into(), "none".into()],
        years: (Some(-43), Some(2021)),
        show: Some(Show::List),
        at: Some("khojaly-1992".into()),
        rest: vec![("zoom".into(), "3".into())],
        ..Query::default()
    };
    assert_eq!(Query::parse(&query.print()), query);
    assert_eq!(Query::default().print(), "");
}

#[test]
fn a_choice_is_made_and_taken_back() {
    let mut query = Query::parse("?lane=a");
    query.toggle("lane", "b");
    assert_eq!(query.chosen("lane"), ["a", "b"]);
    query.toggle("lane", "a");
    query.toggle("nothing", "a");
    assert_eq!(query.print(), "?lane=b");
    assert!(query.chosen("nothing").is_empty());
}

#[test]
fn filters_are_told_from_the_rest_of_a_query() {
    let query = Query::parse("?q=a&role=b&country=c&from=1&at=e&time=1990/1991&show=list&z=1");
    assert_eq!(query.without_filters().print(), "?show=list&at=e&time=1990%2F1991&z=1");
    assert_eq!(query.filters().print(), "?q=a&role=b&country=c&from=1");
    assert!(query.has_filters() && !query.without_filters().has_filters());
}

#[test]
fn a_hostile_query_is_left_out() {
    let query = Query::parse("?from=abc&to=&unknown=1&lane=a&lane=a&q=%FF%00");
    assert_eq!(query.years, (None, None));
    assert_eq!(query.lanes, ["a"]);
    assert!(query.words.contains('\u{fffd}'), "what is not UTF-8 is replaced, never trusted");
}

#[test]
fn what_is_shown_is_the_axis_or_the_list_and_else_both() {
    let show = |query: &str| Query::parse(query).show;
    assert_eq!(show("?show=axis"), Some(Show::Axis));
    assert_eq!(show("?show=list"), Some(Show::List));
    assert_eq!(show("?show=both"), None);
    assert_eq!(show("?show="), None);
    assert!(!Query::parse("?show=list&at=song").has_filters());
}

#[test]
fn a_link_within_the_page_keeps_the_query_but_for_what_it_leads_to() {
    let after =
        |fragment: &str| Query::parse("?q=a&show=list&at=song").after_link(Query::parse("?at=reading"), fragment);
    assert_eq!(after("#_axis").print(), "?q=a&at=reading");
    assert_eq!(after("#reading").print(), "?q=a&show=list&at=reading");
    assert_eq!(after("#_main").print(), "?q=a&show=list&at=reading");
    let axis_alone = Query::parse("?show=axis");
    assert_eq!(axis_alone.after_link(Query::default(), "#reading").print(), "", "the target of a link is shown");
}
