// What all pages of the bench do alike: fetch the record, start the clock, and read the events that an axis shows.
import './host.css';

/** The events of the record that the address names, as `{ id, title, lane, start, end, isSpan }` in milliseconds, with the lanes. */
export async function readRecord() {
  const answer = await fetch(`/records/${new URLSearchParams(location.search).get('record')}`);
  const bytes = await answer.arrayBuffer();
  bench.begin();
  const record = JSON.parse(new TextDecoder().decode(bytes));
  const lanes = record.lanes.map((lane) => ({ ...lane, label: words(lane.label) }));
  return { lanes, items: record.events.filter((event) => !event.part_of).map(item) };
}

/** The time that the record shows. */
export const reach = { start: Date.UTC(1900, 0, 1), end: Date.UTC(2026, 0, 1) };

/** The words of a text of the record, in its first language. */
const words = (text) => (typeof text === 'string' ? text : Object.values(text)[0]);

function item({ id, title, lane, date }) {
  const [first, last = first] = date.split('/');
  const start = bounds(first).start;
  const end = last === '..' ? reach.end : bounds(last).end;
  return { id, title: words(title), lane, start, end, isSpan: last !== first };
}

/** When a date of the generated record begins and ends: a year, a month, a day or a time, maybe marked as uncertain. */
function bounds(text) {
  if (text.includes('T')) return { start: Date.parse(text), end: Date.parse(text) };
  const [year, month, day] = text.replace(/[~?]$/, '').split('-').map(Number);
  if (day) return { start: Date.UTC(year, month - 1, day), end: Date.UTC(year, month - 1, day + 1) };
  if (month) return { start: Date.UTC(year, month - 1, 1), end: Date.UTC(year, month, 1) };
  return { start: Date.UTC(year, 0, 1), end: Date.UTC(year + 1, 0, 1) };
}
