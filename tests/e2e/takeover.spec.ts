// WebAssembly takes the page over as it stands: nothing moves, nothing is replaced, nothing that a reader did is lost.
import type { Page } from '@playwright/test';
import { expectApp, open, openHeld } from './app.ts';
import { expect, test } from './fixtures.ts';
import { eachKind, kinds } from './kinds.ts';
import { mainPages } from './reader.ts';
import { sites } from './sites.ts';
import { words } from './words.ts';

// A test may hold the app back for longer than the browser thinks that a preloaded record should wait for its use.
test.use({ expectedNoise: [/preloaded using link preload but not used/] });

declare global {
  interface Window {
    shifts: number[];
    standing: Element[];
  }
}

for (const { kind, path, heading } of eachKind) {
  test(`${kind}: the page is taken over without moving, replacing or loading anything anew`, async ({ page }) => {
    const documents = documentsLoaded(page);
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const letGo = await openHeld(page, path);
    const title = await page.title();
    const text = await wordsOf(page);
    await page.evaluate(() => {
      window.standing = [...document.querySelectorAll('body *')];
    });

    await letGo();

    await expectMarks(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
    await expect(page).toHaveTitle(title);
    expect(await wordsOf(page), 'the words stay').toBe(text);
    const { gone, added } = await page.evaluate(() => {
      const standing = new Set(window.standing);
      // The axis comes to life on a stage before its picture.
      const now = [...document.querySelectorAll('body *')].filter((element) => !element.closest('.axis__stage > div, .map'));
      const name = (element: Element) => element.cloneNode(false) as Element;
      return {
        gone: window.standing.filter((element) => !element.isConnected).map((element) => name(element).outerHTML),
        added: now.filter((element) => !standing.has(element)).map((element) => name(element).outerHTML),
      };
    });
    expect({ gone, added }, 'the elements stay the same').toEqual({ gone: [], added: [] });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => window.shifts), 'nothing moves').toEqual([]);
    expect(documents, 'one document is loaded').toHaveLength(1);
  });
}

/** The words of the page outside of the axis, which is drawn anew, and of code, which then has the address of the site. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const apart = [...document.querySelectorAll<HTMLElement>('[data-axis], .builder__code')].map((element) => element.innerText);
    return apart.reduce((text, words) => text.replace(words, ''), document.body.innerText);
  });
}

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('the app marks its start, the record and itself as ready, in this order', async ({ page }) => {
      await open(page, kinds.directory.path);
      await expectMarks(page);
    });
  });
}

test('words typed before, the caret among them and the focus stay, and are then searched for', async ({ page }) => {
  const letGo = await openHeld(page, kinds.directory.path);
  const search = page.getByRole('searchbox');
  await search.fill('Xolon');
  await search.press('Home');
  await search.press('ArrowRight');

  await letGo();

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
  const letGo = await openHeld(page, kinds.directory.path);
  const search = page.getByRole('searchbox');
  await search.pressSequentially('Mus');
  await letGo();
  await search.pressSequentially('abəyov');
  await expect(search).toHaveValue('Musabəyov');
  await expect(page.locator('li[data-person], li[data-organisation]').filter({ visible: true })).toHaveCount(1);
});

test('a box ticked before stays ticked, and then narrows', async ({ page }) => {
  const letGo = await openHeld(page, kinds.directory.path);
  await page.locator('summary').getByText(words.facet_role, { exact: true }).click();
  const box = page.getByRole('checkbox', { name: /^Deputy Mayor\b/ });
  await box.check();

  await letGo();

  await expect(box).toBeChecked();
  await expect(page).toHaveURL(/\?role=Deputy\+Mayor$/);
  await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeHidden();
});

test('the place that a reader has scrolled to stays', async ({ page }) => {
  const letGo = await openHeld(page, kinds.timeline.path);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 1500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1500);

  await letGo();

  expect(await page.evaluate(() => scrollY)).toBe(1500);
});

test('the target of a fragment that a reader arrived at stays in view', async ({ page }) => {
  const letGo = await openHeld(page, `${kinds.sources.path}#ap-1992`);
  const target = page.locator('#ap-1992');
  await expect(target).toBeInViewport();
  const before = await page.evaluate(() => scrollY);

  await letGo();

  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(page).toHaveURL(/#ap-1992$/);
});

test('text that a reader has selected stays selected', async ({ page }) => {
  const letGo = await openHeld(page, kinds.event.path);
  await page.getByRole('main').getByText('is not known').first().selectText();
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected).not.toBe('');

  await letGo();

  expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
});

test('a note that a reader has opened stays open', async ({ page }) => {
  const letGo = await openHeld(page, kinds.timeline.path);
  const notes = page.locator('article[data-event="khojaly-1992"] > details');
  await notes.locator('summary').click();
  await expect(notes).toHaveAttribute('open');

  await letGo();

  await expect(notes).toHaveAttribute('open');
  await expect(notes.locator('summary')).toBeFocused();
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
    const named = ['app-start', 'record-ready', 'app-ready'].map((name) => performance.getEntriesByName(name, 'mark'));
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
