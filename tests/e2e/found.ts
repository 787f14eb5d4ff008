// What the directory shows, as a test asks for it, and a long record that it may show.
import { type Locator, type Page, expect } from '@playwright/test';
import { generatePeople } from '../../benches/generate-people.mjs';
import { open } from './app.ts';
import { kinds } from './kinds.ts';
import { otherPath, serveRecord } from './records.ts';
import { words } from './words.ts';

/** The people and organisations that stand in the list. */
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

/** The box of a value; its name ends with the number that the value would find. */
export function choice(page: Page, facet: string, value: string): Locator {
  const name = new RegExp(`^${value}\\s+\\d+\\b`);
  return page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name });
}

/** The heads that entries stand under, in their order. */
export function heads(page: Page): Locator {
  return page.getByRole('main').locator('[data-query]').getByRole('heading', { level: 2 });
}

/** The entries under a head. */
export function under(page: Page, head: string): Locator {
  const group = page.getByRole('main').locator('section').filter({ has: page.getByRole('heading', { level: 2, name: head, exact: true }) });
  return group.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
}

/** The entry with this name under a head. */
export function entry(page: Page, head: string, name: string): Locator {
  return under(page, head).filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });
}

/** The strip of letters. */
export function letters(page: Page): Locator {
  return page.getByRole('navigation', { name: words.letters });
}

/** The links that the list can be sorted by. */
export function sorts(page: Page): Locator {
  return page.getByRole('navigation', { name: words.sort_by });
}

/** The address of the directory of another record. */
export const otherDirectory = `${kinds.directory.path}?record=${otherPath}`;

/** Opens the directory of a record of so many people, the same every time; gives the record. */
export async function openLong(page: Page, people = 1000, query = ''): Promise<{ people: { id: string }[]; organisations: { id: string }[] }> {
  const { record } = generatePeople({ people });
  await serveRecord(page, JSON.stringify(record));
  await open(page, otherDirectory + query);
  return record;
}
