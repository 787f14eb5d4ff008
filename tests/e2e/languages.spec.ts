// What stands around the app: languages that keep the place and are offered, the display, keyboard help, and progress.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectApp, expectSameDocument, hold, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { eachLanguage, languages } from './languages.ts';
import { mainPages } from './reader.ts';
import { made, sites } from './sites.ts';
import { recordIn, words } from './words.ts';

const menu = (page: Page, tag: string) => page.locator(`.languages__list a[hreflang="${tag}"]`);
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.describe('the language menu', () => {
  test('keeps the query and the fragment', async ({ page }) => {
    await open(page, '?from=1990#khojaly-1992');
    await menu(page, 'he').click();
    await expect(page).toHaveURL(`${sites.root}he/?from=1990#khojaly-1992`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(recordIn('he').title);
    await expectApp(page, 'ready');
    await menu(page, 'ru').click();
    await expect(page).toHaveURL(`${sites.root}ru/?from=1990#khojaly-1992`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(recordIn('ru').title);
  });

  for (const [from, path] of [['timeline', ''], ['sources', kinds.sources.path]]) {
    test(`keeps the place that the reader has moved on to from the ${from}`, async ({ page }) => {
      await open(page, path);
      await markDocument(page);
      await mainPages(page).getByRole('link', { name: words.names }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.names]);
      await page.getByRole('searchbox').fill('lev');
      await expect(page).toHaveURL(/people\/\?q=lev$/);
      await expectSameDocument(page);
      await menu(page, 'az').click();
      await expect(page).toHaveURL(`${sites.root}az/people/?q=lev`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(languages.az.words.names);
      await expectApp(page, 'ready');
      await expect(page.getByRole('searchbox')).toHaveValue('lev');
    });
  }

  for (const { tag, prefix, direction, words: own } of eachLanguage) {
    test(`${tag}: a page is mounted in its own words`, async ({ page }) => {
      await open(page, prefix);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(menu(page, tag)).toHaveAttribute('aria-current', 'true');
      await page.getByRole('navigation', { name: own.main_pages }).getByRole('link', { name: own.sources }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.sources);
      await expect(page).toHaveURL(`${sites.root}${prefix}sources/`);
    });
  }
});

test.describe('a reader who prefers Hebrew', () => {
  test.use({ locale: 'he-IL' });

  test('is offered it, and never taken there', async ({ page }) => {
    await open(page, '');
    await expect(page).toHaveURL(sites.root);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const offer = page.locator('p[data-offer]').filter({ visible: true });
    await expect(offer).toHaveText([languages.he.words.offer]);
    await expect(offer).toHaveAttribute('dir', 'rtl');
    await offer.getByRole('link').click();
    await expect(page).toHaveURL(`${sites.root}he/`);
    await expect(page.locator('p[data-offer]').filter({ visible: true })).toHaveCount(0);
  });

  test('is not offered it after another choice, and can go back to the first language', async ({ page }) => {
    await open(page, 'az/');
    await menu(page, 'en').click();
    await expect(page).toHaveURL(sites.root);
    await expect(page.locator('p[data-offer]').filter({ visible: true })).toHaveCount(0);
  });
});

test('whatever is in another language says in which, and from where it is read', async ({ page }) => {
  for (const path of [kinds.person.path, kinds.event.path, kinds.sources.path]) {
    await open(page, `he/${path}`);
    const other = page.locator('main [lang]:not([lang="he"])');
    expect(await other.count()).toBeGreaterThan(0);
    expect(await other.evaluateAll((found) => found.filter((element) => !element.matches('[dir], bdi')).map((element) => element.outerHTML.slice(0, 100)))).toEqual([]);
  }
  await open(page, `he/${kinds.person.path}`);
  const name = page.getByRole('heading', { level: 1 }).locator('bdi');
  await expect(name).toHaveAttribute('lang', 'en');
  await expect(name).toHaveAttribute('dir', 'ltr');
});

test('a name that runs against the page begins where the page does', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `he/${kinds.person.path}`);
  const gap = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const words = document.createRange();
    words.selectNodeContents(heading);
    return heading.getBoundingClientRect().right - words.getBoundingClientRect().right;
  });
  expect(Math.abs(gap)).toBeLessThan(2);
});

test.describe('the display', () => {
  test('follows the address', async ({ page }) => {
    await open(page, '');
    const light = await background(page);
    await open(page, '?theme=dark');
    expect(await background(page)).not.toBe(light);
    await expect(page.getByRole('radio', { name: words.display_dark })).toBeChecked();
  });

  test('follows the choice, and stays when the reader moves on', async ({ page }) => {
    await open(page, '');
    const light = await background(page);
    await page.getByRole('radio', { name: words.display_dark }).check();
    const dark = await background(page);
    expect(dark).not.toBe(light);
    await mainPages(page).getByRole('link', { name: words.sources }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.sources);
    expect(await background(page)).toBe(dark);
    await page.getByRole('radio', { name: words.display_auto }).check();
    expect(await background(page)).toBe(light);
  });

  test.describe(() => {
    test.use({ javaScriptEnabled: false });

    test('follows the choice without scripts too', async ({ page }) => {
      await page.goto('');
      const dark = page.getByRole('radio', { name: words.display_dark });
      await dark.check();
      await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(21, 19, 17)');
    });
  });
});

test.describe('the keyboard help', () => {
  test('opens and closes by its key, which can be turned off', async ({ page }) => {
    await open(page, kinds.about.path);
    const help = page.getByRole('dialog', { name: words.keyboard });
    await page.keyboard.press('?');
    await expect(help).toBeVisible();
    await page.keyboard.press('?');
    await expect(help).toBeHidden();
    await page.keyboard.press('?');
    await help.getByRole('checkbox', { name: words.keys_help_on }).uncheck();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await page.keyboard.press('?');
    await expect(help).toBeHidden();
    await page.getByRole('button', { name: words.keyboard }).click();
    await expect(help).toBeVisible();
  });

  test('does not open for what is typed', async ({ page }) => {
    await open(page, kinds.directory.path);
    await page.getByRole('searchbox').pressSequentially('a?');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

test.describe('progress', () => {
  const progress = (page: Page) => page.locator('.progress');

  test('is said of a page that is longer on its way than 300 ms, and not before', async ({ page }) => {
    await open(page, '');
    const release = await hold(page, '**/sources/');
    await noteProgress(page);
    await mainPages(page).getByRole('link', { name: words.sources }).click();
    await expect(progress(page)).toHaveText(words.loading);
    expect(await page.evaluate(() => (window as unknown as { waited: number }).waited)).toBeGreaterThan(295);
    release();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.sources);
    await expect(progress(page)).toHaveText('');
  });
});

test.describe(() => {
  // A page for any address finds its script only where the site knows its own. The browser itself reports the status.
  test.use({ baseURL: `${made}at-an-address/`, expectedNoise: [/status of 404 .*\/nowhere\/\)$/] });

  test('the page that is not there speaks the language of its address', async ({ page }) => {
    const body = readFileSync('target/made/at-an-address/404.html', 'utf8');
    await page.route('**/nowhere/', (route) => route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body }));
    for (const { prefix, words: own, direction } of eachLanguage) {
      await page.goto(`${prefix}nowhere/`);
      const title = page.getByRole('heading', { level: 1 }).locator('[data-language]').filter({ visible: true });
      await expect(title).toHaveText([own.not_found]);
      await expect(title).toHaveAttribute('dir', direction);
      await expect(page.getByRole('main').getByRole('link', { name: own.sources, exact: true })).toHaveCount(1);
    }
  });
});

/** Notes how long after the next press of the mouse progress is said. */
async function noteProgress(page: Page): Promise<void> {
  await page.evaluate(() => {
    let pressed = 0;
    document.addEventListener('click', () => (pressed = performance.now()), { capture: true });
    const said = new MutationObserver(() => Object.assign(window, { waited: performance.now() - pressed }));
    said.observe(document.querySelector('.progress') as Element, { childList: true });
  });
}
