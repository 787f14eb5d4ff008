// What a reader comes for, by the keyboard alone, from left to right and from right to left; and at every stop the focus is seen.
import { type Locator, type Page, expect as expectBare } from '@playwright/test';
import { expectApp, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { languages } from './languages.ts';
import { expectSeen } from './reader.ts';
import { recordIn } from './words.ts';

for (const language of [languages.en, languages.he]) {
  const { words, prefix, tag } = language;
  const record = recordIn(tag);
  const other = tag === 'en' ? languages.he : languages.en;
  const main = (page: Page) => page.getByRole('main');

  test.describe(`${language.direction}, by the keyboard alone:`, () => {
    test('read: past everything to the content, and on to an event', async ({ page }) => {
      await open(page, prefix);
      await go(page, page.locator('.top > .skip'));
      await page.keyboard.press('Enter');
      await expect(main(page)).toBeFocused();
      await go(page, page.locator('article[data-event] h3 a, article[data-event] h2 a').first(), 120);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page).toHaveURL(/events\//);
    });

    test('find a person', async ({ page }) => {
      await open(page, prefix);
      await go(page, page.getByRole('navigation', { name: words.main_pages }).getByRole('link', { name: words.people_and_organisations }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: words.people_in_record })).toBeFocused();
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
      await go(page, page.locator('#_filter'), 60);
      await page.keyboard.press('Enter');
      const from = page.getByRole('spinbutton', { name: words.filter_from });
      await go(page, from);
      await page.keyboard.type('2020');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\?from=2020$/);
      const chosen = words.chosen_from.replace('{year}', '2020');
      const undo = page.getByRole('button', { name: words.remove_choice.replace('{choice}', chosen) });
      await expect(undo).toBeVisible();
      await page.keyboard.press('Shift+Tab');
      await go(page, undo, 60);
      await page.keyboard.press('Enter');
      await expect(page).not.toHaveURL(/from=/);
    });

    test('explore the axis: the arrows go where the eye goes', async ({ page }) => {
      await open(page, prefix);
      const stop = page.locator('.axis__marks > [tabindex="0"]');
      await go(page, stop, 60);
      const [later, earlier] = language.direction === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      const place = async () => (await stop.boundingBox())?.x ?? 0;
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
      await expect(page.locator(`article[data-event="${first}"]`)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(stop).toBeFocused();
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
      // Past the widget in the preview, which has many stops of its own.
      await go(page, page.locator('.builder__head .skip'), 60);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/embed\/builder\/#/);
      await go(page, page.locator('.builder__ways button').first(), 3);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('<memorial-timeline');
    });

    test('read the widget', async ({ page }) => {
      await open(page, prefix + kinds.embed.path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(record.title);
      await go(page, page.locator('#_filter'), 60);
      await go(page, page.locator('article[data-event] a').first(), 120);
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
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  await expectBare(goal, 'reached with the tabulator').toBeFocused();
}
