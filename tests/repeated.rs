//! What has to stand in a script, a style or a guide too, because none of them can ask for it, is the same there.

use memorial_timeline::{widget::LEAST, wording::Locale};

#[test]
fn the_least_height_of_a_widget_is_one() {
    for (file, text, wanted) in [
        ("public/embed.js", include_str!("../public/embed.js"), format!("var LEAST = {LEAST};")),
        ("public/embed.d.ts", include_str!("../public/embed.d.ts"), format!("in pixels, {LEAST} or more")),
        ("docs/embedding.md", include_str!("../docs/embedding.md"), format!("in pixels, {LEAST} or more")),
    ] {
        assert!(text.contains(&wanted), "{file} lacks “{wanted}”; see LEAST in src/widget.rs");
    }
}

#[test]
fn the_style_offers_exactly_the_languages_that_there_are() {
    let style = include_str!("../style/components/languages.css");
    let offered = |before: &str| -> Vec<&str> {
        let mut tags: Vec<&str> = style.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect();
        tags.sort_unstable();
        tags
    };
    let mut tags = Locale::ALL.map(Locale::tag);
    tags.sort_unstable();
    for before in [":root[data-offer=\"", ".languages__offer[data-offer=\""] {
        assert_eq!(offered(before), tags, "name each language of locales/ in style/components/languages.css");
    }
}
