// What the index of names shows, as a test asks for it.
import { type Locator, type Page, expect } from '@playwright/test';
import { words } from './words.ts';

/** The people and organisations in the list. */
export function shown(page: Page): Locator {
  return page.locator('li[data-person], li[data-organisation]').filter({ visible: true });
}

/** Asserts which people and organisations are found, by their ids, in the order of the list. */
export async function expectFound(page: Page, ids: string[]): Promise<void> {
  await expect(shown(page)).toHaveCount(ids.length);
  const found = await shown(page).evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-person') ?? entry.getAttribute('data-organisation')));
  expect(found).toEqual(ids);
}

/** Asserts that the list shows what these words find. */
export async function expectWords(page: Page, typed: string): Promise<void> {
  await expect(page.locator('[data-query]')).toHaveAttribute('data-query', typed);
}

/** Types words in place of others, and waits until the list shows what they find. */
export async function search(page: Page, typed: string): Promise<void> {
  await page.getByRole('searchbox').fill(typed);
  await expectWords(page, typed);
}

/** The number of names found, in words. */
export function status(page: Page): Locator {
  return page.getByRole('main').getByRole('status');
}

/** A facet with its values. */
export function facet(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

/** The box of a value; its name ends with the number that the value would find. */
export function choice(page: Page, name: string, value: string): Locator {
  return facet(page, name).getByRole('checkbox', { name: new RegExp(`^${value}\\s+\\d+\\b`) });
}

/** The heads that entries are under, in their order. */
export function heads(page: Page): Locator {
  return page.getByRole('main').locator('[data-query]').getByRole('heading', { level: 2 });
}

/** The entries under a head. */
export function under(page: Page, head: string): Locator {
  const group = page.getByRole('main').locator('section').filter({ has: page.getByRole('heading', { level: 2, name: head, exact: true }) });
  return group.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
}

/** The entry of this name. */
export function entry(page: Page, name: string): Locator {
  return shown(page).filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });
}

/** What words find besides names. */
export function alsoFound(page: Page): Locator {
  return page.getByRole('main').locator('div').filter({ has: page.getByRole('heading', { level: 2, name: words.also_found, exact: true }) }).last();
}

/** The strip of letters. */
export function letters(page: Page): Locator {
  return page.getByRole('navigation', { name: words.letters });
}

/** The links that the list can be sorted by. */
export function sorts(page: Page): Locator {
  return page.getByRole('navigation', { name: words.sort_by });
}
