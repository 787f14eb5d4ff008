// A record of thousands of events: only the part of its list near the reader stands, and any event can be gone to.
import type { Locator, Page } from '@playwright/test';
import { expectApp, open } from './app.ts';
import { axeFinds } from './engines.ts';
import { expect, test } from './fixtures.ts';
import { otherPath as path, serveRecord, soundRecord } from './records.ts';
import { words } from './words.ts';

const address = `?record=${path}`;

/** A sound record with so many events, forty a year, of uneven length. */
function longRecord(count: number): string {
  const events = Array.from({ length: count }, (_, index) => ({
    id: idOf(index),
    title: `Event number ${index + 1}`,
    date: String(1800 + Math.floor(index / 40)),
    lane: 'gathering',
    text: 'It is told in a sentence of some length. '.repeat(1 + ((index * 7) % 9)),
    sources: [{ source: 'leaflet' }],
  }));
  const eras = [{ id: 'era', label: 'The later years', date: '1810/1830', sources: [{ source: 'leaflet' }] }];
  return JSON.stringify({ ...soundRecord(), eras, events });
}

const idOf = (index: number) => `event-${index + 1}`;
const card = (page: Page, index: number) => page.locator(`article[data-event="${idOf(index)}"]`);
const cards = (page: Page) => page.locator('#_list article[data-event]');

/** How far below the top of the window something begins. */
const topOf = (found: Locator) => found.evaluate((element) => element.getBoundingClientRect().top);

async function openLong(page: Page, count = 2000, query = ''): Promise<void> {
  await serveRecord(page, longRecord(count));
  await open(page, address + query);
}

/** Scrolls to a part of the whole page, and waits until the list has come to rest. */
async function scrollToPart(page: Page, part: number): Promise<void> {
  await page.evaluate((goal) => {
    const rest = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
    scrollTo(0, goal * document.documentElement.scrollHeight);
    return rest;
  }, part);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
}

/** The first card in the window. */
function firstSeen(page: Page): Promise<{ id: string; place: number; top: number }> {
  return cards(page).evaluateAll((found) => {
    const seen = found.find((each) => each.getBoundingClientRect().bottom > 0);
    return { id: seen?.id ?? '', place: Number(seen?.getAttribute('aria-posinset')), top: seen?.getBoundingClientRect().top ?? 0 };
  });
}

test('no more of a list stands for more events', async ({ page }) => {
  const standing = async (count: number) => {
    await page.unrouteAll();
    await openLong(page, count);
    await scrollToPart(page, 0.6);
    expect((await firstSeen(page)).place).toBeGreaterThan(count / 10);
    await expect(cards(page).first()).toHaveAttribute('aria-setsize', String(count));
    return { cards: await cards(page).count(), elements: await page.locator('#_list *').count() };
  };
  const few = await standing(600);
  const many = await standing(5000);
  expect(few.cards).toBeLessThan(40);
  expect(many.cards).toBeLessThan(40);
  expect(Math.abs(many.elements - few.elements)).toBeLessThan(200);
});

test('the end, the beginning and the middle can be scrolled to', async ({ page }) => {
  await openLong(page);
  await page.keyboard.press('End');
  await expect(card(page, 1999)).toBeInViewport();
  await expect(page.getByRole('contentinfo')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.locator('#_list').evaluate((list) => list.scrollIntoView());
  await expect(cards(page).first()).toHaveAttribute('aria-posinset', '1');
  await page.locator('#_list').evaluate((list) => {
    const { top, height } = list.getBoundingClientRect();
    scrollBy(0, top + height / 2);
  });
  await expect.poll(async () => Math.abs((await firstSeen(page)).place - 1000)).toBeLessThan(100);
});

test('a card that is read does not jump while others come and go', async ({ page }) => {
  await openLong(page);
  await scrollToPart(page, 0.7);
  for (let step = 0; step < 25; step += 1) {
    const { id, top } = await firstSeen(page);
    await page.evaluate(() => {
      scrollBy(0, -200);
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    expect(Math.abs((await topOf(page.locator(`[id="${id}"]`))) - top - 200), `step ${step}`).toBeLessThanOrEqual(1.5);
  }
});

test('years and eras stand where they belong', async ({ page }) => {
  await openLong(page);
  await page.goto(`${address}#${idOf(399)}`);
  await expect(card(page, 399)).toBeInViewport();
  const order = await page.locator('#_list :is(.era, h2, article[data-event])').evaluateAll((found) => found.map((each) => each.id || (each.textContent ?? '')));
  const era = order.findIndex((each) => each.startsWith('The later years'));
  expect(order.slice(era - 1, era + 3)).toEqual([idOf(399), expect.stringMatching(/^The later years/), '1810', idOf(400)]);
  expect(order[0]).toBe('1809');
});

test('a link to an event far away brings it, with the focus; going back returns to the place', async ({ page }) => {
  await openLong(page);
  await scrollToPart(page, 0.3);
  const left = await firstSeen(page);
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href, textContent: 'far' });
    document.querySelector('main')?.append(link);
    link.click();
    link.remove();
  }, `${address}#${idOf(1700)}`);
  await expect(card(page, 1700)).toBeFocused();
  await expect(card(page, 1700)).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`#${idOf(1700)}$`));
  await page.goBack();
  await expect.poll(async () => (await firstSeen(page)).id).toBe(left.id);
  expect(Math.abs((await firstSeen(page)).top - left.top)).toBeLessThanOrEqual(2);
  await page.goForward();
  await expect(card(page, 1700)).toBeInViewport();
  await page.reload();
  await expectApp(page, 'ready');
  await expect(card(page, 1700)).toBeInViewport();
});

test('an address that names an event far away opens there', async ({ page }) => {
  await openLong(page, 2000, `#${idOf(1234)}`);
  await expect(card(page, 1234)).toBeFocused();
  await expect(card(page, 1234)).toBeInViewport();
  expect(await topOf(card(page, 1234))).toBeLessThan(100);
});

test('a keyboard goes from card to card, also past what stood at first', async ({ page }) => {
  await openLong(page, 2000, `#${idOf(1000)}`);
  await expect(card(page, 1000)).toBeFocused();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    // Nobody presses a key twice within a frame, and rows are added frame by frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  const reached = await page.evaluate(() => Number(document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset')));
  expect(reached).toBeGreaterThan(1010);
  await expect(page.locator(':focus')).toBeInViewport();
});

test('a card leads to its place on the axis, and keeps what else the reader has chosen', async ({ page }) => {
  await openLong(page, 2000, `&zoom=3#${idOf(1000)}`);
  await card(page, 1000).getByRole('link', { name: `${words.on_axis}: Event number 1001` }).click();
  await expect(page).toHaveURL(new RegExp(`at=${idOf(1000)}.*#_axis$`));
  await expect(page).toHaveURL(/zoom=3/);
  await expect(page.locator('#_axis')).toBeFocused();
});

test('the axis or the list can be shown alone', async ({ page }) => {
  await openLong(page, 600, '&zoom=3');
  const choice = page.getByRole('group', { name: words.show, exact: true });
  await expect(choice.getByRole('link', { name: words.show_both })).toHaveAttribute('aria-current', 'true');
  await choice.getByRole('link', { name: words.show_list }).click();
  await expect(page).toHaveURL(/show=list.*zoom=3/);
  await expect(page.locator('[data-axis]')).toBeHidden();
  await expect(card(page, 0)).toBeVisible();
  await choice.getByRole('link', { name: words.show_axis }).click();
  await expect(page.locator('[data-axis]')).toBeVisible();
  await expect(page.locator('#_list')).toBeHidden();
  await page.locator('.axis__marks > [data-cluster]').first().click();
  const link = page.locator('.panel a[data-mark]').first();
  const id = await link.getAttribute('data-mark');
  await link.click();
  await expect(page.locator(`article[data-event="${id}"]`), 'a card that the axis leads to is shown').toBeInViewport();
  await page.goBack();
  await expect(page.locator('#_list')).toBeHidden();
});

test('axe finds nothing in the middle of a long list', async ({ page }) => {
  await openLong(page, 2000, `&show=list#${idOf(1000)}`);
  await expect(card(page, 1000)).toBeInViewport();
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(page.locator('#_list article[data-event]').first()).toBeAttached();
    expect(await axeFinds(page)).toEqual([]);
  }
});
