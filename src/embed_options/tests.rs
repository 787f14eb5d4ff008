//! What is chosen in the builder is what the address, the code and the page for `WordPress` say.

use super::*;

fn edition() -> Edition {
    Edition {
        root: "https://example.org/memorial/".into(),
        folder: "az/".into(),
        language: "az".into(),
        title: "Names \"&\" <dates>".into(),
    }
}

#[test]
fn without_a_choice_the_widget_is_the_timeline() {
    let options = EmbedOptions::parse("?view=timeline&show=&person=&widget-theme=auto&max=");
    assert_eq!(options, EmbedOptions::default());
    assert_eq!(options.print(""), "");
    assert_eq!(options.address(""), "embed/");
}

#[test]
fn options_are_read_as_they_are_written() {
    let query = "?show=list&person=lev-spivak&from=1988&to=2021&lang=he&widget-theme=dark&accent=%237b2d1b&max=800";
    let options = EmbedOptions::parse(query);
    assert_eq!(options.print(""), query);
    assert_eq!(options.value("widget-theme"), "dark");
    assert_eq!(
        options.address("he/"),
        "he/embed/?show=list&person=lev-spivak&from=1988&to=2021&theme=dark&accent=7b2d1b"
    );
}

#[test]
fn several_lanes_are_one_attribute_of_several_ids() {
    let options = EmbedOptions::parse("?lane=background&lane=remembrance&person=a&person=b");
    assert_eq!(options.print(""), "?person=a&lane=background&lane=remembrance");
    assert_eq!(options.address(""), "embed/?person=a&lane=background&lane=remembrance");
    let code = options.element_code(&edition());
    assert!(code.contains(" person=\"a\" lane=\"background remembrance\">"), "{code}");
}

#[test]
fn a_change_keeps_the_other_options() {
    let options = EmbedOptions::parse("?person=a&lane=background&max=800");
    let changed = options.with(&[("person", Vec::new()), ("organisation", vec!["b".into()])]);
    assert_eq!(changed.print(""), "?organisation=b&lane=background&max=800");
}

#[test]
fn the_names_have_no_options_of_the_timeline() {
    let query = "?view=people&show=axis&person=a&place=b&from=1&to=2&organisation=c&lane=d&max=800";
    let options = EmbedOptions::parse(query);
    assert_eq!(options.print(""), "?view=people&organisation=c&lane=d&max=800");
    assert_eq!(options.address("he/"), "he/embed/people/?organisation=c&lane=d");
}

#[test]
fn choosing_keeps_the_rest_of_the_query() {
    let held = "?person=vagif-sadikhov&max=900&theme=dark&widget-theme=light&utm=1&utm=2";
    let kept = "theme=dark&utm=1&utm=2";
    assert_eq!(EmbedOptions::parse("?place=holon").print(held), ["?place=holon&", kept].concat());
    assert_eq!(EmbedOptions::default().print(held), ["?", kept].concat());
}

#[test]
fn invalid_values_are_left_out() {
    let query =
        "?view=%22%3E&person=a%22b&from=x&lang=..%2F&theme=dark&accent=red&max=1e9&max=40&place=../../&show=all";
    assert_eq!(EmbedOptions::parse(query), EmbedOptions::default());
}

#[test]
fn the_code_is_escaped() {
    let options = EmbedOptions::parse("?person=lev-spivak&widget-theme=light&accent=7b2d1b&max=700");
    assert_eq!(
        options.frame_code(&edition()),
        "<iframe src=\"https://example.org/memorial/az/embed/?person=lev-spivak&amp;theme=light&amp;accent=7b2d1b\" \
         title=\"Names &quot;&amp;&quot; &lt;dates&gt;\" width=\"100%\" height=\"700\" loading=\"lazy\" \
         style=\"border: 0\"></iframe>"
    );
    assert_eq!(
        options.element_code(&edition()),
        "<script async src=\"https://example.org/memorial/embed.js\"></script>\n\
         <memorial-timeline lang=\"az\" person=\"lev-spivak\" theme=\"light\" accent=\"#7b2d1b\" max=\"700\">\n  \
         <a href=\"https://example.org/memorial/az/?person=lev-spivak\">Names &quot;&amp;&quot; &lt;dates&gt;</a>\n\
         </memorial-timeline>"
    );
}

#[test]
fn wordpress_gets_the_page_that_shows_the_same() {
    for (query, page) in [
        ("", ""),
        ("?view=people", "people/"),
        ("?person=lev-spivak&from=1990", "people/lev-spivak/"),
        ("?organisation=aziz", "organisations/aziz/"),
        ("?place=holon", "places/holon/"),
        ("?place=holon&person=lev-spivak", ""),
    ] {
        let address = EmbedOptions::parse(query).wordpress_address(&edition());
        assert_eq!(address, ["https://example.org/memorial/az/", page].concat(), "{query}");
    }
}

#[test]
fn a_policy_names_an_origin_without_a_path() {
    let [frame, script] = policies("http://127.0.0.1:8080/sub/dir/");
    assert_eq!(frame, "frame-src http://127.0.0.1:8080");
    assert_eq!(script, "script-src http://127.0.0.1:8080");
    assert_eq!(origin("https://example.org"), "https://example.org");
}
