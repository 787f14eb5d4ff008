//! The words of `/embed/builder/`, and its fields: written into the file of the page, and in no app.

use leptos::prelude::use_context;

use crate::{
    browser::collation::Letters,
    record::text::Name,
    route::Page,
    search::alphabet::Alphabet,
    views::{
        entry::cite::Root,
        markup::{Markup, classed, el},
        pages::builder::{Code, Part, UNKNOWN},
        site::Site,
    },
    widget::{LEAST, Widget},
};

/// Writes a part of the page into its element.
pub fn part(site: Site, sites: &[Site], part: Part, into: Markup) -> Markup {
    let words = site.words;
    match part {
        Part::Head => into
            .with(el("h1").attr("tabindex", "-1").text(words.builder()))
            .with(classed("p", "lead").text(words.builder_lead()))
            .with_all(
                use_context::<Root>()
                    .is_none()
                    .then(|| classed("p", "builder__unknown").text(words.builder_unknown(UNKNOWN))),
            ),
        Part::Choices => into.with(shows(site, sites)).with(looks(site)),
        Part::Preview => {
            // Whoever goes by the keyboard would have to go through all of the widget.
            let code = [&site.href(Page::Builder), "#_name", Code::Element.id()].concat();
            let skip = classed("a", "skip").attr("href", code).text(words.builder_skip());
            into.with(skip).with(el("h2").text(words.builder_preview()))
        }
        Part::Code(code) => {
            let [name, text] = said(site, code);
            let head = el("h2").attr("id", ["_name", code.id()].concat()).text(name);
            into.with(head).with(el("p").text(text))
        }
        Part::Copy(code) => {
            let id = ["_copy", code.id()].concat();
            let name = [&*id, " _name", code.id()].concat();
            into.attr("id", id).attr("aria-labelledby", name).text(words.builder_copy())
        }
    }
}

/// What stands before and behind the address in the sentence on privacy.
pub fn privacy(site: Site) -> [String; 2] {
    let sentence = site.words.builder_privacy_sentence("\0", &site.record.title.words);
    let (before, after) = sentence.split_once('\0').unwrap_or((&sentence, ""));
    [before.to_owned(), after.to_owned()]
}

/// What a code is called, and when it is the one to take.
fn said(site: Site, code: Code) -> [&'static str; 2] {
    let words = site.words;
    match code {
        Code::Element => [words.builder_element(), words.builder_element_text()],
        Code::Frame => [words.builder_frame(), words.builder_frame_text()],
        Code::WordPress => [words.builder_wordpress(), words.builder_wordpress_text()],
        Code::Policy => [words.builder_policy(), words.builder_policy_text()],
        Code::Privacy => [words.builder_privacy(), words.builder_privacy_text()],
    }
}

/// The fields for what the widget shows.
fn shows(site: Site, sites: &[Site]) -> Markup {
    let (words, record) = (site.words, site.record);
    let views = [("", words.timeline()), ("people", words.people_and_organisations())];
    let parts = [("", words.show_both()), ("axis", words.show_axis()), ("list", words.show_list())];
    let people = record.people.iter().map(|person| (&*person.id, &person.name, Page::Person(person.id.clone())));
    let organisations = record.organisations.iter();
    let organisations = organisations.map(|entry| (&*entry.id, &entry.name, Page::Organisation(entry.id.clone())));
    let places = record.places.iter().map(|place| (&*place.id, &place.name, Page::Place(place.id.clone())));
    let lanes = record.lanes.iter().map(|lane| (&*lane.id, &*lane.label.words));
    let languages = sites.iter().map(|other| {
        let option = el("option").attr("value", other.words.tag()).attr("lang", other.words.tag());
        let option = option.attr("data-prefix", other.prefix).attr("data-title", other.record.title.words.clone());
        let option = if other.words == site.words { option.attr("selected", "") } else { option };
        option.text(other.words.name())
    });
    group(words.builder_shows())
        .with(choice(words.builder_view(), "view", options(views)))
        .with(choice(words.show(), "show", options(parts)))
        .with(choice(words.person(), "person", named(site, people)))
        .with(choice(words.organisation(), "organisation", named(site, organisations)))
        .with(choice(words.place(), "place", named(site, places)))
        .with(choice(words.facet_lane(), "lane", all(site).chain(options(lanes))))
        .with(field(words.filter_from(), "from", number()))
        .with(field(words.filter_to(), "to", number()))
        .with(choice(words.builder_language(), "lang", languages))
}

/// The fields for what the widget looks like.
fn looks(site: Site) -> Markup {
    let words = site.words;
    let themes = [("", words.display_auto()), ("light", words.display_light()), ("dark", words.display_dark())];
    let colour = el("input").attr("type", "text").attr("dir", "ltr").attr("pattern", "#?([0-9a-fA-F]{3}){1,2}");
    let through = el("input").attr("type", "checkbox").attr("name", "background").attr("value", "transparent");
    let through = classed("label", "builder__box").with(through).with(el("span").text(words.builder_background()));
    group(words.builder_looks())
        .with(choice(words.display(), "widget-theme", options(themes)))
        .with(field(words.builder_accent(), "accent", colour))
        .with(field(words.builder_max(), "max", number().attr("min", LEAST.to_string()).attr("step", "10")))
        .with(through)
}

fn group(name: &'static str) -> Markup {
    classed("fieldset", "builder__fields").with(el("legend").text(name))
}

fn number() -> Markup {
    el("input").attr("type", "number")
}

/// A field under its label; a label around a list of choices would be all of them to some readers.
fn field(name: &'static str, key: &'static str, input: Markup) -> Markup {
    let id = ["_choose_", key].concat();
    let input = input.attr("id", id.clone()).attr("name", key).attr("autocomplete", "off");
    let label = classed("label", "search__label").attr("for", id).text(name);
    classed("div", "search__box").with(label).with(input)
}

fn choice(name: &'static str, key: &'static str, options: impl IntoIterator<Item = Markup>) -> Markup {
    field(name, key, el("select").with_all(options))
}

fn options<'a>(options: impl IntoIterator<Item = (&'a str, &'a str)>) -> impl Iterator<Item = Markup> {
    options.into_iter().map(|(value, name)| el("option").attr("value", value.to_owned()).text(name.to_owned()))
}

fn all(site: Site) -> impl Iterator<Item = Markup> {
    options([("", site.words.builder_all())])
}

/// The entries with events to show, in the order of the reader's alphabet.
fn named<'a>(site: Site, entries: impl Iterator<Item = (&'a str, &'a Name, Page)>) -> impl Iterator<Item = Markup> {
    let shown = entries.filter(|(_, _, page)| Widget::of_page(site.record, page).is_some());
    let mut shown: Vec<(&str, &str)> = shown.map(|(id, name, _)| (id, &*name.shown.words)).collect();
    let alphabet = Alphabet::of(shown.iter().map(|(_, name)| *name), &Letters::of(site.words));
    shown.sort_by_cached_key(|(_, name)| alphabet.key(name));
    all(site).chain(options(shown).collect::<Vec<_>>())
}
