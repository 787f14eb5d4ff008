// The index of a thousand names: the first rows at once, all of them a little later, on paper, and for the browser's own search.
import type { Page } from '@playwright/test';
import { expectApp, expectSameDocument, markDocument, open, openHeld } from './app.ts';
import { expect, test } from './fixtures.ts';
import { heads, letters, search, shown, sorts, status, under } from './found.ts';
import { made } from './sites.ts';
import { words } from './words.ts';

test.use({ baseURL: made });

/** A site of a thousand people and ten organisations, built from a generated record. */
const long = 'names-1000/people/';

/** How many names the page says there are. */
async function total(page: Page): Promise<number> {
  return Number((await status(page).innerText()).replace(/\D/g, ''));
}

async function openWhole(page: Page, query = ''): Promise<number> {
  await open(page, long + query);
  const count = Number((await status(page).innerText()).match(/[\d,]+/)?.[0].replace(/,/g, ''));
  await expect(page.locator('li[data-person], li[data-organisation]')).toHaveCount(count);
  return count;
}

test('every name is in the file, linked, without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: made });
  const page = await context.newPage();
  await page.goto(long);
  const count = await total(page);
  expect(count).toBeGreaterThan(1000);
  await expect(page.locator('li[data-person] h3 a, li[data-organisation] h3 a')).toHaveCount(count);
  await context.close();
});

test('every name is in the page a little after it is ready, and on paper at once', async ({ page }) => {
  const count = await openWhole(page, '?sort=country');
  await open(page, `${long}?sort=country`);
  // A task later: the other rows would come after a tenth of a second.
  const printed = await page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    await new Promise((resolve) => setTimeout(resolve));
    return document.querySelectorAll('li[data-person], li[data-organisation]').length;
  });
  expect(printed).toBe(count);
});

test('the rows stay those that were written until others are asked for', async ({ page }) => {
  const release = await openHeld(page, long);
  const rows = page.locator('li[data-person], li[data-organisation]');
  const written = await rows.all();
  const [first, last] = await Promise.all([written[0].elementHandle(), written[written.length - 1].elementHandle()]);
  await first?.evaluate((row) => row.querySelector('a')?.focus());

  await release();

  for (const row of [first, last]) expect(await row?.evaluate((element) => element.isConnected)).toBe(true);
  await expect(rows.first().getByRole('link').first()).toBeFocused();
  await search(page, 'a');
  await expect(page.locator('[data-query]')).toHaveAttribute('data-query', 'a');
  await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false);
});

test('an address that asks for some of the names shows those alone', async ({ page }) => {
  const release = await openHeld(page, `${long}?kind=organisation`);
  await release();
  await expect(page.locator('li[data-person]')).toHaveCount(0);
  await expect(page.locator('li[data-organisation]')).toHaveCount(10);
});

test('each letter leads to its first entry', async ({ page }) => {
  await openWhole(page);
  for (const link of [letters(page).getByRole('link').nth(1), letters(page).getByRole('link').last()]) {
    const letter = await link.innerText();
    await link.click();
    await expect(heads(page).filter({ hasText: new RegExp(`^${letter}$`) }).first()).toBeInViewport();
    await expect(under(page, letter).first()).toBeInViewport();
  }
});

test('somebody far down is found, and everybody is back when the words are taken away', async ({ page }) => {
  const count = await openWhole(page);
  const last = shown(page).last().getByRole('heading', { level: 3 });
  // What is not laid out has no inner text.
  const name = (await last.textContent()) ?? '';
  expect(name).not.toBe('');
  await search(page, name);
  await expect(shown(page).first().getByRole('heading', { level: 3 })).toHaveText(name);
  await expect(letters(page)).toBeHidden();
  await search(page, '');
  await expect(page.locator('li[data-person], li[data-organisation]')).toHaveCount(count);
  await expect(letters(page)).toBeVisible();
});

test('every order has all names', async ({ page }) => {
  test.setTimeout(120_000);
  const count = await openWhole(page);
  for (const sort of [words.sort_organisation, words.sort_country, words.sort_appearances, words.sort_name]) {
    await sorts(page).getByRole('link', { name: sort, exact: true }).click();
    await expect(sorts(page).getByRole('link', { name: sort, exact: true })).toHaveAttribute('aria-current', 'true');
    await expect(heads(page).first()).toBeVisible();
    await expect(page.locator('li[data-person], li[data-organisation]')).toHaveCount(count);
  }
});

test('typing shows few rows at a time', async ({ page }) => {
  await openWhole(page);
  const rows = await page.getByRole('searchbox').evaluate(async (field: HTMLInputElement) => {
    field.value = 'sa';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    return document.querySelectorAll('li[data-person], li[data-organisation]').length;
  });
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThanOrEqual(8);
  await expect(shown(page)).not.toHaveCount(rows);
});

test('a name that is followed while rows are still being added does not end the app', async ({ page }) => {
  await open(page, long);
  await markDocument(page);
  for (let turn = 0; turn < 3; turn += 1) {
    await search(page, 'a');
    await shown(page).first().getByRole('heading').getByRole('link').click();
    await expect(page).toHaveURL(/\/(people|organisations)\/[^/]+\/$/);
    await page.goBack();
    await expect(page.locator('[data-mounted] [data-query]')).toBeVisible();
  }
  await expectApp(page, 'ready');
  await expectSameDocument(page);
});
