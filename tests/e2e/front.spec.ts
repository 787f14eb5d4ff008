// The timeline is taken over by an app of its own, and the app of all pages takes its place once a reader goes on.
import type { Page } from '@playwright/test';
import { expectApp, expectNewDocument, expectSameDocument, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { mainPages, scrollTo, scrolled } from './reader.ts';
import { sites } from './sites.ts';
import { record, titleOf, words } from './words.ts';

const whole = '**/memorial-timeline-*';
const khojaly = titleOf('events', 'khojaly-1992');

declare global {
  interface Window {
    states: string[];
  }
}

test('the app of all pages is asked for once a reader is about to follow a link to another page, and the record once', async ({ page }) => {
  const asked = filesAsked(page);
  await open(page, kinds.timeline.path);
  const first = [...asked];
  expect(first.filter((file) => /^memorial-/.test(file)).sort()).toEqual(['memorial-front.js', 'memorial-front_bg.wasm']);

  await page.getByRole('link', { name: words.skip, exact: true }).focus();
  await page.keyboard.press('Enter');
  await mainPages(page).getByRole('link', { name: words.timeline }).hover();
  await page.waitForTimeout(200);
  expect(asked).toEqual(first);

  await mainPages(page).getByRole('link', { name: words.sources }).hover();
  const later = ['memorial-timeline.js', 'memorial-timeline_bg.wasm'];
  await expect.poll(() => asked.slice(first.length).sort()).toEqual(later);
  await mainPages(page).getByRole('link', { name: words.sources }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.sources]);
  expect(asked.slice(first.length).sort()).toEqual(later);
});

for (const way of ['keyboard', 'touch'] as const) {
  test(`and by ${way}`, async ({ page }) => {
    const asked = filesAsked(page);
    await open(page, kinds.timeline.path);
    const link = mainPages(page).getByRole('link', { name: words.sources });
    if (way === 'keyboard') await link.focus();
    else await link.dispatchEvent('touchstart');
    await expect.poll(() => asked).toContain('memorial-timeline_bg.wasm');
  });
}

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('going on and back leaves the reader where they were, in one document that is ready throughout', async ({ page }) => {
      await page.addInitScript(() => {
        window.states = [];
        const note = () => window.states.push(document.documentElement.dataset.app ?? '');
        new MutationObserver(note).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });
      });
      await open(page, kinds.timeline.path);
      await markDocument(page);
      const marks = await firstMarks(page);
      await scrollTo(page, 900);
      await page.locator('article[data-event="khojaly-1992"]').getByRole('link', { name: khojaly }).first().click();
      await expect(page).toHaveURL(`${address}events/khojaly-1992/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([khojaly]);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect.poll(() => scrolled(page)).toBe(0);
      const left = await page.evaluate(() => history.length);

      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
      await expect(page).toHaveTitle(record.title);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
      await expect(page.locator('article[data-event="khojaly-1992"]').getByRole('link').first()).toBeInViewport();
      await page.goForward();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([khojaly]);
      expect(await page.evaluate(() => history.length)).toBe(left);
      await expectSameDocument(page);
      expect(await page.evaluate(() => new Set(window.states).size)).toBeLessThanOrEqual(2);
      expect(await page.evaluate(() => window.states.at(-1))).toBe('ready');
      expect(await firstMarks(page)).toEqual(marks);
    });

    test('a page that the history leads to from a timeline loaded anew is shown where it was left', async ({ page }) => {
      await open(page, kinds.timeline.path);
      await mainPages(page).getByRole('link', { name: words.sources }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.sources]);
      await scrollTo(page, 700);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
      await page.reload();
      await expectApp(page, 'ready');
      await markDocument(page);
      await page.goForward();
      await expect(page).toHaveURL(`${address}sources/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.sources]);
      await expect(page).toHaveTitle(`${words.sources} – ${record.title}`);
      await expect.poll(() => scrolled(page)).toBe(700);
      await expectSameDocument(page);
    });
  });
}

test('a link with a fragment goes to its target', async ({ page }) => {
  await open(page, kinds.timeline.path);
  await markDocument(page);
  const link = page.locator('article[data-event="khojaly-1992"] a[href*="sources/#"]').first();
  const id = (await link.getAttribute('href'))?.split('#')[1] ?? '';
  await link.evaluate((element: HTMLElement) => element.closest('details')?.setAttribute('open', ''));
  await link.click();
  await expect(page).toHaveURL(new RegExp(`/sources/#${id}$`));
  await expect(page.locator(`[id="${id}"]`)).toBeFocused();
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await expectSameDocument(page);
});

test('while the app of all pages is on its way, the timeline works, and the last wish counts', async ({ page }) => {
  await open(page, kinds.timeline.path);
  await markDocument(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(`${whole}.wasm`, async (route) => {
    await released;
    await route.continue();
  });
  await mainPages(page).getByRole('link', { name: words.sources }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
  await page.getByRole('link', { name: words.skip, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await mainPages(page).getByRole('link', { name: words.about }).click();
  release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.about]);
  await expect(page).toHaveURL(`${sites.root}about/`);
  await page.goBack();
  await expect(page).toHaveURL(`${sites.root}#_main`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
  await expectSameDocument(page);
});

test('another record is shown by the app of all pages', async ({ page }) => {
  const asked = filesAsked(page);
  await open(page, '?record=data/record.json');
  expect(asked.filter((file) => /^memorial-front/.test(file))).toEqual([]);
});

test.describe('where the app of all pages cannot be had', () => {
  // The browser itself reports what it could not fetch.
  test.use({ expectedNoise: [/status of 404|ERR_CONNECTION_RESET|integrity/] });

  for (const [what, file] of [['module', `${whole}.wasm`], ['script', `${whole}.js`]] as const) {
    test(`for want of its ${what}, the browser loads the page`, async ({ page }) => {
      await open(page, kinds.timeline.path);
      await markDocument(page);
      let refused = 0;
      await page.route(file, (route) => (refused++ ? route.continue() : route.abort('connectionreset')));
      await mainPages(page).getByRole('link', { name: words.sources }).click();
      await expect(page).toHaveURL(`${sites.root}sources/`);
      await expectNewDocument(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.sources]);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
    });
  }
});

/** The files that are asked for from now on, by their names without what changes with their contents. */
function filesAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.split('/').at(-1) ?? '';
    // The browser asks for the icon whenever it likes.
    if (name !== 'icon.svg') asked.push(name.replace(/-[0-9a-f]{10,16}/, ''));
  });
  return asked;
}

function firstMarks(page: Page): Promise<(number | undefined)[]> {
  return page.evaluate(() => ['app-start', 'record-ready', 'app-ready'].map((name) => performance.getEntriesByName(name, 'mark')[0]?.startTime));
}
