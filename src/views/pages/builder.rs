//! `/embed/builder/`: the code of a widget for somebody's page, as they choose it, with what it will look like.
//!
//! The words of the page stand in its file alone: no app is sent them, so a first visit does not pay for them. In the
//! browser those parts are kept as they stand, and links from and to this page load a document; see `Page::is_alone`.

use leptos::prelude::*;

use crate::{
    browser::{dom::Field, event::Event, fields::Fields, share},
    route::Query,
    views::{
        entry::cite::Root,
        markup::{Markup, Value, classed, el},
        parts::copy::{Copied, copying},
        router::use_router,
        site::Site,
    },
    widget::{self, Edition, HEIGHT, Widget},
};

/// The root of a site that does not know its address before there is a browser.
pub const UNKNOWN: &str = "https://example.org/";

/// A part of the page whose words are written natively.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What the page is for.
    Head,
    /// The fields.
    Choices,
    /// What stands before the preview.
    Preview,
    /// What stands before a code.
    Code(Code),
    /// The button that copies it.
    Copy(Code),
}

/// What somebody copies into a page of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// The element with its script.
    Element,
    /// The frame alone.
    Frame,
    /// The address for WordPress.
    WordPress,
    /// What to add to a policy.
    Policy,
    /// A sentence for a privacy notice.
    Privacy,
}

impl Code {
    /// Each of them, as they stand in the page.
    pub const ALL: [Self; 5] = [Self::Element, Self::Frame, Self::WordPress, Self::Policy, Self::Privacy];

    /// The id of what is copied.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Element => "_element",
            Self::Frame => "_frame",
            Self::WordPress => "_wordpress",
            Self::Policy => "_policy",
            Self::Privacy => "_privacy",
        }
    }

    fn of(self, widget: &Widget, edition: &Edition) -> String {
        match self {
            Self::Element => widget.element(edition),
            Self::Frame => widget.frame(edition),
            Self::WordPress => widget.for_wordpress(edition),
            Self::Policy => widget::policies(&edition.root).join("\n"),
            Self::Privacy => widget::origin(&edition.root).to_owned(),
        }
    }
}

/// What writes the parts with words; the prerenderer provides it.
#[derive(Clone)]
pub struct Written {
    /// The site in every language.
    pub sites: Vec<Site>,
    /// Writes a part into its element.
    pub part: fn(Site, &[Site], Part, Markup) -> Markup,
    /// What stands before and behind the address in the sentence on privacy.
    pub privacy: fn(Site) -> [String; 2],
}

/// The page.
#[must_use]
pub fn page(site: Site) -> Markup {
    let router = use_router();
    let root = use_context::<Root>().map(|root| root.0).or_else(share::root);
    let own = Edition {
        root: root.unwrap_or_else(|| UNKNOWN.to_owned()),
        prefix: site.prefix.to_owned(),
        language: site.words.tag().to_owned(),
        title: site.record.title.words.clone(),
    };
    let chosen = RwSignal::new((Widget::default(), own.clone()));
    let choose = move |fields: &Fields, widget: Widget| {
        let edition = edition(fields, &widget, &own);
        chosen.set((widget, edition));
    };
    let language = site.words.tag();
    // The language of this page goes without saying.
    let read = move |fields: &Fields| {
        Widget::read(|name| fields.value(name).filter(|value| name != "lang" || value != language))
    };
    let take = {
        let choose = choose.clone();
        move |fields: &Fields| {
            let widget = read(fields);
            router.refine(|query| *query = Query::parse(&widget.print(&query.print())));
            choose(fields, widget);
        }
    };
    let begin = {
        let take = take.clone();
        move |field: Field| {
            let fields = Fields::within(&field);
            let widget = router.route.with_untracked(|route| Widget::parse(&route.query.print()));
            if widget != Widget::default() {
                fields.write(|name| match (name, widget.field(name)) {
                    ("lang", "") => language.to_owned(),
                    (_, value) => value.to_owned(),
                });
                choose(&fields, widget);
            } else if read(&fields) != widget {
                take(&fields);
            }
        }
    };
    let changed = move |event: Event| {
        if let Some(listener) = event.listener() {
            take(&Fields::within(&listener));
        }
    };
    let choices = written(site, Part::Choices, classed("div", "builder__choices"));
    let frame = move || Some(chosen.with(|(widget, edition)| preview(site, widget, edition)));
    classed("article", "page page--builder")
        .with(written(site, Part::Head, el("div")))
        .with(choices.on("change", changed))
        .with(written(site, Part::Preview, classed("div", "builder__head")))
        .with(classed("div", "builder__preview").live_content(frame))
        .with_all(Code::ALL.map(|code| section(site, code, chosen)))
        // After all in it has been taken over as it stands: the address may have other choices.
        .mounted(begin)
}

/// A part with words: written natively, and kept in the browser.
fn written(site: Site, part: Part, into: Markup) -> Markup {
    match use_context::<Written>() {
        Some(written) => (written.part)(site, &written.sites, part, into),
        None => into.kept(),
    }
}

/// The site in the language chosen for the widget.
fn edition(fields: &Fields, widget: &Widget, own: &Edition) -> Edition {
    let language = widget.field("lang");
    let attribute = |name| fields.attribute_of_choice("lang", language, name);
    match (attribute("data-prefix"), attribute("data-title")) {
        (Some(prefix), Some(title)) => Edition { root: own.root.clone(), prefix, language: language.to_owned(), title },
        _ => own.clone(),
    }
}

/// The widget itself. A new frame for each choice: to lead a frame elsewhere would add a step to the history.
fn preview(site: Site, widget: &Widget, edition: &Edition) -> Markup {
    let height = if widget.field("max").is_empty() { HEIGHT.to_string() } else { widget.field("max").to_owned() };
    // By the name of its file, it can be seen from a disk too.
    let address = widget.address(&edition.prefix);
    let (page, query) = address.split_at(address.find('?').unwrap_or(address.len()));
    let address = [page, "index.html", query].concat();
    el("iframe")
        .attr("src", address)
        .attr("title", site.record.title.words.clone())
        .attr("height", height)
        .attr("loading", "lazy")
}

/// A code with what it is for, and a button that copies it.
fn section(site: Site, code: Code, chosen: RwSignal<(Widget, Edition)>) -> Markup {
    let id = code.id();
    let words = move || chosen.with(|(widget, edition)| code.of(widget, edition));
    let shown = if code == Code::Privacy {
        let [before, after] = use_context::<Written>().map(|written| (written.privacy)(site)).unwrap_or_default();
        let host = el("span").attr("dir", "ltr").live_text(words);
        classed("p", "builder__code").attr("id", id).text(before).with(host).text(after)
    } else {
        let code = el("code").attr("id", id).live_text(words);
        classed("pre", "builder__code").attr("dir", "ltr").with(code)
    };
    let status = RwSignal::new(String::new());
    let copy = written(site, Part::Copy(code), classed("button", "tool tool--words").attr("type", "button"));
    let copy = copying(copy, site, status, Copied::Shown(id));
    let status = el("span").attr("role", "status").live_text(move || status.get());
    el("section")
        .attr("aria-labelledby", Value::from(["_name", id].concat()))
        .with(written(site, Part::Code(code), el("div")))
        .with(shown)
        .with(classed("p", "builder__ways").with(copy).with(status))
}
