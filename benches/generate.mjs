// Makes a record of any number of events in the format of the project: invented words, and the same bytes for the same seed.
// node benches/generate.mjs --events 1000 FILE   (--people N, --seed N; --people without --events: a record of people)
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chances, name, sentence, syllable, words } from './chance.mjs';
import { generatePeople } from './generate-people.mjs';

const grades = ['A', 'B', 'C'];

const day = 86_400_000;
const firstDay = Date.UTC(1900, 0, 1) / day;
const lastDay = Date.UTC(2025, 11, 31) / day;

/** A record with so many events; `people` is a twentieth of them unless given. */
export function generate({ events, people = Math.max(15, Math.floor(events / 20)), seed = 1 }) {
  const chance = chances(seed);
  const list = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const sources = list(20, (index) => ({ id: `source-${index + 1}`, title: words(chance, 3, 7), publisher: words(chance, 1, 2), date: String(chance.whole(1900, 2025)) }));
  const places = list(30, (index) => ({ id: `place-${index + 1}`, name: name(chance) }));
  const organisations = list(Math.min(200, Math.max(5, Math.floor(events / 50))), (index) => organisation(chance, index, { sources, places }));
  const persons = list(people, (index) => person(chance, index, { sources, organisations }));
  const lanes = list(4, (index) => ({ id: `lane-${index + 1}`, label: words(chance, 1, 2) }));
  return {
    format: 'memorial-record/1',
    id: `bench-${events}`,
    language: 'en',
    languages: ['en'],
    title: words(chance, 4, 6),
    summary: sentence(chance, 20),
    read_on: '2026-11-22',
    notes: [{ id: 'scope', title: words(chance, 1, 2), text: sentence(chance, 30) }],
    lanes,
    eras: eras(chance, sources),
    places,
    organisations,
    people: persons,
    works: [],
    events: eventList(chance, events, { sources, places, lanes, people: persons }),
    sources,
    revisions: [{ date: '2026-11-22', text: sentence(chance, 6) }],
  };
}

function organisation(chance, index, { sources, places }) {
  return { id: `organisation-${index + 1}`, name: words(chance, 2, 4), place: chance.of(places).id, sources: [{ source: sources[index % sources.length].id }] };
}

function person(chance, index, { sources, organisations }) {
  const role = { title: words(chance, 1, 2), organisation: chance.of(organisations).id };
  return { id: `person-${index + 1}`, name: `${name(chance)} ${name(chance)}`, roles: [role], sources: [{ source: sources[index % sources.length].id }] };
}

function eras(chance, sources) {
  const spans = ['1900/1938', '1938/1971', '1971/2025'];
  return spans.map((date, index) => ({ id: `era-${index + 1}`, title: words(chance, 2, 4), date, sources: [{ source: sources[index].id }] }));
}

/** The events, not in the order of time; at most one in twenty is an item of the programme of the event before it. */
function eventList(chance, count, tables) {
  const busy = busyTimes(chance);
  const events = [];
  while (events.length < count) {
    const whole = event(chance, events.length, date(chance, someDay(chance, busy)), tables);
    events.push(whole);
    const items = chance.next() < 0.01 ? Math.min(chance.whole(3, 5), count - events.length) : 0;
    for (let order = 1; order <= items; order += 1) {
      const item = event(chance, events.length, whole.date, tables);
      events.push({ ...item, lane: whole.lane, part_of: whole.id, order });
    }
  }
  return events;
}

function event(chance, index, date, { sources, places, lanes, people }) {
  const participants = Array.from({ length: chance.whole(0, 3) }, () => ({ person: chance.of(people).id, role: words(chance, 1, 2) }));
  return {
    id: `${syllable(chance)}${syllable(chance)}-${index + 1}`,
    title: words(chance, 2, 8),
    date,
    lane: lanes[Math.min(chance.whole(0, 5), 3)].id,
    text: sentence(chance, chance.whole(18, 32)),
    place: chance.of(places).id,
    ...(participants.length > 0 && { participants }),
    sources: [{ source: chance.of(sources).id, locator: `p. ${chance.whole(1, 400)}`, grade: chance.of(grades) }],
  };
}

/** Times in which more happens than in others; each has a day, a spread in days, and a weight. */
function busyTimes(chance) {
  return Array.from({ length: 24 }, (_, index) => ({ middle: chance.whole(firstDay, lastDay), spread: chance.whole(60, 1800), weight: 1 / (index + 1) }));
}

/** Two days in three lie in a busy time. */
function someDay(chance, busy) {
  if (chance.next() < 0.33) return chance.whole(firstDay, lastDay);
  let rest = chance.next() * busy.reduce((sum, time) => sum + time.weight, 0);
  const { middle, spread } = busy.find((time) => (rest -= time.weight) < 0) ?? busy[0];
  const off = (chance.next() + chance.next() + chance.next() - 1.5) * spread;
  return Math.min(lastDay, Math.max(firstDay, Math.round(middle + off)));
}

/** A day as EDTF: mostly the day, now and then a coarser or a longer date. */
function date(chance, at) {
  const text = written(at);
  const draw = chance.next();
  if (draw < 0.62) return text;
  if (draw < 0.74) return text.slice(0, 7);
  if (draw < 0.8) return text.slice(0, 4);
  if (draw < 0.88) return `${text}/${written(Math.min(lastDay, at + chance.whole(1, 700)))}`;
  if (draw < 0.92) return `${text.slice(0, chance.of([4, 7, 10]))}~`;
  if (draw < 0.96) return `${text.slice(0, chance.of([4, 7, 10]))}?`;
  if (draw < 0.98) return `${text.slice(0, 7)}/..`;
  return `${text}T${two(chance.whole(0, 23))}:${two(chance.whole(0, 59))}:00Z`;
}

const written = (at) => new Date(at * day).toISOString().slice(0, 10);
const two = (number) => String(number).padStart(2, '0');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const number = { type: 'string' };
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { events: number, people: number, seed: number } });
  const { events, people, seed } = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Number(value)]));
  const isDirectory = people !== undefined && events === undefined;
  const record = isDirectory ? generatePeople({ people, seed }).record : generate({ events: events ?? 1000, people, seed });
  writeFileSync(positionals[0], `${JSON.stringify(record)}\n`);
}
