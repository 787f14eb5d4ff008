// Makes a record of any number of people, with names in several languages and scripts, and what the bench asks of it.
import { chances, name, sentence, words } from './chance.mjs';
import { pools, shapes } from './names.mjs';

const titles = 'Archivist;Historian;Teacher;Physician;Nurse;Journalist;Editor;Photographer;Translator;Librarian;Curator;Lawyer;Judge;Engineer;Head of the department;Deputy head of the department;Director;Deputy director;Member of the council;Chair of the council;Secretary;Correspondent;Lecturer;Professor;Student;Witness;Composer;Poet;Painter;Musician;Mayor;Deputy mayor'.split(';');
const countries = ['AZ', 'IL', 'RU', 'CZ', 'TR', 'AM', 'GB'];
const eventCount = 30;
const sourceCount = 20;
/** The people that are asked for: they are the same in a record of any size. */
const known = 15;

/**
 * A record of so many people; `queries` are typed by the bench, and `probes` say who is to be found by what.
 * The first people, and so the queries, are the same whatever the number.
 */
export function generatePeople({ people, seed = 1 }) {
  // Names are drawn apart from all else, of which there is more where there are more people.
  const named = namer(chances(seed));
  const chance = chances(seed + 1);
  const list = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  let cited = 0;
  const cite = () => [{ source: `source-${1 + (cited++ % sourceCount)}` }];
  const sources = list(sourceCount, (index) => ({ id: `source-${index + 1}`, title: words(chance, 3, 7), publisher: words(chance, 1, 2), date: String(chance.whole(1988, 2025)) }));
  const places = list(Math.max(5, Math.floor(people / 500)), (index) => ({ id: `place-${index + 1}`, name: name(chance), country: countries[index % countries.length] }));
  const organisations = list(Math.max(5, Math.floor(people / 100)), (index) => ({ id: `organisation-${index + 1}`, name: words(chance, 2, 4), place: chance.of(places).id, sources: cite() }));
  const persons = list(Math.max(people, known), named);
  const lanes = list(2, (index) => ({ id: `lane-${index + 1}`, label: words(chance, 1, 2) }));
  const record = {
    format: 'memorial-record/1',
    id: `bench-people-${people}`,
    language: 'en',
    languages: ['en'],
    title: words(chance, 4, 6),
    summary: sentence(chance, 20),
    read_on: '2026-11-22',
    notes: [{ id: 'scope', title: words(chance, 1, 2), text: sentence(chance, 30) }],
    lanes,
    places,
    organisations,
    people: persons.map((person, index) => ({
      id: `person-${index + 1}`,
      name: person.name,
      roles: roles(chance, { places, organisations }),
      ...(chance.next() < 0.3 && { text: sentence(chance, chance.whole(8, 16)) }),
      sources: cite(),
    })),
    works: [],
    events: list(eventCount, (index) => ({
      id: `event-${index + 1}`,
      title: words(chance, 2, 8),
      date: String(1988 + index),
      lane: chance.of(lanes).id,
      participants: list(chance.whole(0, 6), () => ({ person: `person-${chance.whole(1, persons.length)}`, role: words(chance, 1, 2) })),
      sources: cite(),
    })),
    sources,
    revisions: [{ date: '2026-11-22', text: sentence(chance, 6) }],
  };
  return { record, ...questions(persons.slice(0, known).map((person, index) => ({ ...person, id: `person-${index + 1}` }))) };
}

/** One or two roles, most of them with an organisation or a place. */
function roles(chance, { places, organisations }) {
  return Array.from({ length: chance.next() < 0.2 ? 2 : 1 }, () => {
    const draw = chance.next();
    return { title: chance.of(titles), ...(draw < 0.6 && { organisation: chance.of(organisations).id }), ...(draw > 0.5 && draw < 0.8 && { place: chance.of(places).id }) };
  });
}

/** Gives the person at a place, with all spellings of the name and the name that the record holds. */
function namer(chance) {
  const pool = pools(chance, { given: 40, family: 600 });
  return (index) => {
    const shape = shapes[index % shapes.length];
    const given = chance.of(pool.given[shape]);
    // A few family names are frequent, and more people bring more of them.
    const reach = Math.min(pool.family[shape].length, 5 + Math.floor(index / 20));
    const family = pool.family[shape][Math.floor(chance.next() ** 2 * reach)];
    const spelt = (language) => `${given[language]} ${family[language]}`;
    return { given, family, spelt, shape, name: nameOf(chance, { index, shape, given, family, spelt }) };
  };
}

/** Of five people, two have one form, two also that of their own language, and one has forms in four languages. */
function nameOf(chance, { index, shape, given, family, spelt }) {
  const tongues = index % 5 === 2 ? ['az', 'ru', 'he'] : [1, 4].includes(index % 5) && shape !== 'en' ? [shape] : [];
  const draw = chance.next();
  const source = draw < 0.1 && { source_form: `${family.en} ${given.en}` };
  const also = draw > 0.85 && { also: [`${given.en[0]}. ${family.en}`, `${given.en} ${family.en.replace('kh', 'h').replace('ya', 'ia')}`] };
  if (tongues.length === 0 && !source && !also) return spelt('en');
  return { en: spelt('en'), ...Object.fromEntries(tongues.map((tongue) => [tongue, spelt(tongue)])), ...source, ...also };
}

/** What is typed, and who is to be found by what. */
function questions(persons) {
  const holds = (person, language) => person.name[language] !== undefined;
  const isPlain = (person) => ['az', 'ru', 'he', 'hy'].every((language) => !holds(person, language));
  const pairs = (who, tongues) => who.flatMap((person) => tongues(person).map((language) => ({ id: person.id, query: person.spelt(language).toLowerCase() })));
  const plain = persons.filter(isPlain);
  const [one, , many, another, , , , also] = persons;
  return {
    queries: [
      one.spelt('en'),
      persons[1].family.en,
      another.given.en.slice(0, 3),
      many.family.ru,
      `${one.family.en} ${one.given.en[0]}`,
      slip(another.family.en),
      plain.at(-1).family.ru,
      many.family.az,
      'qwxz',
      'sa',
      also.family.he,
      persons[8].family.en.slice(0, 5),
    ].map((query) => query.toLowerCase()),
    probes: {
      own: pairs(persons.slice(0, 12), () => ['en']),
      slip: persons.slice(0, 12).map((person) => ({ id: person.id, query: `${person.given.en} ${slip(person.family.en)}`.toLowerCase() })),
      held: pairs(persons, (person) => ['az', 'ru', 'he', 'hy'].filter((language) => holds(person, language))).slice(0, 12),
      across: [...pairs(plain.slice(0, 6), () => ['ru']), ...pairs(plain.slice(0, 3), () => ['hy', 'he'])],
    },
  };
}

/** A word with its third letter gone wrong. */
function slip(word) {
  return word.slice(0, 2) + (word[2] === 'e' ? 'o' : 'e') + word.slice(3);
}
