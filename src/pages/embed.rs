//! `/embed/` and `/embed/people/`: the timeline and the names without the layout of the site, for the page of a partner.

use leptos::{either::Either, prelude::*};
use memorial_i18n::date;
use memorial_record::{Era, Event, entries::Key};

use crate::{
    components::{
        chronicle::{LIST, LIST_HEAD, era_fragment},
        date::DateText,
        layout::MAIN,
        links::EventLink,
        shape::Shape,
        text::LocalizedText,
    },
    context::use_page,
    pages::{names::NamesHost, timeline::TimelineHost},
    route::Page,
    widgets::{names::Scope, timeline::Host},
};

/// What a widget shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbedView {
    /// The timeline.
    Timeline,
    /// The names.
    Names,
}

/// The page of a widget.
#[component]
pub fn EmbedPage(
    /// What it shows.
    shows: EmbedView,
) -> impl IntoView {
    let page = use_page();
    let messages = page.messages;
    let site = page.href(if shows == EmbedView::Names { &Page::People } else { &Page::Timeline });
    let content = match shows {
        EmbedView::Timeline => Either::Left(view! { <TimelineHost host=Host::Embed/><Lines/> }),
        EmbedView::Names => Either::Right(view! { <NamesHost scope=Scope::Embed/> }),
    };
    view! {
        <main class="widget" id=MAIN>
            // Both lead to the page of the site that shows the same: `frame.js` has them carry what is chosen.
            <div class="widget__head">
                <h1 tabindex="-1">
                    <a href=site.clone() data-site=site.clone()><LocalizedText text=&page.record.title/></a>
                </h1>
                <a class="widget__site" href=site.clone() data-site=site.clone()>{messages.embed_whole()}</a>
            </div>
            // Shown where `frame.js` finds a choice in the address that no script has applied.
            <p class="widget__all">{messages.embed_all()}</p>
            {content}
            <p class="widget__foot">{messages.embed_privacy()}</p>
        </main>
    }
}

/// The events in one line each.
#[component]
fn Lines() -> impl IntoView {
    let page = use_page();
    let year = |event: &Key<Event>| {
        let bounds = page.record.events[*event].date.bounds();
        bounds.earliest.or(bounds.latest).map(|moment| moment.year())
    };
    let mut before = None;
    let mut eras: Vec<&'static Era> = page.record.eras.iter().collect();
    let line = |event: &Key<Event>| {
        let own = year(event);
        let is_same_year = before == Some(own);
        before = Some(own);
        // The eras of the axis lead to the first event that is not before them.
        let date = page.record.events[*event].date.bounds();
        let begun: Vec<&'static Era> = eras.extract_if(.., |era| era.date.bounds().earliest <= date.earliest).collect();
        view! { <Line event=*event eras=begun is_same_year/> }
    };
    let lines = page.record.relations.timeline.iter().map(line).collect_view();
    view! { <section class="lines" id=LIST aria-labelledby=LIST_HEAD>
        <p class="visually-hidden" id=LIST_HEAD>{page.messages.events()}</p>
        {lines}
    </section> }
}

/// An event in one line: year, shape, title, date and place.
#[component]
fn Line(
    /// The event.
    event: Key<Event>,
    /// The eras that begin with it.
    eras: Vec<&'static Era>,
    /// Whether the event before it has the same year, which is then said there.
    is_same_year: bool,
) -> impl IntoView {
    let page = use_page();
    let entry: &'static Event = &page.record.events[event];
    let bounds = entry.date.bounds();
    let year = bounds.earliest.or(bounds.latest).map(|moment| date::year(page.messages, moment.year()));
    let eras = eras.into_iter().map(|era| view! { <span id=era_fragment(era)></span> });
    let place = entry.place.map(|place| view! { " · "<LocalizedText text=&page.record.places[place].name.shown/> });
    view! {
        <article class="line" class:line--same-year=is_same_year id=entry.id.as_str() data-event=entry.id.as_str() tabindex="-1">
            // The date says it in full.
            <span class="line__year" aria-hidden="true">{year}</span>
            <Shape event=entry/>
            <div class="line__text">
                {eras.collect_view()}
                <h2><EventLink event/></h2>
                <p class="line__date"><DateText date=&entry.date short=true/>{place}</p>
            </div>
        </article>
    }
}
