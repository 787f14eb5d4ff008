//! `/events/ID/`: an event with all that the record says of it, in bands.

use leptos::{either::Either, prelude::*};
use memorial_i18n::date;
use memorial_record::{Citation, Event, entries::Key, mentions};

use crate::{
    components::{
        band::{Band, BandNotes, BandText},
        citation::{CitationNumbers, SourceNotes},
        cite::PageActions,
        date::DateText,
        entry::{axis_address, fragment},
        figures::FiguresTable,
        links::{DatedEvent, EventLink, PlaceLink, WorkLink, separated},
        locator::Locator,
        media::MediaFigure,
        programme::{PartyList, all_citations},
        shape::Shape,
        statement::StatementsByTopic,
        text::{LocalizedText, Paragraphs},
    },
    context::use_page,
    pages::programme::{OrganisationsCard, ProgrammeParts, programme_contents},
};

/// Titles of more letters are set smaller.
const LONG_TITLE: usize = 28;

/// The page of an event or of an item of a programme.
#[component]
pub fn EventPage(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let entry: &'static Event = &page.record.events[event];
    let has_programme = !page.record.relations.programme(event).is_empty();
    let parts = if has_programme {
        Either::Left(view! { <ProgrammeParts event/> })
    } else {
        Either::Right(view! { <PartiesBand event=entry/> })
    };
    view! {
        <article class="event" data-event=entry.id.as_str()>
            <EventTitle event/>
            <TextBand event/>
            {parts}
            <StatementsSection event=entry/>
            <FiguresSection event=entry/>
            <SourcesSection event/>
            <div class="page__actions">
                <a href=axis_address(page, axis_event(event))>{page.messages.on_axis()}</a>
                <PageActions/>
            </div>
        </article>
    }
}

/// The event that is on the axis: for an item of a programme the event whose programme it is.
fn axis_event(event: Key<Event>) -> &'static Event {
    let record = use_page().record;
    let mut event: &'static Event = &record.events[event];
    while let Some(whole) = event.part_of {
        event = &record.events[whole];
    }
    event
}

/// Year, date, place, section, title, and the contents of the page with counts.
#[component]
fn EventTitle(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let entry: &'static Event = &page.record.events[event];
    let bounds = entry.date.bounds();
    let year = bounds.earliest.or(bounds.latest).map(|moment| date::year(page.messages, moment.year()));
    let is_long = entry.title.words.chars().count() > LONG_TITLE;
    view! {
        <header class="title-page" class:title-page--long=is_long>
            // The date below says it in full.
            <p class="title-page__year" aria-hidden="true">{year}</p>
            <p class="title-page__line">
                <Shape event=entry/>
                <DateText date=&entry.date/>
                {entry.place.map(|place| view! { " · "<PlaceLink place/> })}
                " · "<LocalizedText text=&page.record.lanes[entry.lane].label/>
                {entry.part_of.map(|whole| view! { " · "{page.messages.part_of()}" "<EventLink event=whole/> })}
            </p>
            <h1 tabindex="-1"><LocalizedText text=&entry.title/></h1>
            <Contents event/>
        </header>
    }
}

/// Links to the parts of the page, with counts.
#[component]
fn Contents(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let entry: &'static Event = &page.record.events[event];
    let messages = page.messages;
    let has_programme = !page.record.relations.programme(event).is_empty();
    let mut parts = vec![(fragment::TEXT, text_title(event), 0)];
    if has_programme {
        parts.extend(programme_contents(event));
    } else {
        parts.push((fragment::PARTIES, messages.named_here(), entry.participants.len()));
    }
    parts.push((fragment::STATEMENTS, messages.who_says_what(), entry.statements.len()));
    parts.push((fragment::FIGURES, messages.figures(), entry.figures.len()));
    let mut sources: Vec<usize> = page_citations(event).iter().map(|citation| citation.source.index()).collect();
    sources.sort_unstable();
    sources.dedup();
    parts.push((fragment::SOURCES, messages.sources(), sources.len()));
    let link = |(fragment, title, count): (&'static str, &'static str, usize)| {
        let count = (count > 0).then(|| view! { <span class="contents__count">{count}</span> });
        view! { <li><a href=page.here(fragment)>{title}{count}</a></li> }
    };
    let parts = parts.into_iter().filter(|(fragment, _, count)| *count > 0 || *fragment == fragment::TEXT);
    view! {
        <nav class="contents" aria-label=messages.on_this_page()>
            <ul class="contents__list">{parts.map(link).collect_view()}</ul>
        </nav>
    }
}

/// The head of the first band: an event happened, a programme was held.
fn text_title(event: Key<Event>) -> &'static str {
    let page = use_page();
    let is_programme =
        !page.record.relations.programme(event).is_empty() || page.record.events[event].part_of.is_some();
    if is_programme { page.messages.what_it_was() } else { page.messages.what_happened() }
}

/// What happened, what else happened in these years, and where it was.
#[component]
fn TextBand(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let entry: &'static Event = &page.record.events[event];
    let places: Vec<_> = entry.place.into_iter().collect();
    let has_programme = !page.record.relations.programme(event).is_empty();
    let note = entry.content_note.as_ref();
    let text = entry.text.as_ref().map(|text| {
        let end = move || view! { <CitationNumbers citations=&entry.sources/> };
        view! { <Paragraphs text first_class="opening" end/> }
    });
    view! {
        <Band title=text_title(event) id=fragment::TEXT>
            <BandText>
                {note.map(|note| view! { <p class="content-note"><LocalizedText text=note/></p> })}
                {text}
                <Related event/>
                <AlsoNamed event=entry/>
                {entry.media.iter().map(|media| view! { <MediaFigure media/> }).collect_view()}
            </BandText>
            <BandNotes>
                <Locator places/>
                {has_programme.then(|| view! { <OrganisationsCard event=entry/> })}
            </BandNotes>
        </Band>
    }
}

/// The events that this one is never shown without a link to.
#[component]
fn Related(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let related = page.record.relations.related(event);
    (!related.is_empty()).then(|| {
        let events = related.into_iter().map(|event| view! { <DatedEvent event/> });
        view! { <p class="beside">{page.messages.together()}" "{separated(events, "; ")}</p> }
    })
}

/// Places that the text names, and works that were shown, read or published.
#[component]
fn AlsoNamed(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    let messages = use_page().messages;
    let places: Vec<_> = mentions::named_in(event).collect();
    let places = (!places.is_empty()).then(|| {
        let links = places.into_iter().map(|place| view! { <PlaceLink place/> });
        view! { <p class="beside">{messages.places_named()}": "{separated(links, ", ")}</p> }
    });
    let works = (!event.works.is_empty()).then(|| {
        let links = event.works.iter().map(|work| view! { <WorkLink work=*work/> });
        view! { <p class="beside">{messages.works()}": "{separated(links, ", ")}</p> }
    });
    view! { {places}{works} }
}

/// People and organisations, with their part.
#[component]
fn PartiesBand(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    (!event.participants.is_empty()).then(|| {
        view! {
            <Band title=use_page().messages.named_here() id=fragment::PARTIES>
                <BandText><PartyList participants=event.participants.iter().collect()/></BandText>
            </Band>
        }
    })
}

/// Who says what, by topic.
#[component]
fn StatementsSection(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    (!event.statements.is_empty()).then(|| {
        view! {
            <section class="section" id=fragment::STATEMENTS>
                <h2 class="section__head">{use_page().messages.who_says_what()}</h2>
                <StatementsByTopic statements=&event.statements/>
            </section>
        }
    })
}

/// The figures, with their plot.
#[component]
fn FiguresSection(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    (!event.figures.is_empty()).then(|| {
        view! {
            <section class="section" id=fragment::FIGURES>
                <h2 class="section__head">{use_page().messages.figures()}</h2>
                <FiguresTable figures=&event.figures/>
            </section>
        }
    })
}

/// Everything that the event and the items of its programme cite.
fn page_citations(event: Key<Event>) -> Vec<&'static Citation> {
    let record = use_page().record;
    let events = [event].into_iter().chain(record.relations.programme(event).iter().copied());
    events.flat_map(|event| all_citations(&record.events[event])).collect()
}

/// The sources of the page.
#[component]
fn SourcesSection(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    view! {
        <section class="section" id=fragment::SOURCES>
            <h2 class="section__head">{use_page().messages.sources()}</h2>
            <div class="notes-columns"><SourceNotes citations=page_citations(event)/></div>
        </section>
    }
}
