// The directory of a record of a thousand people: what is near the reader stands, and everybody can be gone to.
import type { Page } from '@playwright/test';
import { expectApp } from './app.ts';
import { expect, test } from './fixtures.ts';
import { heads, letters, openLong, otherDirectory, search, shown, sorts, under } from './found.ts';
import { tabTo } from './reader.ts';
import { words } from './words.ts';

/** Scrolls to a part of the whole page, and waits until the list has come to rest. */
async function scrollToPart(page: Page, part: number): Promise<void> {
  await page.evaluate((goal) => {
    const rest = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
    scrollTo(0, goal * document.documentElement.scrollHeight);
    return rest;
  }, part);
  await page.waitForTimeout(100);
}

/** The places in their groups that entries say they have, each with the size that the group is said to have. */
function places(page: Page): Promise<{ head: string; place: number; size: number }[]> {
  return shown(page).evaluateAll((entries) =>
    entries.map((entry) => ({
      head: entry.closest('section')?.querySelector('h2')?.textContent ?? '',
      place: Number(entry.getAttribute('aria-posinset')),
      size: Number(entry.getAttribute('aria-setsize')),
    })),
  );
}

test('no more stands in the page for more people', async ({ page }) => {
  for (const people of [300, 3000]) {
    await page.unrouteAll();
    await openLong(page, people);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^[\d,]+ people and organisations$/);
    expect(await page.locator('*').count(), `${people} people`).toBeLessThan(1500);
    await scrollToPart(page, 0.5);
    await expect(shown(page).first()).toBeAttached();
    expect(await page.locator('*').count(), `${people} people, in the middle`).toBeLessThan(1500);
  }
});

test('each letter leads to its first entry, each entry says its place under it, and all letters have everybody', async ({ page }) => {
  const { people, organisations } = await openLong(page);
  let all = 0;
  for (const link of await letters(page).getByRole('link').all()) {
    const letter = await link.innerText();
    await link.click();
    await expect(heads(page).filter({ hasText: new RegExp(`^${letter}$`) })).toBeFocused();
    const first = under(page, letter).first();
    await expect(first).toBeInViewport();
    await expect(first).toHaveAttribute('aria-posinset', '1');
    const standing = (await places(page)).filter(({ head }) => head === letter);
    expect(standing.map(({ place }) => place)).toEqual(standing.map((_, index) => index + 1));
    expect(new Set(standing.map(({ size }) => size)).size).toBe(1);
    all += standing[0].size;
  }
  expect(all).toBe(people.length + organisations.length);
});

test('a letter leads to its first entry from the middle of its entries too, and from its address', async ({ page }) => {
  await openLong(page);
  const link = letters(page).getByRole('link').nth(1);
  const letter = await link.innerText();
  const size = async () => (await places(page)).find(({ head }) => head === letter)?.size ?? 0;
  await link.click();
  await expect(under(page, letter).first()).toHaveAttribute('aria-posinset', '1');
  const height = (await under(page, letter).first().boundingBox())?.height ?? 0;
  await page.evaluate((way) => scrollBy(0, way), (height * (await size())) / 2);
  await expect(under(page, letter).first()).not.toHaveAttribute('aria-posinset', '1');
  await link.evaluate((element: HTMLElement) => element.click());
  await expect(under(page, letter).first()).toHaveAttribute('aria-posinset', '1');
  await expect(under(page, letter).first()).toBeInViewport();
  await expect(heads(page).filter({ hasText: new RegExp(`^${letter}$`) })).toBeFocused();
  await page.reload();
  await expectApp(page, 'ready');
  await expect(under(page, letter).first()).toBeInViewport();
  await expect(under(page, letter).first()).toHaveAttribute('aria-posinset', '1');
});

test('the end, the beginning, and what lies between can be scrolled to', async ({ page }) => {
  await openLong(page);
  const last = await letters(page).getByRole('link').last().innerText();
  await scrollToPart(page, 1);
  await expect(page.getByRole('contentinfo')).toBeInViewport();
  const end = await places(page);
  expect(end.at(-1)).toEqual({ head: last, place: end.at(-1)?.size, size: end.at(-1)?.size });
  await scrollToPart(page, 0.5);
  const middle = shown(page).filter({ visible: true });
  const inWindow = () => middle.evaluateAll((entries) => entries.filter((entry) => entry.getBoundingClientRect().bottom > 0 && entry.getBoundingClientRect().top < innerHeight).length);
  expect(await inWindow()).toBeGreaterThan(1);
  await scrollToPart(page, 0);
  await expect(shown(page).first()).toHaveAttribute('aria-posinset', '1');
});

test('an entry that is read stays in its place while others come and go', async ({ page }) => {
  await openLong(page);
  await scrollToPart(page, 0.6);
  for (let step = 0; step < 15; step += 1) {
    const seen = await shown(page).evaluateAll((entries) => {
      const first = entries.find((entry) => entry.getBoundingClientRect().bottom > 0);
      return { id: first?.id ?? '', top: first?.getBoundingClientRect().top ?? 0 };
    });
    await page.evaluate(() => {
      scrollBy(0, -200);
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    const top = await page.locator(`[id="${seen.id}"]`).evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(top - seen.top - 200), `step ${step}`).toBeLessThanOrEqual(1.5);
  }
});

test('somebody who does not stand is found, and everybody is back when the words are taken away', async ({ page }) => {
  const { people } = await openLong(page);
  const count = await page.getByRole('main').getByRole('status').innerText();
  const standing = new Set(await shown(page).evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-person'))));
  const someone = people.find(({ id }) => !standing.has(id)) as { id: string; name: string | { en: string } };
  const name = typeof someone.name === 'string' ? someone.name : someone.name.en;
  await search(page, name);
  await expect(under(page, words.people).first().getByRole('heading', { level: 3 })).toHaveText(name);
  await expect(page.locator(`li[data-person="${someone.id}"]`)).toBeVisible();
  await expect(letters(page)).toBeHidden();
  await search(page, '');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(count);
  await expect(letters(page)).toBeVisible();
  await expect(shown(page).first()).toHaveAttribute('aria-posinset', '1');
});

test('every order has its heads, and keeps the page small', async ({ page }) => {
  await openLong(page);
  for (const sort of [words.sort_organisation, words.sort_country, words.sort_appearances, words.sort_name]) {
    await sorts(page).getByRole('link', { name: sort, exact: true }).click();
    await expect(sorts(page).getByRole('link', { name: sort, exact: true })).toHaveAttribute('aria-current', 'true');
    await expect(heads(page).first()).toBeVisible();
    await expect(shown(page).first()).toHaveAttribute('aria-posinset', '1');
    expect(await page.locator('*').count(), sort).toBeLessThan(1500);
  }
});

test('a keyboard goes from entry to entry, also past what stood at first', async ({ page }) => {
  await openLong(page);
  const stood = (await places(page)).length;
  await tabTo(page, letters(page).getByRole('link').first());
  await page.keyboard.press('Enter');
  for (let step = 0; step < stood * 5; step += 1) await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toBeInViewport();
  const reached = await page.evaluate(() => Number(document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset')));
  expect(reached).toBeGreaterThan(stood);
});

test('words in the address of a long list open what they find', async ({ page }) => {
  await openLong(page, 1000, '&q=sa');
  await expect(page.getByRole('searchbox')).toHaveValue('sa');
  await expect(heads(page).first()).toHaveText(words.people);
  await expect(page).toHaveURL(new RegExp(`${otherDirectory.replace(/[/?]/g, '\\$&')}&q=sa$`));
  const all = await places(page);
  expect(all[0]).toEqual({ head: words.people, place: 1, size: all[0].size });
});
