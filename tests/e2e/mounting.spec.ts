// Widgets are mounted in the place of what was written for them: nothing moves, and nothing that a reader did is lost.
import type { Page } from '@playwright/test';
import { expectApp, open, openHeld } from './app.ts';
import { expect, test } from './fixtures.ts';
import { eachKind, kinds } from './kinds.ts';
import { mainPages } from './reader.ts';
import { sites } from './sites.ts';
import { words } from './words.ts';

declare global {
  interface Window {
    shifts: number[];
    written: Element[];
  }
}

for (const { kind, path, heading } of eachKind) {
  test(`${kind}: widgets are mounted without moving anything or loading another document`, async ({ page }) => {
    const documents = documentsLoaded(page);
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const release = await openHeld(page, path);
    const title = await page.title();
    const text = await wordsOf(page);
    await page.evaluate(() => {
      window.written = [...document.querySelectorAll('body *')].filter((element) => !element.closest('[data-widget]'));
    });

    await release();

    await expectMarks(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
    await expect(page).toHaveTitle(title);
    expect(await wordsOf(page), 'the words stay').toBe(text);
    const { gone, added } = await page.evaluate(() => {
      const written = new Set(window.written);
      const now = [...document.querySelectorAll('body *')].filter((element) => !element.closest('[data-widget]'));
      const tag = (element: Element) => (element.cloneNode(false) as Element).outerHTML;
      return {
        gone: window.written.filter((element) => !element.isConnected).map(tag),
        added: now.filter((element) => !written.has(element)).map(tag),
      };
    });
    expect({ gone, added }, 'outside of the widgets the elements stay the same').toEqual({ gone: [], added: [] });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => window.shifts), 'nothing moves').toEqual([]);
    expect(documents, 'one document is loaded').toHaveLength(1);
  });
}

/** The words of the page, but for the axis, which is laid out anew, and code, which then has the address of the site. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const apart = [...document.querySelectorAll<HTMLElement>('[data-axis], .builder__code, .builder__frame')].map((element) => element.innerText);
    return apart.reduce((text, words) => text.replace(words, ''), document.body.innerText).replaceAll(/\s+/g, ' ');
  });
}

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('the start of the module, its data and itself are marked, in this order', async ({ page }) => {
      await open(page, kinds.directory.path);
      await expectMarks(page);
    });
  });
}

test('words typed before, the caret among them and the focus stay, and are then searched for', async ({ page }) => {
  const release = await openHeld(page, kinds.directory.path);
  const search = page.getByRole('searchbox');
  await search.fill('Xolon');
  await search.press('Home');
  await search.press('ArrowRight');

  await release();

  await expect(search).toHaveValue('Xolon');
  await expect(search).toBeFocused();
  expect(await search.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual([1, 1]);
  await expect(page.locator('[data-query]')).toHaveAttribute('data-query', 'Xolon');
  await expect(page.locator('li[data-person="mikhail-sutovsky"]')).toBeVisible();
  await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeHidden();
  await expect(page).toHaveURL(/\?q=Xolon$/);
  await search.press('X');
  await expect(search).toHaveValue('XXolon');
});

test('a word typed partly before and partly after is one word', async ({ page }) => {
  const release = await openHeld(page, kinds.directory.path);
  const search = page.getByRole('searchbox');
  await search.pressSequentially('Mus');
  await release();
  await search.pressSequentially('abəyov');
  await expect(search).toHaveValue('Musabəyov');
  await expect(page.locator('li[data-person], li[data-organisation]').filter({ visible: true })).toHaveCount(1);
});

test('a page that others have altered comes alive: a translator, an extension', async ({ page }) => {
  for (const { path } of [kinds.timeline, kinds.directory, kinds.builder]) {
    const release = await openHeld(page, path);
    await page.evaluate(() => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(({ data, parentElement }) => data.trim() && !parentElement?.closest('svg, select, option'))) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text);
      }
      for (const host of document.querySelectorAll('[data-widget], main, #_app, body')) {
        host.prepend(document.createElement('div'));
        host.append(document.createElement('aside'));
        host.querySelector('button, p, li')?.remove();
      }
    });
    await release();
    await expect(page.locator('[data-widget]').first()).toHaveAttribute('data-mounted');
    await mainPages(page).getByRole('link', { name: words.sources }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.sources]);
  }
});

for (const { what, begin, end } of [
  { what: 'under a finger', begin: (page: Page) => page.mouse.down(), end: (page: Page) => page.mouse.up() },
  { what: 'while a word is composed', begin: (page: Page) => compose(page, 'compositionstart'), end: (page: Page) => compose(page, 'compositionend') },
]) {
  test(`a widget is not mounted ${what}`, async ({ page }) => {
    const release = await openHeld(page, kinds.timeline.path);
    await page.mouse.move(5, 300);
    await begin(page);
    void release();
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('data-ready').length)).toBe(1);
    // It would be mounted in the next task.
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(resolve))));
    await expect(page.locator('[data-widget]').first()).not.toHaveAttribute('data-mounted');
    await end(page);
    await expectApp(page, 'ready');
    await expect(page.locator('[data-widget]').first()).toHaveAttribute('data-mounted');
  });
}

/** A word begins or ends to be composed, in a field of the page. */
function compose(page: Page, type: string): Promise<void> {
  return page.evaluate((name) => void document.body.dispatchEvent(new CompositionEvent(name, { bubbles: true })), type);
}

test('boot.js may be run late', async ({ page }) => {
  await page.route('**/boot.js', async (route) => {
    const response = await route.fetch();
    const late = `addEventListener('load', () => setTimeout(() => { const run = document.createElement('script'); Object.assign(run.dataset, document.querySelector('script[data-wasm]').dataset); run.src = 'boot-late.js'; document.head.append(run); }))`;
    await route.fulfill({ response, body: late });
  });
  await page.route('**/boot-late.js', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('boot-late', 'boot') });
    await route.fulfill({ response });
  });
  await open(page, kinds.timeline.path);
});

test('the place that a reader has scrolled to stays', async ({ page }) => {
  const release = await openHeld(page, kinds.timeline.path);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 1500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1500);

  await release();

  expect(await page.evaluate(() => scrollY)).toBe(1500);
});

test('a list of filters that a reader has scrolled stays so', async ({ page }) => {
  const release = await openHeld(page, kinds.directory.path);
  const values = page.locator('.facet__values');
  await values.evaluateAll((lists) => lists.forEach((list) => (list.scrollTop = 20)));
  const scrolled = await values.evaluateAll((lists) => lists.map((list) => list.scrollTop));
  expect(Math.max(...scrolled), 'some list is longer than its place').toBeGreaterThan(0);

  await release();

  expect(await values.evaluateAll((lists) => lists.map((list) => list.scrollTop))).toEqual(scrolled);
});

test('the target of a fragment that a reader arrived at stays in view', async ({ page }) => {
  const release = await openHeld(page, `${kinds.sources.path}#ap-1992`);
  const target = page.locator('#ap-1992');
  await expect(target).toBeInViewport();
  const before = await page.evaluate(() => scrollY);

  await release();

  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(page).toHaveURL(/#ap-1992$/);
});

test('text that a reader has selected stays selected', async ({ page }) => {
  const release = await openHeld(page, kinds.event.path);
  await page.getByRole('main').locator('p').first().selectText();
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected).not.toBe('');

  await release();

  expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
});

test('a link followed before leads on as a document', async ({ page }) => {
  await openHeld(page, kinds.timeline.path);
  await mainPages(page).getByRole('link', { name: words.sources }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.sources);
  await expectApp(page, 'static');
});

/** Asserts that each mark is set once, and after the one before it. */
async function expectMarks(page: Page): Promise<void> {
  const times = await page.evaluate(() => {
    const named = ['app-start', 'data-ready', 'app-ready'].map((name) => performance.getEntriesByName(name, 'mark'));
    return named.map((found) => found.map((mark) => mark.startTime));
  });
  expect(times.map((found) => found.length)).toEqual([1, 1, 1]);
  expect(times.flat()).toEqual(times.flat().sort((a, b) => a - b));
}

/** The addresses of the documents that are loaded in the window from now on. */
function documentsLoaded(page: Page): string[] {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loaded.push(request.url());
  });
  return loaded;
}
