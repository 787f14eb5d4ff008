// Another record than the site's own: a small sound one, what can be wrong with one, and how a test answers for it.
import { type Page, expect } from '@playwright/test';

/** Where the other record is, below the site's root. */
export const otherPath = 'data/other.json';

/** Whether an address is that of the other record. */
export const isOther = (url: URL) => url.pathname.endsWith(`/${otherPath}`);

/** A sound record with one of everything that leads from page to page. */
export function soundRecord() {
  return {
    format: 'memorial-record/1',
    id: 'other-1943',
    language: 'en',
    languages: ['en'],
    title: 'A gathering in another town',
    summary: 'A record of three lines, made for a test.',
    read_on: '2026-11-22',
    notes: [{ id: 'scope', title: 'Scope', text: 'Little.' }],
    lanes: [{ id: 'gathering', label: 'The gathering' }],
    places: [{ id: 'town', name: 'Otherton', country: 'GB' }],
    organisations: [{ id: 'choir', name: 'The Otherton Choir', place: 'town', sources: [{ source: 'leaflet' }] }],
    people: [
      {
        id: 'ada-byron',
        name: { en: 'Ada Byron', az: 'Ada Bayron' },
        roles: [{ title: 'Reader', organisation: 'choir', place: 'town' }],
        sources: [{ source: 'leaflet' }],
      },
      { id: 'mary-somerville', name: 'Mary Somerville', roles: [{ title: 'Guest' }], sources: [{ source: 'leaflet' }] },
    ],
    works: [{ id: 'lament', kind: 'poem', title: 'A lament', creators: ['ada-byron'], sources: [{ source: 'leaflet' }] }],
    events: [
      {
        id: 'reading',
        title: 'A poem is read',
        date: '1943-05-08',
        lane: 'gathering',
        text: 'It was read twice.',
        place: 'town',
        participants: [{ person: 'ada-byron', role: 'Read' }],
        works: ['lament'],
        sources: [{ source: 'leaflet' }],
      },
      { id: 'song', title: 'A song is sung', date: '1944', lane: 'gathering', sources: [{ source: 'leaflet' }] },
    ],
    sources: [{ id: 'leaflet', title: 'A leaflet', url: 'https://example.org/leaflet' }],
    revisions: [{ date: '2026-11-22', text: 'First version.' }],
  };
}

export type SoundRecord = ReturnType<typeof soundRecord>;

/** The sound record with something changed in it, as the text of a file. */
export function changed(change: (record: SoundRecord & Record<string, unknown>) => void): string {
  const record = soundRecord();
  change(record);
  return JSON.stringify(record, null, 2);
}

/** The sound record as the text of a file. */
export const sound = changed(() => {});

/** Answers for the other record, and keeps the addresses that it is asked for at. */
export async function serveRecord(page: Page, body: string): Promise<string[]> {
  const asked: string[] = [];
  await page.route(isOther, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'application/json', body });
  });
  return asked;
}

/** Asserts which people and organisations are listed, in any order. */
export async function expectListed(page: Page, ids: string[]): Promise<void> {
  const entries = page.locator('li[data-person], li[data-organisation]').filter({ visible: true });
  await expect(entries).toHaveCount(ids.length);
  const listed = await entries.evaluateAll((found) => found.map((entry) => entry.getAttribute('data-person') ?? entry.getAttribute('data-organisation')));
  expect(listed.sort()).toEqual([...ids].sort());
}
