// Another record in the address that cannot be shown: it is said aloud why, and the page of the site stays.
import type { Page } from '@playwright/test';
import { expectApp, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { changed, expectListed, isOther, otherPath as path, serveRecord, sound } from './records.ts';
import { mainPages } from './reader.ts';
import { sites } from './sites.ts';
import { record as own, words } from './words.ts';

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('a record that is cut off is refused aloud, and the page stays', async ({ page }) => {
      const asked = await serveRecord(page, sound.slice(0, sound.length / 2));
      await open(page, `people/?record=${path}`);
      await expectRefused(page, words.trouble_refused, /data\/other\.json:\d+:\d+: error: /);
      await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([kinds.directory.heading]);
      expect(asked).toEqual([`${address}data/other.json`]);
    });
  });
}

test.describe('refused aloud:', () => {
  for (const { what, body, problem } of [
    { what: 'an empty file', body: '', problem: /:1:1: error/ },
    { what: 'a page instead of a record', body: '<!doctype html><title>Not found</title>', problem: /:1:1: error/ },
    { what: 'a list instead of a record', body: '[]', problem: /error: / },
    { what: 'a wrong type', body: changed((record) => Object.assign(record.people[0], { roles: 'Reader' })), problem: /\/people\/0\/roles: this is a string, where a list is wanted/ },
    { what: 'a missing field', body: changed((record) => Reflect.deleteProperty(record, 'summary')), problem: /the field `summary` is missing/ },
    { what: 'an unknown field', body: changed((record) => Object.assign(record.events[0], { tittle: 'A poem' })), problem: /\/events\/0\/tittle: the field `tittle` is unknown\. The nearest is `title`/ },
    { what: 'a reference to nothing', body: changed((record) => (record.events[0].lane = 'gathring')), problem: /\/events\/0\/lane: nothing in `lanes` has the id `gathring`\. The nearest id there is `gathering`/ },
    { what: 'a date that is none', body: changed((record) => (record.events[0].date = '1943-13-08')), problem: /\/events\/0\/date: month 13 does not exist/ },
    { what: 'an event without a source', body: changed((record) => (record.events[0].sources = [])), problem: /\/events\/0\/sources: no source is cited/ },
    { what: 'an address that is a script', body: changed((record) => (record.sources[0].url = 'javascript:alert(1)')), problem: /\/sources\/0\/url: / },
    { what: 'an address without a scheme', body: changed((record) => (record.sources[0].url = '//example.org/leaflet')), problem: /\/sources\/0\/url: the address begins with `\/\/`/ },
    { what: 'another format', body: changed((record) => (record.format = 'memorial-record/2')), problem: /\/format: / },
    { what: 'a nest of a million lists', body: '['.repeat(1_000_000), problem: /error: / },
  ]) {
    test(what, async ({ page }) => {
      await serveRecord(page, body);
      await open(page, `?record=${path}`);
      await expectRefused(page, words.trouble_refused, problem);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([own.title]);
      await expect(page).toHaveTitle(own.title);
      await expect(page.locator('article[data-event="khojaly-1992"]')).toBeVisible();
      await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
    });
  }

  test('several problems, each in its line', async ({ page }) => {
    await serveRecord(page, changed((record) => {
      record.events[0].date = 'soon';
      record.events[1].lane = 'nowhere';
    }));
    await open(page, `?record=${path}`);
    await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([/\/events\/0\/date/, /\/events\/1\/lane/]);
  });

  test('and the pages of the site lead on from there', async ({ page }) => {
    await serveRecord(page, '');
    await open(page, `?record=${path}`);
    await mainPages(page).getByRole('link', { name: words.sources }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.sources]);
    await expect(page).toHaveURL(/\/sources\/$/);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('refused without asking for it:', () => {
  for (const elsewhere of [
    'https://example.org/x.json',
    '//example.org/x.json',
    '\\\\example.org\\x.json',
    `${sites.folder}data/record.json`,
    `${sites.root.replace('//', '//user:word@')}data/record.json`,
    'data:application/json,{}',
    `blob:${sites.root}8c5f5ac8-0000-0000-0000-000000000000`,
    'javascript:alert(1)',
    'file:///etc/passwd',
  ]) {
    test(elsewhere, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await open(page, `people/?record=${encodeURIComponent(elsewhere)}`);
      await expectRefused(page, words.trouble_elsewhere);
      await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeVisible();
      const files = asked.map((address) => new URL(address)).filter((url) => /json|^(data|blob|file):/.test(url.pathname + url.protocol));
      expect(files.map((url) => url.href)).toEqual([`${sites.root}data/record.en.json`]);
    });
  }
});

test.describe('out of reach', () => {
  // The browser itself reports what it could not fetch.
  test.use({ expectedNoise: [/(status of 404|ERR_\w+).* \((http:\/\/127\.0\.0\.1:\d+\/data\/other\.json|https:\/\/example\.org\/x\.json)\)$/] });

  test('a record that is missing is said to be', async ({ page }) => {
    await open(page, `?record=${path}`);
    await expectRefused(page, words.trouble_unreachable);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([own.title]);
  });

  test('a record that breaks off on its way is said to', async ({ page }) => {
    await page.route(isOther, (route) => route.abort('connectionreset'));
    await open(page, `?record=${path}`);
    await expectRefused(page, words.trouble_unreachable);
  });

  test('a record that is found elsewhere is not fetched from there', async ({ page }) => {
    await page.route(isOther, (route) => route.fulfill({ status: 302, headers: { location: 'https://example.org/x.json' } }));
    await open(page, `?record=${path}`);
    await expectRefused(page, words.trouble_unreachable);
  });

  test('a record is tried again when the reader asks for it', async ({ page }) => {
    await open(page, `people/?record=${path}`);
    await serveRecord(page, sound.slice(0, -20));
    await page.getByRole('button', { name: words.retry }).click();
    await expect(page.getByRole('alert')).toContainText(words.trouble_refused);
    await expectApp(page, 'ready');
    await page.unroute(isOther);
    await serveRecord(page, sound);
    await page.getByRole('button', { name: words.retry }).click();
    await expectListed(page, ['ada-byron', 'mary-somerville', 'choir']);
    await expectApp(page, 'ready');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

/** Asserts that another record is refused aloud, with a way to try again, and that nothing else has gone wrong. */
async function expectRefused(page: Page, message: string, problem?: RegExp): Promise<void> {
  const alert = page.getByRole('alert');
  await expect(alert).toHaveCount(1);
  await expect(alert).toBeVisible();
  await expect(alert).toContainText(message);
  if (problem) await expect(alert.getByRole('listitem').first()).toHaveText(problem);
  else await expect(alert.getByRole('listitem')).toHaveCount(0);
  await expect(alert.getByRole('button', { name: words.retry })).toBeVisible();
}
