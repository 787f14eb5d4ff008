//! The fifteen people of the report: each with the name, the role and the part that it gives them, and no other.

use std::collections::{BTreeMap, BTreeSet};

use memorial_record::{By, Party, Role};

use crate::{RECORD, conference, id_of};

/// A person of the report: the name in its form, the role, the organisation and the place it was held for.
type Named = (&'static str, &'static str, Option<&'static str>, Option<&'static str>);

const PEOPLE: [(&str, Named); 15] = [
    ("rasim-musabayov", ("Rasim Musabayov", "MP", None, None)),
    ("arzu-naghiyev", ("Arzu Naghiyev", "MP", None, None)),
    (
        "salhat-abbasova",
        ("Salhat Abbasova", "Head of the department", Some("state-committee-on-work-with-diaspora"), None),
    ),
    ("lev-spivak", ("Lev Spivak", "President", Some("aziz"), None)),
    ("yegana-salman", ("Yegana Salman", "Director", Some("azerbaijani-cultural-center"), None)),
    ("arkady-pomerants", ("Arkady Pomerants", "Mayor", None, Some("maalot-tarshiha"))),
    ("mikhail-barkan", ("Mikhail Barkan", "Deputy Mayor", None, Some("afula"))),
    ("adam-amilov", ("Adam Amilov", "Deputy Mayor", None, Some("kiryat-yam"))),
    ("mikhail-sutovsky", ("Mikhail Sutovsky", "Deputy Mayor", None, Some("holon"))),
    ("nyuma-rachevsky", ("Nyuma Rachevsky", "Deputy Mayor", None, Some("kiryat-bialik"))),
    ("victoria-dolinskaya", ("Victoria Dolinskaya", "Journalist, as described in the report", Some("kan-reka"), None)),
    ("elchin-akhundzade", ("Elchin Akhundzade", "Human rights activist", None, None)),
    ("grigory-reichman", ("Grigory Reichman", "Witness of “the first Karabakh war”", None, None)),
    ("alex-brokas", ("Alex Brokas", "Lithuanian director", None, None)),
    (
        "leyla-beyim-jafarova",
        ("Leyla Beyim Jafarova", "Azerbaijani poetess living in the Czech Republic", None, Some("czech-republic")),
    ),
];

/// What each of them did at the conference, in the order of the programme.
const PARTS: [(&str, &[(&str, &str)]); 15] = [
    ("rasim-musabayov", ATTENDED_AND_SPOKE),
    ("arzu-naghiyev", ATTENDED_AND_SPOKE),
    ("salhat-abbasova", &[("conference-2021", "Attended"), ("conference-2021-thanks", "Thanked AzIz")]),
    ("lev-spivak", ATTENDED_AND_SPOKE),
    ("yegana-salman", ATTENDED_AND_SPOKE),
    ("arkady-pomerants", ATTENDED_AND_SPOKE),
    ("mikhail-barkan", ATTENDED),
    ("adam-amilov", ATTENDED),
    ("mikhail-sutovsky", ATTENDED),
    ("nyuma-rachevsky", ATTENDED),
    (
        "victoria-dolinskaya",
        &[
            ("conference-2021", "Opened the conference"),
            ("conference-2021-opening", "Opened the conference and briefed the participants"),
        ],
    ),
    ("elchin-akhundzade", SPOKE),
    ("grigory-reichman", SPOKE),
    ("alex-brokas", &[]),
    ("leyla-beyim-jafarova", &[("conference-2021", "Recited poems"), ("conference-2021-poems", "Recited poems")]),
];

const ATTENDED: &[(&str, &str)] = &[("conference-2021", "Attended")];
const SPOKE: &[(&str, &str)] = &[("conference-2021", "Spoke"), ("conference-2021-addresses", "Spoke")];
const ATTENDED_AND_SPOKE: &[(&str, &str)] = &[("conference-2021", "Attended"), ("conference-2021-addresses", "Spoke")];

#[test]
fn the_directory_holds_the_fifteen_people_of_the_report_and_nobody_else() {
    let there: BTreeSet<&str> = RECORD.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(there, PEOPLE.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>());
}

#[test]
fn everybody_is_listed_under_the_form_of_the_name_that_the_report_uses() {
    for (id, (name, ..)) in PEOPLE {
        assert_eq!(RECORD.people.get(id).map(|person| person.name.shown.words.as_str()), Some(name));
    }
}

#[test]
fn everybody_has_exactly_the_role_that_the_report_gives() {
    for (id, (_, title, organisation, place)) in PEOPLE {
        let person = RECORD.people.get(id).expect("the person is in the record");
        let role = |role: &'static Role| {
            let organisation = role.organisation.map(|key| RECORD.organisations[key].id.as_str());
            (role.title.words.as_str(), organisation, role.place.map(|key| RECORD.places[key].id.as_str()))
        };
        let roles: Vec<_> = person.roles.iter().map(role).collect();
        assert_eq!(roles, [(title, organisation, place)], "{id}");
    }
}

#[test]
fn everybody_has_exactly_the_part_in_the_conference_that_the_report_gives() {
    let mut parts: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for event in conference() {
        for part in event.participants.iter().filter(|part| matches!(part.party, Party::Person(_))) {
            parts.entry(id_of(part.party)).or_default().push((&event.id, &part.role.words));
        }
    }
    for (id, expected) in PARTS {
        assert_eq!(parts.remove(id).unwrap_or_default(), expected, "{id}");
    }
    assert!(parts.is_empty(), "{parts:?}");
}

#[test]
fn alex_brokas_is_in_the_conference_by_his_film_alone() {
    let brokas = Party::Person(RECORD.people.find("alex-brokas").expect("he is in the record"));
    let links = RECORD.relations.appearances(brokas);
    assert!(links.events.is_empty(), "the report does not say that he attended, nor any other source");
    assert!(links.speaks.is_empty(), "nothing that he says is in any source");
    let works: Vec<&str> = links.works.iter().map(|key| RECORD.works[*key].id.as_str()).collect();
    assert_eq!(works, ["endless-corridor"]);
    let shown: Vec<&str> =
        RECORD.relations.showing(links.works[0]).iter().map(|key| RECORD.events[*key].id.as_str()).collect();
    assert_eq!(shown, ["conference-2021-film"]);
}

#[test]
fn what_the_report_says_of_somebody_is_put_into_nobodys_own_mouth() {
    for event in conference() {
        let speakers = event.statements.iter().map(|said| &said.by).chain(event.figures.iter().map(|it| &it.by));
        let named: Vec<&By> = speakers.filter(|by| matches!(by, By::Party(Party::Person(_)))).collect();
        assert!(named.is_empty(), "{}: the report speaks here, not {named:?}", event.id);
    }
}

#[test]
fn whoever_returns_in_an_earlier_gathering_is_identified_by_name_and_office() {
    let earlier = RECORD.events.iter().filter(|event| !event.id.starts_with("conference-2021"));
    for event in earlier {
        for part in event.participants.iter().filter(|part| matches!(part.party, Party::Person(_))) {
            let role = &part.role.words;
            let says_so = role.contains("; named as ")
                && ["office", "organisation", "description"]
                    .iter()
                    .any(|by| role.ends_with(&format!("; identified by name and {by}")));
            assert!(
                says_so,
                "{}, {}: “{role}” does not say under which name the page has them",
                event.id,
                id_of(part.party)
            );
        }
    }
}
