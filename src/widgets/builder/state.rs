//! The state of the builder: the options in the query of its address, in step with the form of the page.

use leptos::prelude::*;

use super::data::{BuilderData, LanguageChoice};
use crate::{
    embed_options::{Edition, EmbedOptions},
    query::Query,
    widgets::{
        context::{PageQuery, use_query},
        services::{FormField, fill_form, on_form_change, read_form},
    },
};

/// The id of the form.
pub const FORM: &str = "_builder";

/// The address of a site that does not know its own.
pub const UNKNOWN_ADDRESS: &str = "https://example.org/";

/// The data of the builder, and the options that are chosen.
#[derive(Clone, Copy)]
pub struct BuilderState {
    /// What a widget can be.
    pub data: &'static BuilderData,
    query: PageQuery,
    options: Memo<EmbedOptions>,
}

impl BuilderState {
    /// The state on a page; its address has the options.
    pub fn new(data: &'static BuilderData) -> Self {
        let query = use_query();
        let options = Memo::new(move |_| query.with(|query| EmbedOptions::parse(&query.print())));
        Self { data, query, options }
    }

    /// Fills the form from the address, and the address from the form whenever a reader changes it. What was changed
    /// before this module came counts more than the address.
    pub fn follow_form(self) {
        self.read_form(true);
        Effect::new(move |_| self.with(|options| fill_form(FORM, &|name| self.field_values(options, name))));
        on_form_change(FORM, move || self.read_form(false));
    }

    /// Reads the options, and follows them.
    pub fn with<T>(self, read: impl FnOnce(&EmbedOptions) -> T) -> T {
        self.options.with(read)
    }

    /// The language of the page.
    pub fn own_language(self) -> &'static LanguageChoice {
        self.find_language(&self.data.language).expect("the page is in a language of the site")
    }

    /// The site in the language of the widget.
    pub fn edition(self) -> Edition {
        let root = self.data.site_url.clone().or_else(site_address);
        let chosen = self.with(|options| self.find_language(options.value("lang")));
        let LanguageChoice { tag, folder, title, .. } = chosen.unwrap_or_else(|| self.own_language()).clone();
        Edition { root: root.unwrap_or_else(|| UNKNOWN_ADDRESS.to_owned()), folder, language: tag, title }
    }

    /// Takes the options from the form; what else the address holds is kept.
    fn read_form(self, only_changed: bool) {
        let fields = read_form(FORM);
        if !only_changed || fields.iter().any(|field| field.is_changed) {
            let options = self.options.with_untracked(|options| self.options_of(&fields, options, only_changed));
            self.query.update(|query| *query = Query::parse(&options.print(&query.print())));
        }
    }

    /// The options that the fields of the form have.
    fn options_of(self, fields: &[FormField], before: &EmbedOptions, only_changed: bool) -> EmbedOptions {
        EmbedOptions::from_values(|name| {
            let is_of_option = |field: &&FormField| field.name == field_name(name);
            if only_changed && !fields.iter().filter(is_of_option).any(|field| field.is_changed) {
                return before.values(name).map(str::to_owned).collect();
            }
            let values = fields.iter().filter(is_of_option).filter_map(|field| field.value.as_deref());
            let values: Vec<&str> = match name {
                "person" | "organisation" => values.filter_map(|value| id_of(value, name)).collect(),
                "lang" => values.filter(|tag| *tag != self.data.language).collect(),
                _ => values.collect(),
            };
            // All lanes are no choice.
            let is_choice = name != "lane" || values.len() < self.data.lanes.len();
            if is_choice { values.into_iter().map(str::to_owned).collect() } else { Vec::new() }
        })
    }

    /// The values of a field for the options.
    fn field_values(self, options: &EmbedOptions, field: &str) -> Vec<String> {
        let (person, organisation) = (options.value("person"), options.value("organisation"));
        match field {
            "party" if !person.is_empty() => vec![["person ", person].concat()],
            "party" if !organisation.is_empty() => vec![["organisation ", organisation].concat()],
            "lane" if options.value("lane").is_empty() => self.data.lanes.clone(),
            "lane" => options.values("lane").map(str::to_owned).collect(),
            "lang" => vec![self.edition().language],
            _ => vec![options.value(field).to_owned()],
        }
    }

    fn find_language(self, tag: &str) -> Option<&'static LanguageChoice> {
        self.data.languages.iter().find(|language| language.tag == tag)
    }
}

/// The field of an option: people and organisations share one.
fn field_name(option: &str) -> &str {
    if option == "person" || option == "organisation" { "party" } else { option }
}

/// The id in a value of the field of people and organisations, if it is of this kind.
fn id_of<'a>(value: &'a str, kind: &str) -> Option<&'a str> {
    value.strip_prefix(kind).map(str::trim_start)
}

/// The address of the site's root that the page was read at.
#[cfg(feature = "csr")]
fn site_address() -> Option<String> {
    document().base_uri().ok().flatten()
}

/// A page that is written does not know its address.
#[cfg(not(feature = "csr"))]
fn site_address() -> Option<String> {
    None
}
