// What a reader comes for, by the keyboard alone, from left to right and from right to left; and at every stop the focus is seen.
import { type Locator, type Page, expect as expectBare } from '@playwright/test';
import { expectApp, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { languages } from './languages.ts';
import { expectSeen, isFocused } from './reader.ts';
import { recordIn } from './words.ts';

for (const language of [languages.en, languages.he]) {
  const { words, prefix, tag } = language;
  const record = recordIn(tag);
  const other = tag === 'en' ? languages.he : languages.en;
  const main = (page: Page) => page.getByRole('main');

  test.describe(`${language.direction}, by the keyboard alone:`, () => {
    test('read: past everything to the content, and on to an event', async ({ page }) => {
      await open(page, prefix);
      await go(page, page.getByRole('link', { name: words.skip }));
      await page.keyboard.press('Enter');
      await expect(main(page)).toBeFocused();
      await go(page, page.locator('article[data-event] h3 a').first(), 60);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page).toHaveURL(/events\//);
    });

    test('find a person', async ({ page }) => {
      await open(page, prefix);
      await go(page, page.getByRole('navigation', { name: words.main_pages }).getByRole('link', { name: words.names }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: words.names })).toBeFocused();
      await go(page, page.getByRole('searchbox'));
      await page.keyboard.type('Musabekov');
      await expect(page.locator('[data-query]')).toHaveAttribute('data-query', 'Musabekov');
      await go(page, page.getByRole('link', { name: kinds.person.heading }).first());
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(kinds.person.heading);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    });

    test('filter the timeline, and take the choice back', async ({ page }) => {
      await open(page, prefix);
      const years = page.getByRole('search').locator('summary').filter({ hasText: words.filter_years, visible: true });
      await go(page, years, 60);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('textbox', { name: words.filter_from })).toBeFocused();
      await expectSeen(page);
      await page.keyboard.type('2020');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\?from=2020$/);
      await page.keyboard.press('Escape');
      await expect(years).toBeFocused();
      await go(page, page.getByRole('button', { name: words.filter_clear, exact: true }));
      await page.keyboard.press('Enter');
      await expect(page).not.toHaveURL(/from=/);
      await expect(page.getByRole('searchbox', { name: words.find, exact: true })).toBeFocused();
    });

    test('explore the axis: the arrows go where the eye goes', async ({ page }) => {
      await open(page, prefix);
      const stop = page.locator('[data-axis] [tabindex="0"]');
      await go(page, stop, 60);
      const [later, earlier] = language.direction === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      /** Where the shape of the mark is: at that end of it where time begins. */
      const place = async () => {
        const box = await stop.boundingBox();
        return box ? box.x + (language.direction === 'ltr' ? 0 : box.width) : 0;
      };
      await page.keyboard.press('Home');
      const first = await stop.getAttribute('data-mark');
      const before = await place();
      for (let step = 0; step < 4; step += 1) await page.keyboard.press(later);
      await expectSeen(page);
      expect(await stop.getAttribute('data-mark')).not.toBe(first);
      expect(Math.sign((await place()) - before)).toBe(language.direction === 'ltr' ? 1 : -1);
      for (let step = 0; step < 4; step += 1) await page.keyboard.press(earlier);
      expect(await stop.getAttribute('data-mark')).toBe(first);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/events/${first}/$`));
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      // As by the key of the browser.
      await page.goBack();
      await expect(page.locator(`[data-mark="${first}"]`)).toBeFocused();
    });

    test('share: the link of a page is copied', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, prefix + kinds.person.path);
      await go(page, page.locator('summary').filter({ hasText: words.cite }), 120);
      await page.keyboard.press('Enter');
      await go(page, page.getByRole('button', { name: words.permanent_copy }));
      await page.keyboard.press('Enter');
      await expect(main(page).getByRole('status')).toHaveText(words.copied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`/${prefix}${kinds.person.path}$`));
    });

    test('change the language', async ({ page }) => {
      await open(page, `${prefix}${kinds.sources.path}`);
      await go(page, page.getByRole('navigation', { name: words.languages }).locator(`.languages__list [hreflang=${other.tag}]`));
      await page.keyboard.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('lang', other.tag);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.words.sources);
    });

    test('embed: from the notes on the record to the code, which is copied', async ({ page }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, prefix + kinds.about.path);
      await go(page, page.getByRole('main').locator(`a[href$="embed/builder/"]`), 60);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/embed\/builder\/$/);
      await expectApp(page, 'ready');
      await expect(page.frameLocator('.builder__frame iframe').locator('html')).toHaveAttribute('data-app', 'ready');
      // Past the widget in the preview, which has many stops of its own.
      await go(page, page.locator('.builder__head .skip'), 60);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/embed\/builder\/#/);
      await go(page, page.locator('.builder__copy button'), 6);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('<memorial-timeline');
    });

    test('read the widget', async ({ page }) => {
      await open(page, prefix + kinds.embed.path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(record.title);
      await go(page, page.locator('[data-axis] [tabindex="0"]'));
      await go(page, page.locator('article[data-event] a').first());
    });

    test('the keyboard help opens, has the focus, and gives it back', async ({ page }) => {
      await open(page, prefix + kinds.about.path);
      await go(page, page.getByRole('button', { name: words.keyboard }), 120);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: words.keyboard })).toBeVisible();
      await expect(page.getByRole('button', { name: words.close })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(page.getByRole('button', { name: words.keyboard })).toBeFocused();
    });
  });
}

/** Goes on with the tabulator to something, and asserts that the focus is seen at each stop on the way. */
async function go(page: Page, goal: Locator, steps = 40): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    await expectSeen(page);
    if (await isFocused(goal)) return;
  }
  await expectBare(goal, 'reached with the tabulator').toBeFocused();
}
