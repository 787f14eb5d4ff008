// The filters of the timeline: words, years and choices narrow it, say what they find, are kept in the address, and are
// cleared.
import type { Locator, Page } from '@playwright/test';
import { open, openHeld } from './app.ts';
import { expect, test } from './fixtures.ts';
import { listed } from './measures.ts';
import { titleOf, words } from './words.ts';

const bar = (page: Page) => page.getByRole('search', { name: words.filter_timeline });
const field = (page: Page) => bar(page).getByRole('searchbox', { name: words.find, exact: true });
const pick = (page: Page, name: string) => bar(page).locator('.filter-bar__picks details').filter({ hasText: name });

async function openPick(page: Page, name: string): Promise<Locator> {
  await pick(page, name).locator('summary').click();
  const panel = pick(page, name).locator('.pick__panel');
  await expect(panel).toBeVisible();
  return panel;
}

/** The count beside a choice. */
async function counted(row: Locator): Promise<number> {
  return Number(await row.locator('.pick__count').innerText());
}

/** How many events the list shows. */
const shown = (page: Page) => page.locator('article[data-event]:not([hidden])').count();

async function expectFound(page: Page, count: number): Promise<void> {
  const total = (await listed(page)).length;
  await expect(bar(page).getByRole('status')).toHaveText(`${count} of ${total} events`);
  await expect.poll(() => shown(page)).toBe(count);
}

test.describe('in a wide window', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('words, years and choices narrow it, and are kept in the address', async ({ page }) => {
    await open(page, '');
    const total = (await listed(page)).length;
    await expect(bar(page).getByRole('status')).toHaveText(`${total} events`);
    await field(page).pressSequentially('conference');
    await expect(page).toHaveURL(/\?q=conference$/);
    const named = await shown(page);
    expect(named).toBeLessThan(total);
    const panel = await openPick(page, words.filter_years);
    await panel.getByLabel(words.filter_from).fill('2021');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=conference&from=2021$/);
    expect(await shown(page)).toBeLessThanOrEqual(named);

    await open(page, page.url());
    await expect(field(page)).toHaveValue('conference');
    await expect(pick(page, words.filter_years)).toContainText('2021');
    await expect(pick(page, words.filter_years)).toHaveClass(/pick--set/);
  });

  test('each choice says beforehand how many events it would find', async ({ page }) => {
    await open(page, '');
    for (const name of [words.filter_party, words.facet_place]) {
      const rows = (await openPick(page, name)).locator('.pick__row');
      const row = rows.first();
      const count = await counted(row);
      await row.getByRole('checkbox').check();
      await expectFound(page, count);
      await expect(pick(page, name)).toContainText(await row.locator('span').first().innerText());
      await row.getByRole('checkbox').uncheck();
      await page.keyboard.press('Escape');
    }
  });

  test('a pick opens by key, has the focus in its field, and Escape returns', async ({ page }) => {
    await open(page, '');
    const summary = pick(page, words.filter_party).locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const search = pick(page, words.filter_party).getByRole('searchbox');
    await expect(search).toBeFocused();
    await page.keyboard.type('Спивак');
    await expect(pick(page, words.filter_party).locator('.pick__row')).toHaveText([/Lev Spivak/]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/person=lev-spivak/);
    await page.keyboard.press('Escape');
    await expect(summary).toBeFocused();
    await expect(pick(page, words.filter_party).locator('.pick__panel')).toHaveCount(0);
  });

  test('one pick is open at a time, and none once the focus has left', async ({ page }) => {
    await open(page, '');
    await openPick(page, words.filter_party);
    await openPick(page, words.facet_place);
    await expect(page.locator('.pick__panel')).toHaveCount(1);
    await page.getByRole('link', { name: words.names, exact: true }).focus();
    await expect(page.locator('.pick__panel')).toHaveCount(0);
  });

  test('the sections are switched at their lanes, which count what is found', async ({ page }) => {
    await open(page, '');
    const lane = page.locator('.lane').first().getByRole('button');
    await expect(lane).toHaveAttribute('aria-pressed', 'true');
    const own = Number(await lane.locator('.lane__count').innerText());
    await lane.click();
    await expect(lane).toHaveAttribute('aria-pressed', 'false');
    await expectFound(page, (await listed(page)).length - own);
    await expect(lane.locator('.lane__count')).toHaveText(`0 / ${own}`);
    await expect(page).toHaveURL(/lane=/);
    await lane.click();
    await expect(lane).toHaveAttribute('aria-pressed', 'true');
    await expect(page).not.toHaveURL(/lane=/);
  });

  test('one button clears all, and leaves the focus at the field', async ({ page }) => {
    await open(page, '?q=khojaly&place=nowhere&from=1988&to=1994&at=khojaly-1992');
    await expectFound(page, 0);
    await expect(page.getByText(words.nothing_found)).toBeVisible();
    await page.getByRole('button', { name: words.filter_clear, exact: true }).click();
    await expect(page).toHaveURL(/\?at=khojaly-1992$/);
    await expect(field(page)).toBeFocused();
    await expect(page.getByText(words.nothing_found)).toBeHidden();
    expect(await shown(page)).toBe((await listed(page)).length);
  });

  test('what is typed before the module comes is searched for', async ({ page }) => {
    const release = await openHeld(page, '');
    await field(page).fill('khojaly');
    await release();
    await expect(page).toHaveURL(/\?q=khojaly$/);
    await expect(field(page)).toHaveValue('khojaly');
  });

  test('a person’s page leads to their events on the timeline, and Back to the person', async ({ page }) => {
    await open(page, 'people/rasim-musabayov/');
    await page.getByRole('link', { name: words.on_timeline }).click();
    await expect(page).toHaveURL(/\?person=rasim-musabayov/);
    await expect(pick(page, words.filter_party)).toContainText('Rasim Musabayov');
    expect(await shown(page)).toBeGreaterThan(0);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rasim Musabayov');
  });
});

for (const query of ['q=--', 'lane=nowhere', 'person=<b>', 'country=__proto__', 'from=2021&to=1988', `place=${'x'.repeat(3000)}`]) {
  test(`“${query.slice(0, 30)}” finds nothing, and is cleared`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, `?${query}`);
    await expectFound(page, 0);
    await expect(page.getByText(words.nothing_found)).toBeVisible();
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: words.filter_clear, exact: true }).click();
    expect(await shown(page)).toBe((await listed(page)).length);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('all choices are in one panel in the flow, which closes by saying what it shows', async ({ page }) => {
    await open(page, '');
    await expect(bar(page).locator('.filter-bar__picks')).toBeHidden();
    await bar(page).locator('.pick--all > summary').click();
    const panel = bar(page).locator('.pick__all');
    for (const name of [words.filter_party, words.facet_place, words.filter_country, words.filter_years]) {
      await expect(panel.getByText(name, { exact: true })).toBeVisible();
    }
    const row = panel.locator('.pick__row').first();
    const count = await counted(row);
    await row.getByRole('checkbox').check();
    await expectFound(page, count);
    await panel.getByRole('button').click();
    await expect(panel).toHaveCount(0);
    await expect(bar(page).locator('.pick--all > summary')).toContainText('1');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('filters that could not work are not shown', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('search')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: titleOf('events', 'khojaly-1992') })).toBeVisible();
  });
});
