//! `/people/ID/`: a person as the sources name them, and nothing beyond.

use leptos::prelude::*;
use memorial_i18n::date;
use memorial_record::{Citation, Party, Person, Role, edtf::Edtf, entries::Key};

use crate::{
    components::{
        band::{Band, BandText},
        citation::CitationNumbers,
        date::DateText,
        entry_page::{EntryTitle, TextBand},
        links::{PlaceLink, WorkLink, separated},
        listed_with::ListedWith,
        name_forms::NameForms,
        not_here::NotHere,
        party::PartyLink,
        record_band::{RecordBand, timeline_of},
        said::SaidBand,
        text::LocalizedText,
    },
    context::use_page,
};

/// The page of a person.
#[component]
pub fn PersonPage(
    /// The person.
    person: Key<Person>,
) -> impl IntoView {
    let page = use_page();
    let party = Party::Person(person);
    let entry: &'static Person = &page.record.people[person];
    let events = &page.record.relations.appearances(party).events;
    let on_timeline = timeline_of(page, |query| query.people.push(entry.id.clone()));
    let of_roles: Vec<&'static Citation> = entry.roles.iter().flat_map(|role| &role.sources).collect();
    view! {
        <article class="entry-page">
            <EntryTitle kind=page.messages.person() name=&entry.name>
                <Roles person=entry/>
                <Life person=entry/>
            </EntryTitle>
            <TextBand text=entry.text.as_ref() sources=&entry.sources more_sources=of_roles/>
            <RecordBand events party on_timeline>
                <Offices person=entry/>
                <NameForms name=&entry.name/>
            </RecordBand>
            <MadeBand party/>
            <SaidBand party/>
            <ListedWith events=events.to_vec() but=party/>
            <NotHere/>
        </article>
    }
}

/// The roles in which the sources name a person, in one line.
#[component]
fn Roles(
    /// The person.
    person: &'static Person,
) -> impl IntoView {
    let roles = person.roles.iter().map(move |role| view! { <RoleText role person/> });
    (!person.roles.is_empty()).then(|| view! { <p class="title-page__role">{separated(roles, "; ")}</p> })
}

/// A role: its title, what for, and where it is found.
#[component]
fn RoleText(
    /// The role.
    role: &'static Role,
    /// Whose role it is.
    person: &'static Person,
) -> impl IntoView {
    let organisation = role.organisation.map(|key| view! { ", "<PartyLink party=Party::Organisation(key)/> });
    let place = role.place.map(|place| view! { ", "<PlaceLink place/> });
    let citations = cited(role, person);
    view! { <LocalizedText text=&role.title/>{organisation}{place}<CitationNumbers citations/> }
}

/// Where a role is found: where the person is, if it does not say.
fn cited(role: &'static Role, person: &'static Person) -> &'static [Citation] {
    if role.sources.is_empty() { &person.sources } else { &role.sources }
}

/// When the person was born and died, as far as the record says; an age only where both are days.
#[component]
fn Life(
    /// The person.
    person: &'static Person,
) -> impl IntoView {
    let messages = use_page().messages;
    let words = |date: &Edtf| date::long(messages, date.parsed());
    let born = person.born.as_ref().map(|born| messages.life_born(&words(born)));
    let died = person.died.as_ref().map(|died| messages.life_died(&words(died)));
    let age = age(person).map(|age| messages.age_at_death(age));
    let parts: Vec<String> = born.into_iter().chain(died).chain(age).collect();
    (!parts.is_empty()).then(|| view! { <p class="title-page__life">{parts.join(" · ")}</p> })
}

/// The whole years between two days; nothing where either is less certain than a day.
fn age(person: &Person) -> Option<u64> {
    let day = |date: &Edtf| {
        let is_day =
            date.as_str().len() == 10 && date.as_str().bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        date.bounds().earliest.filter(|_| is_day).map(memorial_record::edtf::Moment::civil)
    };
    let (born, died) = (day(person.born.as_ref()?)?, day(person.died.as_ref()?)?);
    let is_before_birthday = (died.1, died.2) < (born.1, born.2);
    u64::try_from(died.0 - born.0 - i64::from(is_before_birthday)).ok()
}

/// The offices as attested, each with the date of its source; nothing where there is one, which is under the name.
#[component]
fn Offices(
    /// The person.
    person: &'static Person,
) -> impl IntoView {
    let page = use_page();
    let row = |role: &'static Role| {
        let source = cited(role, person).first().map(|citation| &page.record.sources[citation.source]);
        let date = source.and_then(|source| source.date.as_ref()).map(|date| view! { <DateText date short=true/> });
        view! { <div class="card__row"><dt>{date}</dt><dd><RoleText role person/></dd></div> }
    };
    let rows = person.roles.iter().map(row).collect_view();
    (person.roles.len() > 1).then(|| {
        view! {
            <section class="card card--pairs">
                <h3 class="card__head">{page.messages.offices_attested()}</h3>
                <dl>{rows}</dl>
            </section>
        }
    })
}

/// The works that a person made.
#[component]
fn MadeBand(
    /// The person.
    party: Party,
) -> impl IntoView {
    let page = use_page();
    let works = &page.record.relations.appearances(party).works;
    (!works.is_empty()).then(|| {
        let links = works.iter().map(|work| view! { <li><WorkLink work=*work/></li> }).collect_view();
        view! { <Band title=page.messages.made()><BandText><ul class="facts">{links}</ul></BandText></Band> }
    })
}
