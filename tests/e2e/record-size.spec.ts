// A record of thousands of entries is read in turns, between which the page answers.
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { soundRecord } from './records.ts';

declare global {
  interface Window {
    memorialRecord: Promise<ArrayBuffer>;
    answers: number[];
  }
}

/** A sound record with so many people. */
function largeRecord(count: number): string {
  const record = soundRecord();
  const people = Array.from({ length: count }, (_, index) => ({
    id: `person-${index + 1}`,
    name: `Person number ${index + 1}`,
    roles: [{ title: 'Guest', organisation: 'choir', place: 'town' }],
    sources: [{ source: 'leaflet' }],
  }));
  return JSON.stringify({ ...record, people: [...record.people, ...people] });
}

test('the page answers while a record of thousands of people is read', async ({ page }) => {
  await page.route('**/data/record.*.json', (route) => route.fulfill({ contentType: 'application/json', body: largeRecord(30_000) }));
  // The record is there before the app begins, so that the app waits for nothing but itself.
  await page.route('**/*.wasm', async (route) => {
    await page.evaluate(() => window.memorialRecord.then(() => {}));
    await route.continue();
  });
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    window.answers = [];
    port1.onmessage = () => {
      window.answers.push(performance.now());
      if (document.documentElement?.dataset.app !== 'ready') port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  await open(page, 'about/');
  const between = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return window.answers.filter((time) => time > at('app-start') && time < at('record-ready')).length;
  });
  expect(between).toBeGreaterThan(1);
});
