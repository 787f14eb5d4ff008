// The site works from any folder: that of a host, and that of a disk.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectApp, open } from './app.ts';
import { dist } from './dist.ts';
import { expect, test } from './fixtures.ts';
import { eachKind, kinds } from './kinds.ts';
import { mainPages } from './reader.ts';
import { sites } from './sites.ts';
import { record, titleOf, words } from './words.ts';

test.describe('in a folder of a host', () => {
  test.use({ baseURL: sites.folder });

  test('every page loads all that it needs from below the folder', async ({ page }) => {
    const asked = requests(page);
    for (const { path } of eachKind) await open(page, path);
    expect(asked.length).toBeGreaterThan(4 * eachKind.length);
    expect(asked.filter((address) => !address.startsWith(sites.folder))).toEqual([]);
  });

  test('a visit stays below the folder', async ({ page }) => {
    const asked = requests(page);
    await open(page, kinds.timeline.path);
    await mainPages(page).getByRole('link', { name: words.names }).click();
    // The timeline has a field, too.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([kinds.directory.heading]);
    await page.getByRole('searchbox').fill('lev');
    await expect(page).toHaveURL(`${sites.folder}people/?q=lev`);
    await page.getByRole('link', { name: 'Lev Spivak' }).first().click();
    await expect(page).toHaveURL(`${sites.folder}people/lev-spivak/`);
    await page.reload();
    await expectApp(page, 'ready');
    await page.getByRole('link', { name: words.skip }).press('Enter');
    await expect(page).toHaveURL(`${sites.folder}people/lev-spivak/#_main`);
    expect(asked.filter((address) => !address.startsWith(sites.folder))).toEqual([]);
  });

  test('the address without its last slash leads to the page', async ({ page }) => {
    await open(page, 'people');
    await expect(page).toHaveURL(`${sites.folder}people/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([kinds.directory.heading]);
  });
});

test.describe('on a disk', () => {
  for (const { kind, path, heading } of eachKind) {
    test(`${kind}: the page is shown in its style, and its links lead on`, async ({ page }) => {
      const asked = requests(page);
      await page.goto(file(path));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
      await expectApp(page, 'static');
      const style = await page.locator('body').evaluate((body) => getComputedStyle(body).getPropertyValue('font-family'));
      expect(style, 'the style is applied').toMatch(/serif/);
      const links = await page.locator('a[href]').evaluateAll((found) => found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href));
      const inner = [...new Set(links.filter((link) => link.startsWith('file:')).map((link) => link.replace(/#.*/, '')))];
      expect(inner.length).toBeGreaterThan(0);
      for (const link of inner) expect(link).toMatch(/\/index\.html(\?.*)?$|\/data\/record(\.schema)?\.json$/);
      expect(asked.filter((address) => !address.startsWith(file('').replace(/index\.html$/, '')))).toEqual([]);
    });
  }

  test('a reader goes from page to page, and to the targets of links', async ({ page }) => {
    await page.goto(file(kinds.timeline.path));
    await page.locator('[data-axis]').getByRole('link', { name: titleOf('events', 'khojaly-1992') }).click();
    await expect(page.locator('article[data-event="khojaly-1992"]')).toBeInViewport();
    await mainPages(page).getByRole('link', { name: words.names }).click();
    await expect(page).toHaveURL(file(kinds.directory.path));
    await page.getByRole('link', { name: 'Rasim Musabayov' }).first().click();
    await expect(page).toHaveURL(file(kinds.person.path));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Rasim Musabayov']);
    await page.getByRole('main').getByRole('link', { name: titleOf('sources', 'azerbaijani-release') }).first().click();
    await expect(page).toHaveURL(`${file(kinds.sources.path)}#azerbaijani-release`);
    await expect(page.locator('#azerbaijani-release')).toBeInViewport();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Rasim Musabayov']);
  });

  test('the widget in the preview leads out of its frame, and no script of it breaks', async ({ page, context }) => {
    await page.goto(file(kinds.builder.path));
    const frame = page.frameLocator('.builder__preview iframe');
    await page.locator('.builder__preview').scrollIntoViewIfNeeded();
    const link = frame.getByRole('heading', { name: titleOf('events', 'khojaly-1992') }).getByRole('link');
    await link.hover();
    const opened = context.waitForEvent('page');
    await link.click();
    const tab = await opened;
    await expect(tab).toHaveURL(file('events/khojaly-1992/'));
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText([titleOf('events', 'khojaly-1992')]);
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText([record.title]);
  });

  test('the keyboard help opens by its key, which can be turned off', async ({ page }) => {
    await page.goto(file(kinds.about.path));
    const help = page.getByRole('dialog', { name: words.keyboard });
    await page.keyboard.press('?');
    await expect(help).toBeVisible();
    await expect(help.getByRole('button', { name: words.close })).toBeFocused();
    await help.getByRole('checkbox', { name: words.keys_help_on }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(help).toBeHidden();
  });

  test('another language and display are those of the page that the reader is on', async ({ page }) => {
    await page.goto(`${file(kinds.sources.path)}?theme=dark#azerbaijani-release`);
    await expect(page.getByRole('radio', { name: words.display_dark })).toBeChecked();
    await page.locator('.languages__list a[hreflang="he"]').click();
    await expect(page).toHaveURL(`${file(`he/${kinds.sources.path}`)}?theme=dark#azerbaijani-release`);
    await expect(page.locator('#azerbaijani-release')).toBeInViewport();
  });

  test('a search that could not work is not shown', async ({ page }) => {
    await page.goto(file(kinds.directory.path));
    await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeVisible();
    await expect(page.getByRole('search')).toHaveCount(0);
  });
});

/** The page at a path, as it lies on the disk. */
function file(path: string): string {
  return pathToFileURL(join(dist, path, 'index.html')).href;
}

function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}
