// Another record in the address: a sound one is shown wherever a page is not that of an entry.
import { expectApp, expectSameDocument, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { changed, expectListed, isOther, otherPath as path, serveRecord, sound } from './records.ts';
import { mainPages } from './reader.ts';
import { sites } from './sites.ts';
import { record, words } from './words.ts';

declare global {
  interface Window {
    seen: { state: string | null; heading: string | undefined; marks: string[] }[];
  }
}

const title = 'A gathering in another town';
const own = record.title;

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
      await expect(page).toHaveTitle(`${words.people_in_record} – ${title}`);
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
      const links = await page.locator('#app a[href]:not([download])').evaluateAll((found) => found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href));
      const inner = links.filter((link) => link.startsWith(address));
      expect(inner.length).toBeGreaterThan(5);
      for (const link of inner) expect(new URL(link).searchParams.get('record'), link).toBe(path);
      await mainPages(page).getByRole('link', { name: words.timeline }).click();
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
  await page.locator('article[data-event="reading"]').getByRole('link', { name: 'A leaflet' }).first().click();
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
  await page.getByRole('button', { name: words.clear }).click();
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

test('the site’s own record may be asked for as any other', async ({ page }) => {
  await open(page, '?record=data/record.json');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([own]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
