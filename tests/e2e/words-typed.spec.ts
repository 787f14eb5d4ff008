// Words typed on the timeline while the app that finds them is still on its way: none is lost, and the reader goes on typing.
import type { Locator, Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { openFacet } from './reader.ts';
import { record, words } from './words.ts';

const total = record.events.filter((event) => !event.part_of).length;
const filters = (page: Page): Locator => page.getByRole('search', { name: words.filter_timeline });

/** Holds back the app of all pages; the function that it returns lets it go. */
async function holdWhole(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/memorial-timeline-*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

async function openFilters(page: Page): Promise<void> {
  await page.locator('#_filter').click();
  await expect(page.getByRole('searchbox')).toBeVisible();
}

/** How many events the words find where they stand in the address from the first. */
async function foundBy(page: Page, typed: string): Promise<string> {
  await open(page, `?q=${typed}`);
  await expect(filters(page).getByRole('status')).not.toHaveText(new RegExp(`^${total} `));
  return filters(page).getByRole('status').innerText();
}

for (const delay of [0, 40, 150]) {
  test(`what is typed with ${delay} ms from key to key, before, while and after the app arrives`, async ({ page }) => {
    const found = await foundBy(page, 'khojaly');
    const release = await holdWhole(page);
    await open(page, kinds.timeline.path);
    await openFilters(page);
    const box = page.getByRole('searchbox');
    await box.focus();
    await page.keyboard.type('kho', { delay });
    await expect(box).toHaveValue('kho');
    await expect(box).toBeFocused();
    release();
    await page.keyboard.type('jaly', { delay });
    await expect(filters(page).getByRole('status')).toHaveText(found);
    await expect(box).toHaveValue('khojaly');
    await expect(box).toBeFocused();
    await expect(page).toHaveURL(/\?q=khojaly$/);
    await page.keyboard.type(' x');
    await expect(box).toHaveValue('khojaly x');
  });
}

test('the caret stays where it was, and a facet stays open', async ({ page }) => {
  const release = await holdWhole(page);
  await open(page, kinds.timeline.path);
  await openFilters(page);
  await openFacet(page, words.facet_lane);
  const box = page.getByRole('searchbox');
  await box.pressSequentially('kojaly');
  await box.evaluate((input: HTMLInputElement) => input.setSelectionRange(1, 1));
  release();
  await expect(filters(page).getByRole('status')).not.toHaveText(new RegExp(`^${total} `));
  await expect(box).toBeFocused();
  await page.keyboard.type('h');
  await expect(box).toHaveValue('khojaly');
  await expect(page.getByRole('group', { name: words.facet_lane, exact: true }).getByRole('checkbox').first()).toBeVisible();
});

test('a year that is half typed when the app arrives is not lost', async ({ page }) => {
  const release = await holdWhole(page);
  await open(page, kinds.timeline.path);
  await openFilters(page);
  await page.getByRole('searchbox').fill('khojaly');
  const from = page.getByRole('spinbutton', { name: words.filter_from });
  await from.pressSequentially('20');
  release();
  await expect(filters(page).getByRole('status')).not.toHaveText(new RegExp(`^${total} `));
  await expect(from).toBeFocused();
  await page.keyboard.type('21');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=khojaly&from=2021$/);
});
