//! An event: what happened, when and where, who says what, who had a part in it, and what all of it rests on.

use crate::{
    record::{Citation, Event, Participant, entries::Key, mentions},
    route::Page,
    views::{
        entry::{figures, media, statements},
        markup::{Markup, classed, el},
        parts::{
            citations,
            date::date,
            links,
            text::{paragraphs, words},
        },
        site::Site,
    },
};

/// How deep in the outline of a page a card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The event is what its page is about: its title is the page's.
    Page,
    /// A card in the timeline, under the heading of its year.
    Card,
    /// An item of the programme of the event that its page is about.
    PageItem,
    /// An item of the programme of an event that is a card.
    CardItem,
}

impl Depth {
    fn is_item(self) -> bool {
        matches!(self, Self::PageItem | Self::CardItem)
    }

    fn title(self) -> &'static str {
        match self {
            Self::Page => "h1",
            Self::Card | Self::PageItem => "h3",
            Self::CardItem => "h5",
        }
    }

    fn section(self) -> &'static str {
        match self {
            Self::Page => "h2",
            Self::Card | Self::PageItem => "h4",
            Self::CardItem => "h6",
        }
    }
}

/// An event with all that the record says of it.
#[must_use]
pub fn card(site: Site, key: Key<Event>, depth: Depth) -> Markup {
    let event = &site.record.events[key];
    let mut card = classed("article", if depth.is_item() { "event event--item" } else { "event" })
        .attr("data-event", event.id.clone())
        .attr("id", event.id.clone())
        .with(header(site, key, depth));
    if let Some(note) = &event.content_note {
        card = card.with(words(classed("p", "content-note"), note));
    }
    if let Some(text) = &event.text {
        card = card.with(body(site, event, paragraphs(text)));
    }
    card = card
        .with_all(statements::list(site, &event.statements, depth.section()))
        .with_all(figures::table(site, event, depth.section()))
        .with_all(event.media.iter().map(|medium| media::figure(site, medium)))
        .with_all(programme(site, key, depth))
        .with_all(participants(site, event, depth))
        .with_all(works(site, event, depth));
    if depth == Depth::Page {
        card = card.with_all(places(site, event)).with_all(together(site, key));
    }
    card.with(citations::notes(site, cited(event)))
}

/// "Also in these years": the events that this one is never shown without a link to.
#[must_use]
pub fn together(site: Site, key: Key<Event>) -> Option<Markup> {
    also(site, site.record.links.together(key))
}

/// "Also in these years": what a view that shows some of the events that belong together leaves out of them.
#[must_use]
pub fn left_out(site: Site, is_shown: &dyn Fn(Key<Event>) -> bool) -> Option<Markup> {
    also(site, site.record.links.left_out(is_shown))
}

fn also(site: Site, others: Vec<Key<Event>>) -> Option<Markup> {
    let line = classed("p", "together").text(site.words.together()).text(" ");
    (!others.is_empty()).then(|| line.joined(others.into_iter().map(|other| dated(site, other)), "; "))
}

/// A link to an event with its date.
#[must_use]
pub fn dated(site: Site, key: Key<Event>) -> Markup {
    el("span").with(links::event(site, key)).text(", ").with(date(site, &site.record.events[key].date))
}

fn header(site: Site, key: Key<Event>, depth: Depth) -> Markup {
    let event = &site.record.events[key];
    let title = match depth {
        Depth::Page => words(el("h1").attr("tabindex", "-1"), &event.title),
        Depth::Card | Depth::PageItem | Depth::CardItem => {
            el(depth.title()).with(links::link(site, Page::Event(event.id.clone()), &event.title))
        }
    };
    let header = classed("header", "event__header");
    if depth.is_item() {
        return header.with(title);
    }
    let mut when = classed("p", "event__when").with(date(site, &event.date));
    if let Some(place) = event.place {
        when = when.text(" · ").with(links::place(site, place));
    }
    if depth == Depth::Page {
        when = when.text(" · ").with(words(el("span"), &site.record.lanes[event.lane].label));
        if let Some(whole) = event.part_of {
            let part_of = classed("p", "event__whole").text(site.words.part_of()).text(" ");
            return header.with(part_of.with(links::event(site, whole))).with(title).with(when);
        }
    }
    header.with(when).with(title)
}

fn body(site: Site, event: &Event, mut paragraphs: Vec<Markup>) -> Markup {
    let last = paragraphs.pop().map(|last| last.text(" ").with(citations::numbers(site, &event.sources)));
    classed("div", "event__text").with_all(paragraphs).with_all(last)
}

fn programme(site: Site, key: Key<Event>, depth: Depth) -> Option<Markup> {
    let items = site.record.links.programme(key);
    // The programme of an item is only linked, so that a page ends however deep a record goes.
    let item = |item: &Key<Event>| match depth {
        Depth::Page => el("li").with(card(site, *item, Depth::PageItem)),
        Depth::Card => el("li").with(card(site, *item, Depth::CardItem)),
        Depth::PageItem | Depth::CardItem => el("li").with(links::event(site, *item)),
    };
    (!items.is_empty()).then(|| {
        classed("section", "programme")
            .with(el(depth.section()).text(site.words.programme()))
            .with(classed("ol", "programme__items").with_all(items.iter().map(item)))
    })
}

fn participants(site: Site, event: &Event, depth: Depth) -> Option<Markup> {
    let participant = |participant: &Participant| {
        let line = el("li")
            .with(links::party(site, participant.party))
            .text(": ")
            .with(words(classed("span", "participants__part"), &participant.role));
        if participant.sources.is_empty() { line } else { line.with(citations::numbers(site, &participant.sources)) }
    };
    (!event.participants.is_empty()).then(|| {
        classed("section", "participants")
            .with(el(depth.section()).text(site.words.named_here()))
            .with(classed("ul", "participants__list").with_all(event.participants.iter().map(participant)))
    })
}

fn works(site: Site, event: &Event, depth: Depth) -> Option<Markup> {
    let work = |work: &Key<crate::record::Work>| el("li").with(links::work(site, *work));
    (!event.works.is_empty()).then(|| {
        classed("section", "works")
            .with(el(depth.section()).text(site.words.works()))
            .with(el("ul").with_all(event.works.iter().map(work)))
    })
}

fn places(site: Site, event: &Event) -> Option<Markup> {
    let mut named = mentions::named_in(event).peekable();
    let is_any = named.peek().is_some();
    let list = classed("p", "event__places").joined(named.map(|place| links::place(site, place)), ", ");
    is_any.then(|| el("section").with(el("h2").text(site.words.places_named())).with(list))
}

/// Everything that an event cites, in the order in which it is shown.
fn cited(event: &Event) -> impl Iterator<Item = &Citation> {
    event
        .sources
        .iter()
        .chain(event.statements.iter().flat_map(|statement| &statement.sources))
        .chain(event.figures.iter().flat_map(|figure| &figure.sources))
        .chain(event.participants.iter().flat_map(|participant| &participant.sources))
}
