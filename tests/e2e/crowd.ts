// A small crowded record: days, months and years that lie upon each other, and more events of one day than there is room for.

const many = 70;
const spread = Array.from({ length: 120 }, (_, index) => ({
  id: `spread-${index + 1}`,
  date: [`19${String(10 + (index % 80)).padStart(2, '0')}`, `1950-${String(1 + (index % 12)).padStart(2, '0')}`, `1951-03-${String(1 + (index % 28)).padStart(2, '0')}`][index % 3],
}));
const oneDay = Array.from({ length: many }, (_, index) => ({ id: `one-day-${index + 1}`, date: '1960-06-01T12:00:00Z' }));

/** The ids of the events. */
export const ids = [...spread, ...oneDay].map(({ id }) => id);

/** The record as the text of a file. */
export function crowd(): string {
  const sources = [{ source: 'leaflet' }];
  return JSON.stringify({
    format: 'memorial-record/1',
    id: 'crowd',
    language: 'en',
    languages: ['en'],
    title: 'A crowded record',
    summary: 'Many events.',
    read_on: '2026-11-22',
    notes: [{ id: 'scope', title: 'Scope', text: 'Made for a test.' }],
    lanes: [
      { id: 'first', label: 'First lane' },
      { id: 'second', label: 'Second lane' },
    ],
    places: [],
    organisations: [],
    people: [],
    works: [],
    events: [...spread, ...oneDay].map(({ id, date }, index) => ({ id, date, title: `Event ${index + 1} of many`, lane: index % 4 === 0 ? 'second' : 'first', sources })),
    sources: [{ id: 'leaflet', title: 'A leaflet' }],
    revisions: [],
  });
}
