// Another record in the address: a sound one is shown wherever pages are not entries, any other is refused aloud.
import type { Page } from '@playwright/test';
import { expectApp, expectSameDocument, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { changed } from './records.ts';
import { sites } from './sites.ts';

declare global {
  interface Window {
    seen: { state: string | null; heading: string | undefined; marks: string[] }[];
  }
}

const path = 'data/other.json';
const title = 'A gathering in another town';
const own = 'Video conference in memory of Khojaly, February 2021';
const sound = changed(() => {});
const isOther = (url: URL) => url.pathname.endsWith(`/${path}`);

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('a sound record is shown on the timeline, the directory, the organisations, the sources and the widget', async ({ page }) => {
      const asked = await serveRecord(page, sound);
      await open(page, `?record=${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([title]);
      await expect(page).toHaveTitle(title);
      await expect(page.locator('article[data-event]')).toHaveCount(2);
      await expect(page.locator('[data-axis] [data-mark]')).toHaveCount(2);

      await open(page, `people/?record=${path}`);
      await expectListed(page, ['ada-byron', 'mary-somerville', 'choir']);
      await expect(page).toHaveTitle(`People and organisations in the record – ${title}`);
      await open(page, `organisations/?record=${path}`);
      await expectListed(page, ['choir']);
      await open(page, `sources/?record=${path}`);
      await expect(page.getByRole('main').locator('ol > li[id]')).toHaveText([/^A leaflet/]);
      await open(page, `embed/?record=${path}`);
      await expect(page.locator('article[data-event="reading"]')).toBeVisible();

      await expect(page.getByRole('alert')).toHaveCount(0);
      expect(new Set(asked)).toEqual(new Set([`${address}data/other.json`]));
    });

    test('inner links keep the record, and an entry opens in place', async ({ page }) => {
      await serveRecord(page, sound);
      await open(page, `people/?record=${path}`);
      await markDocument(page);
      const links = await page.locator('a[href]:not([download])').evaluateAll((found) => found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href));
      const inner = links.filter((link) => link.startsWith(address));
      expect(inner.length).toBeGreaterThan(5);
      for (const link of inner) expect(new URL(link).searchParams.get('record'), link).toBe(path);
      await page.getByRole('navigation', { name: 'Main pages' }).getByRole('link', { name: 'Timeline' }).click();
      await expect(page).toHaveURL(`${address}?record=${encodeURIComponent(path)}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([title]);

      await page.locator('article[data-event="reading"]').getByRole('heading').getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(['A poem is read']);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page).toHaveTitle(`A poem is read, 8 May 1943 – ${title}`);
      await expect(page).toHaveURL(`${address}?record=${encodeURIComponent(path)}`);
      await page.getByRole('main').getByRole('link', { name: 'Ada Byron' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Ada Byron']);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(['A poem is read']);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([title]);
      await expect(page.locator('article[data-event]')).toHaveCount(2);
      await page.goForward();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(['A poem is read']);
      await expectSameDocument(page);
    });

    test('a record that is cut off is refused aloud, and the page stays', async ({ page }) => {
      const asked = await serveRecord(page, sound.slice(0, sound.length / 2));
      await open(page, `people/?record=${path}`);
      await expectRefused(page, /has errors/, /data\/other\.json:\d+:\d+: error: /);
      await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([kinds.directory.heading]);
      expect(asked).toEqual([`${address}data/other.json`]);
    });
  });
}

test('from the directory of another record, an entry opens without leaving the address', async ({ page }) => {
  await serveRecord(page, sound);
  await open(page, `people/?record=${path}`);
  const address = page.url();
  await page.locator('li[data-person="ada-byron"]').getByRole('heading').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Ada Byron']);
  await expect(page).toHaveURL(address);
  await page.goBack();
  await expectListed(page, ['ada-byron', 'mary-somerville', 'choir']);
  await expect(page).toHaveURL(address);
});

test('a source cited in another record is reached among its sources', async ({ page }) => {
  await serveRecord(page, sound);
  await open(page, `?record=${path}`);
  await page.locator('article[data-event="reading"]').getByRole('link', { name: /^1/ }).first().click();
  await expect(page.locator('#leaflet')).toBeFocused();
  await expect(page).toHaveURL(/\/sources\/\?record=[^&]*#leaflet$/);
});

test('the directory of another record is searched, and the address keeps both', async ({ page }) => {
  await serveRecord(page, sound);
  await open(page, `people/?record=${path}&q=bayron`);
  await expectListed(page, ['ada-byron']);
  await page.getByRole('searchbox').fill('guest');
  await expectListed(page, ['mary-somerville']);
  await expect(page).toHaveURL(/\/people\/\?q=guest&record=data%2Fother\.json$/);
  await page.getByRole('button', { name: 'Clear search and choices' }).click();
  await expect(page).toHaveURL(/\/people\/\?record=data%2Fother\.json$/);
  await expectListed(page, ['ada-byron', 'mary-somerville', 'choir']);
});

test('the app is ready only once the other record is shown', async ({ page }) => {
  await page.addInitScript(() => {
    window.seen = [];
    new MutationObserver(() => {
      const marks = performance.getEntriesByType('mark').map((mark) => mark.name);
      window.seen.push({ state: document.documentElement.getAttribute('data-app'), heading: document.querySelector('h1')?.textContent, marks });
    }).observe(document, { subtree: true, attributeFilter: ['data-app'] });
  });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route(isOther, async (route) => {
    await answered;
    await route.fulfill({ contentType: 'application/json', body: sound });
  });
  const asked = page.waitForRequest((request) => isOther(new URL(request.url())));
  await page.goto(`?record=${path}`);
  await asked;
  await expectApp(page, 'static');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([own]);
  expect(await page.evaluate(() => performance.getEntriesByName('record-ready').length)).toBe(0);

  answer();

  await expectApp(page, 'ready');
  expect(await page.evaluate(() => window.seen)).toEqual([
    { state: 'ready', heading: title, marks: expect.arrayContaining(['app-start', 'record-ready', 'app-ready']) },
  ]);
});

test('words of another language carry it', async ({ page }) => {
  await serveRecord(page, changed((record) => Object.assign(record, { language: 'he', languages: ['he'], title: 'כנס זיכרון' })));
  await open(page, `?record=${path}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(['כנס זיכרון']);
  await expect(heading.locator('xpath=descendant-or-self::*[@lang]')).toHaveAttribute('lang', 'he');
  await expect(heading.locator('xpath=descendant-or-self::*[@lang]')).toHaveAttribute('dir', 'rtl');
});

test('markup in another record is words and nothing else', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.message()));
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await serveRecord(page, changed((record) => {
    record.title = hostile;
    record.events[0].title = hostile;
    record.sources[0].title = hostile;
    record.people[1].name = hostile;
  }));
  for (const shown of ['', 'people/', 'sources/']) {
    await open(page, `${shown}?record=${path}`);
    await expect(page.getByRole('main').getByText(hostile).first()).toBeAttached();
    await expect(page.locator('#app').locator('img, script')).toHaveCount(0);
  }
  expect(dialogs).toEqual([]);
});

test('pages of entries keep to the record of the site', async ({ page }) => {
  const asked = await serveRecord(page, sound);
  for (const { path: entry, heading } of [kinds.person, kinds.event, kinds.about]) {
    await open(page, `${entry}?record=${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  expect(asked).toEqual([]);
});

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
      await expectRefused(page, /has errors/, problem);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([own]);
      await expect(page).toHaveTitle(own);
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
    await page.getByRole('navigation', { name: 'Main pages' }).getByRole('link', { name: 'Sources' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Sources']);
    await expect(page).toHaveURL(/\/sources\/$/);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('refused without asking for it:', () => {
  for (const elsewhere of [
    'https://example.org/x.json',
    '//example.org/x.json',
    '\\\\example.org\\x.json',
    'http://127.0.0.1:4822/sub/dir/data/record.json',
    'http://user:word@127.0.0.1:4821/data/record.json',
    'data:application/json,{}',
    'blob:http://127.0.0.1:4821/8c5f5ac8-0000-0000-0000-000000000000',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ]) {
    test(elsewhere, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await open(page, `people/?record=${encodeURIComponent(elsewhere)}`);
      await expectRefused(page, /lies on another site/);
      await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeVisible();
      const files = asked.map((address) => new URL(address)).filter((url) => /json|^(data|blob|file):/.test(url.pathname + url.protocol));
      expect(files.map((url) => url.href)).toEqual([`${sites.root}data/record.en.json`]);
    });
  }
});

test.describe('out of reach', () => {
  // The browser itself reports what it could not fetch.
  test.use({ expectedNoise: [/(status of 404|ERR_\w+).* \((http:\/\/127\.0\.0\.1:4821\/data\/other\.json|https:\/\/example\.org\/x\.json)\)$/] });

  test('a record that is missing is said to be', async ({ page }) => {
    await open(page, `?record=${path}`);
    await expectRefused(page, /could not be fetched/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([own]);
  });

  test('a record that breaks off on its way is said to', async ({ page }) => {
    await page.route(isOther, (route) => route.abort('connectionreset'));
    await open(page, `?record=${path}`);
    await expectRefused(page, /could not be fetched/);
  });

  test('a record that is found elsewhere is not fetched from there', async ({ page }) => {
    await page.route(isOther, (route) => route.fulfill({ status: 302, headers: { location: 'https://example.org/x.json' } }));
    await open(page, `?record=${path}`);
    await expectRefused(page, /could not be fetched/);
  });

  test('a record is tried again when the reader asks for it', async ({ page }) => {
    await open(page, `people/?record=${path}`);
    await serveRecord(page, sound.slice(0, -20));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toContainText('has errors');
    await expectApp(page, 'ready');
    await page.unroute(isOther);
    await serveRecord(page, sound);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectListed(page, ['ada-byron', 'mary-somerville', 'choir']);
    await expectApp(page, 'ready');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('the site’s own record may be asked for as any other', async ({ page }) => {
  await open(page, '?record=data/record.json');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([own]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

/** Answers for the other record, and keeps the addresses that it is asked for at. */
async function serveRecord(page: Page, body: string): Promise<string[]> {
  const asked: string[] = [];
  await page.route(isOther, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'application/json', body });
  });
  return asked;
}

async function expectRefused(page: Page, message: RegExp, problem?: RegExp): Promise<void> {
  const alert = page.getByRole('alert');
  await expect(alert).toHaveCount(1);
  await expect(alert).toBeVisible();
  await expect(alert).toContainText(message);
  if (problem) await expect(alert.getByRole('listitem').first()).toHaveText(problem);
  else await expect(alert.getByRole('listitem')).toHaveCount(0);
  await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible();
}

async function expectListed(page: Page, ids: string[]): Promise<void> {
  const entries = page.locator('li[data-person], li[data-organisation]').filter({ visible: true });
  await expect(entries).toHaveCount(ids.length);
  const listed = await entries.evaluateAll((found) => found.map((entry) => entry.getAttribute('data-person') ?? entry.getAttribute('data-organisation')));
  expect(listed.sort()).toEqual([...ids].sort());
}
