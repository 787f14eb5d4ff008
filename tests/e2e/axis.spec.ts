// The axis by keys, wheel, pointer and tools: every event is reached, the years are zoomed and moved, and the page keeps
// what is its own.
import type { Locator, Page, Route } from '@playwright/test';
import { open } from './app.ts';
import { eventsOf } from './dist.ts';
import { axeFinds } from './engines.ts';
import { expect, test } from './fixtures.ts';
import { eachLanguage } from './languages.ts';
import { listed, marks, settle } from './measures.ts';
import { made } from './sites.ts';
import { titleOf, words } from './words.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const axis = (page: Page) => page.locator('[data-axis]');
const mark = (page: Page, id: string) => axis(page).locator(`[data-mark="${id}"]`);
const stop = (page: Page) => axis(page).locator('[tabindex="0"]');
const said = (page: Page) => page.locator('#_axis').getByRole('status');
const tool = (page: Page, name: string) => page.locator('#_axis').getByRole('button', { name, exact: true });

/** The id of the mark that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-mark'));

/** How many years the address says are seen. */
const years = (page: Page) =>
  page.evaluate(() => {
    const [from, to] = (new URLSearchParams(location.search).get('time') ?? '').split('/').map((day) => Date.parse(day));
    return (to - from) / (365.25 * 24 * 3600 * 1000);
  });

test('it is one stop of Tab, and arrows reach every event in the order of time', async ({ page }) => {
  await open(page, '');
  const events = await listed(page);
  await expect(stop(page)).toHaveCount(1);
  await stop(page).focus();
  const reached = [await focused(page)];
  for (const _ of events.slice(1)) {
    await page.keyboard.press('ArrowRight');
    reached.push(await focused(page));
    await expect(stop(page)).toHaveCount(1);
    await expect(stop(page)).toBeFocused();
  }
  expect(reached).toEqual(events);
  await page.keyboard.press('ArrowRight');
  expect(await focused(page), 'past the last event it stays').toBe(events.at(-1));
  for (const id of events.slice(0, -1).reverse()) {
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(id);
  }
});

test('from right to left, arrows follow the eye', async ({ page }) => {
  await open(page, 'he/');
  const events = await listed(page);
  await stop(page).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe(events[1]);
});

test('a short status tells title, date and place among the events', async ({ page }) => {
  await open(page, '');
  await mark(page, 'khojaly-1992').focus();
  const place = (await listed(page)).indexOf('khojaly-1992') + 1;
  const total = (await listed(page)).length;
  await expect(said(page)).toHaveText(new RegExp(`^${titleOf('events', 'khojaly-1992')}, .*February 1992; ${place} of ${total}$`));
});

test('up and down go to the lane beside, above the first to the eras, Home and End to the ends', async ({ page }) => {
  await open(page, '');
  const events = await listed(page);
  await stop(page).focus();
  await page.keyboard.press('End');
  expect(await focused(page)).toBe(events.at(-1));
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe(events[0]);
  const lane = () => page.evaluate(() => [...document.querySelectorAll('.lane')].findIndex((lane) => lane.contains(document.activeElement)));
  expect(await lane()).toBe(0);
  await page.keyboard.press('ArrowDown');
  expect(await lane()).toBe(1);
  await page.keyboard.press('ArrowUp');
  expect(await lane()).toBe(0);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.axis__era a:focus')).toHaveCount(1);
  await expect(stop(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.axis__era:nth-child(2) a')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  expect(await lane()).toBe(0);
});

test('Enter leads to the page of the event, and Back to its mark', async ({ page }) => {
  await open(page, '');
  await mark(page, 'khojaly-1992').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/events\/khojaly-1992\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf('events', 'khojaly-1992'));
  await page.goBack();
  await expect(mark(page, 'khojaly-1992')).toBeFocused();
});

test('keys act only while the focus is on the axis', async ({ page }) => {
  await open(page, '');
  for (const key of ['+', 'End', 'ArrowRight', '0']) await page.keyboard.press(key);
  await expect(said(page)).toHaveText('');
  await expect(page).not.toHaveURL(/time=/);
});

test('what is seen is kept in the address, without a step in the history', async ({ page }) => {
  await open(page, '');
  const steps = await page.evaluate(() => history.length);
  await mark(page, 'khojaly-1992').focus();
  for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key);
  await expect(mark(page, 'khojaly-1992')).toBeFocused();
  await expect(said(page)).toHaveText(/^Years shown/);
  await expect(page).toHaveURL(/time=/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  const shown = (await marks(page)).map(({ id }) => id);
  expect(shown.length).toBeLessThan((await listed(page)).length);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  expect((await marks(page)).map(({ id }) => id)).toEqual(shown);
  await tool(page, words.axis_all).click();
  await expect(page).not.toHaveURL(/time=/);
});

test('an address with a time that is none shows all years', async ({ page }) => {
  await open(page, '?time=yesterday&at=nobody');
  await expect(axis(page).locator('[data-mark]')).toHaveCount((await listed(page)).length);
});

test('a plain wheel scrolls the page; with Ctrl it zooms around the pointer', async ({ page }) => {
  await open(page, '');
  const at = await middle(mark(page, 'khojaly-1992'));
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(tool(page, words.axis_all)).toHaveAttribute('aria-disabled', 'true');
  const below = await middle(mark(page, 'khojaly-1992'));
  // A wheel tells of whole pixels alone.
  below.x = Math.round(below.x);
  await page.mouse.move(below.x, below.y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/time=/);
  expect(Math.abs((await middle(mark(page, 'khojaly-1992'))).x - below.x)).toBeLessThanOrEqual(4);
});

for (const language of ['en', 'he']) {
  test(`a wheel turned sideways moves the years as dragging does (${language})`, async ({ page }) => {
    await open(page, `${language === 'en' ? '' : 'he/'}?time=1990-01-01/1995-01-01`);
    const from = await middle(mark(page, 'khojaly-1992'));
    await page.mouse.move(Math.round(from.x), from.y);
    await page.mouse.wheel(50, 10);
    await page.mouse.wheel(50, 0);
    const moved = async () => Math.round((await middle(mark(page, 'khojaly-1992'))).x - from.x);
    await expect.poll(moved).toBe(-100);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Shift');
    await expect.poll(moved).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
}

test('where all years are seen, a wheel turned sideways is left to the page', async ({ page }) => {
  await open(page, '');
  const at = await middle(mark(page, 'khojaly-1992'));
  await page.mouse.move(at.x, at.y);
  await page.evaluate(() => addEventListener('wheel', (event) => (document.body.title = String(event.defaultPrevented))));
  await page.mouse.wheel(80, 0);
  await expect(page.locator('body')).toHaveAttribute('title', 'false');
  await expect(tool(page, words.axis_all)).toHaveAttribute('aria-disabled', 'true');
});

test('dragging moves the years, and is no click on what is below', async ({ page }) => {
  await open(page, '?time=1988-01-01/1995-01-01');
  const from = await middle(mark(page, 'khojaly-1992'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y, { steps: 4 });
  await page.mouse.move(from.x - 120, from.y + 3, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await middle(mark(page, 'khojaly-1992'))).x - from.x)).toBe(-120);
  await expect(page).not.toHaveURL(/events\//);
  // Let go, it stays where it is.
  await page.mouse.move(from.x + 200, from.y, { steps: 4 });
  await settle(page);
  expect(Math.round((await middle(mark(page, 'khojaly-1992'))).x - from.x)).toBe(-120);
});

test('a press near the edge that is released outside ends the drag, and so does another button', async ({ page }) => {
  await open(page, '?time=1988-01-01/1995-01-01');
  const box = await axis(page).boundingBox();
  if (!box) throw new Error('the axis is not shown');
  const x = () => middle(mark(page, 'khojaly-1992')).then(({ x }) => x);
  await page.mouse.move(box.x + box.width - 10, box.y + box.height - 20);
  await page.mouse.down();
  await page.mouse.move(1439, 899, { steps: 3 });
  await page.mouse.up();
  const released = await x();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 20, { steps: 3 });
  expect(await x()).toBe(released);
  // Two buttons down, the main one up: the browser tells only of a move.
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 40, box.y + box.height - 20, { steps: 3 });
  await page.mouse.down({ button: 'right' });
  await page.mouse.up();
  const held = await x();
  await page.mouse.move(box.x + box.width / 2 - 200, box.y + box.height - 20, { steps: 3 });
  expect(Math.abs((await x()) - held)).toBeLessThan(1);
  await page.mouse.up({ button: 'right' });
});

test('tools do what wheel and dragging do, and can do nothing before they are needed', async ({ page }) => {
  await open(page, '');
  for (const name of [words.axis_farther, words.axis_all, words.axis_back, words.axis_on]) {
    await expect(tool(page, name)).toHaveAttribute('aria-disabled', 'true');
  }
  await tool(page, words.axis_closer).click();
  await expect.poll(() => years(page)).toBeGreaterThan(0);
  const first = await years(page);
  await tool(page, words.axis_closer).click();
  await expect.poll(() => years(page)).toBeLessThan(first);
  const close = await years(page);
  await tool(page, words.axis_farther).click();
  await expect.poll(() => years(page)).toBeGreaterThan(close);
  const view = page.url();
  await tool(page, words.axis_on).click();
  await expect(page).not.toHaveURL(view);
  await tool(page, words.axis_all).click();
  await expect(page).not.toHaveURL(/time=/);
  await expect(tool(page, words.axis_all)).toBeFocused();
});

test('the overview shows what is seen, and moves it', async ({ page }) => {
  await open(page, '');
  await expect(page.locator('.overview')).toBeHidden();
  await open(page, '?time=1988-01-01/1995-01-01');
  const frame = page.locator('.overview__frame rect');
  await page.locator('.overview').scrollIntoViewIfNeeded();
  const before = await frame.boundingBox();
  if (!before) throw new Error('the overview is not shown');
  await page.mouse.move(before.x + before.width / 2, before.y + 10);
  await page.mouse.down();
  await page.mouse.move(before.x + before.width / 2 + 100, before.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round(((await frame.boundingBox())?.x ?? 0) - before.x)).toBe(100);
});

test('the programme is written out, each item a link', async ({ page }) => {
  await open(page, '');
  const items = page.getByRole('list', { name: words.axis_programme }).getByRole('link');
  expect(await items.count()).toBeGreaterThan(4);
  await items.nth(2).click();
  await expect(page).toHaveURL(/events\/conference-2021\/#/);
});

test('what filters leave out remains as a small trace, still a link', async ({ page }) => {
  await open(page, '?person=lev-spivak');
  const trace = mark(page, 'khojaly-1992');
  await expect(trace).toHaveClass(/mark--trace/);
  await expect(trace.locator('[data-title]')).toHaveCSS('clip-path', /inset/);
  const box = await trace.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await expect(trace).toHaveAttribute('href', /events\/khojaly-1992\/$/);
});

test('axe finds nothing at any zoom, with a preview and with filters', async ({ page }) => {
  test.slow();
  await open(page, '');
  await stop(page).focus();
  for (const key of ['0', '+', '+']) {
    for (let time = 0; time < 4; time += 1) await page.keyboard.press(key);
    expect(await axeFinds(page, { part: '#_axis' }), `after ${key}`).toEqual([]);
  }
  await open(page, '?person=lev-spivak');
  expect(await axeFinds(page, { part: '#_axis' })).toEqual([]);
});

test.describe('more events than there is room for are a disc', () => {
  for (const { tag, prefix } of eachLanguage) {
    test(`${tag}: its name holds what is seen of it`, async ({ page }) => {
      test.slow();
      await page.route(/\/data\/timeline-[0-9a-f]+\.json$/, crowd);
      await page.goto(prefix);
      await expect(page.locator('html')).toHaveAttribute('data-app', 'ready', { timeout: 60_000 });
      const disc = axis(page).locator('[data-cluster]').first();
      await expect(disc).toBeVisible();
      expect(Number(await disc.getAttribute('data-cluster'))).toBeGreaterThan(10_000);
      const seen = await disc.innerText();
      expect(seen).not.toBe('');
      expect(await disc.getAttribute('aria-label')).toContain(seen);
      expect(await axeFinds(page, { part: '#_axis' })).toEqual([]);
    });
  }
});

test('in print the axis has every label and no tools', async ({ page }) => {
  await open(page, '');
  await page.emulateMedia({ media: 'print' });
  await expect(axis(page).locator('[data-mark] [data-title]').first()).toBeVisible();
  await expect(page.locator('.axis__tools')).toBeHidden();
});

/** Puts thousands of events on the day of the last one. */
async function crowd(route: Route): Promise<void> {
  const response = await route.fetch();
  const data = await response.json();
  const events = eventsOf(data);
  const last = events[events.length - 1];
  events.push(...Array.from({ length: 12_345 }, (_, place) => [`crowd-${place}`, ...last.slice(1)]));
  await route.fulfill({ response, json: data });
}

async function middle(mark: Locator): Promise<{ x: number; y: number }> {
  const box = await mark.boundingBox();
  if (!box) throw new Error('the mark is not shown');
  // The shape, 0.7 rem wide, is at the beginning of a mark whose label comes after it.
  const shape = await mark.evaluate(() => 0.7 * parseFloat(getComputedStyle(document.documentElement).fontSize));
  return { x: box.x + shape / 2, y: box.y + box.height / 2 };
}

test('an address that is opened shows the years that it has, whatever event it names', async ({ page }) => {
  await open(page, '?at=khojaly-1992&time=2015-01-01/2020-01-01');
  await expect(stop(page)).toHaveCount(1);
  await expect(mark(page, 'khojaly-1992')).toHaveCount(0);
  expect(await years(page)).toBeCloseTo(5, 1);
});

test('a link to an event on the axis leads there once more after the years were moved on', async ({ page }) => {
  await open(page, '');
  const link = page.locator('article[data-event="khojaly-1992"] a[href$="?at=khojaly-1992#_axis"]');
  for (let turn = 0; turn < 2; turn += 1) {
    await link.press('Enter');
    await expect(mark(page, 'khojaly-1992')).toBeFocused();
    await page.keyboard.press('End');
    for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key);
    await expect(mark(page, 'khojaly-1992')).toHaveCount(0);
  }
});

test('once an era is out of view, the axis still has its stop of Tab', async ({ page }) => {
  await open(page, '');
  const era = axis(page).locator('[id^="_axis-era-"]').first();
  await era.focus();
  for (let turn = 0; turn < 4; turn += 1) await tool(page, words.axis_closer).click();
  for (let turn = 0; turn < 12 && (await era.isVisible()); turn += 1) await tool(page, words.axis_on).click();
  await expect(era).toBeHidden();
  await expect(stop(page).filter({ visible: true })).toHaveCount(1);
});

test.describe('of many events', () => {
  test.use({ baseURL: made });

  test('the list of a cluster closes once another has come in its place', async ({ page }) => {
    await open(page, 'events-700/');
    await axis(page).locator('[data-cluster]').first().click();
    const list = page.locator('.cluster-list');
    await expect(list).toBeVisible();
    await tool(page, words.axis_closer).click();
    await expect(list).toBeHidden();
  });
});
