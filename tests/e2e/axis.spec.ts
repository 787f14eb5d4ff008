// The axis under hands and keys: every event and every member of a cluster is reached, and the page keeps what is its own.
import type { Locator, Page } from '@playwright/test';
import { crowd, ids as crowdIds } from './crowd.ts';
import { open } from './app.ts';
import { axeFinds } from './engines.ts';
import { expect, test } from './fixtures.ts';
import { otherPath, serveRecord } from './records.ts';
import { words } from './words.ts';

const axis = (page: Page) => page.locator('[data-axis]');
const stage = (page: Page) => page.locator('.axis__stage');
const marks = (page: Page) => page.locator('.axis__marks > *');
const stop = (page: Page) => page.locator('.axis__marks > [tabindex="0"]');
const said = (page: Page) => axis(page).getByRole('status');

/** What has the focus: the id of a mark, or of the first event of a cluster. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? document.activeElement?.getAttribute('data-first'));

test('a page that is left before a frame of its axis is drawn never breaks the app', async ({ page }) => {
  await open(page, 'people/');
  await page.getByRole('link', { name: words.timeline, exact: true }).click();
  await expect(marks(page).first()).toBeVisible();
  await page.evaluate(
    ([closer, people]) => {
      document.querySelector<HTMLElement>(`[data-axis] button[aria-label="${closer}"]`)?.click();
      [...document.querySelectorAll<HTMLElement>('nav a')].find((link) => link.textContent === people)?.click();
    },
    [words.axis_closer, words.people_and_organisations],
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.people_in_record);
  await page.getByRole('link', { name: words.timeline, exact: true }).click();
  await expect(marks(page).first()).toBeVisible();
});

test('the axis is one tab stop, and arrows reach every event in the order of time', async ({ page }) => {
  await open(page, '');
  const events = await page.locator('#_list article[data-event]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-event')));
  const top = await axis(page).locator('.axis__marks > *').evaluateAll((found) => found.map((mark) => mark.getAttribute('data-mark')));
  await expect(stop(page)).toHaveCount(1);
  await stop(page).focus();
  const reached = [await focused(page)];
  for (let step = 1; step < top.length; step += 1) {
    await page.keyboard.press('ArrowRight');
    reached.push(await focused(page));
    await expect(stop(page)).toHaveCount(1);
    await expect(stop(page)).toBeFocused();
  }
  expect(reached).toEqual(top);
  expect(reached).toEqual(events.filter((id) => top.includes(id)));
  await page.keyboard.press('ArrowRight');
  expect(await focused(page), 'past the last event it stays').toBe(top.at(-1));
  for (const id of top.slice(0, -1).reverse()) {
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(id);
  }
});

test('a short status tells title, date and place among the events', async ({ page }) => {
  await open(page, '');
  await stop(page).focus();
  while ((await focused(page)) !== 'khojaly-1992') await page.keyboard.press('ArrowRight');
  await expect(said(page)).toHaveText(/^Khojaly massacre, .*25 .*26 February 1992; 6 of 19$/);
});

test('up and down go to the lane beside, Home and End to the ends', async ({ page }) => {
  await open(page, '');
  await stop(page).focus();
  await page.keyboard.press('End');
  expect(await focused(page)).toBe(await marks(page).last().getAttribute('data-mark'));
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe(await marks(page).first().getAttribute('data-mark'));
  const row = async () => (await stop(page).boundingBox())?.y ?? 0;
  const before = await row();
  await page.keyboard.press('ArrowDown');
  expect(await row()).toBeGreaterThan(before);
  await page.keyboard.press('ArrowUp');
  expect(await row()).toBeLessThan(await page.locator('.axis__lanes > .axis__lane').nth(1).boundingBox().then((box) => box?.y ?? 0));
});

test('Enter opens the card, and Escape returns to the mark', async ({ page }) => {
  await open(page, '');
  await stop(page).focus();
  await page.keyboard.press('ArrowRight');
  const id = await focused(page);
  await page.keyboard.press('Enter');
  await expect(page.locator(`article[data-event="${id}"]`)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(`.axis__marks > [data-mark="${id}"]`)).toBeFocused();
  await expect(page.locator(`.axis__marks > [data-mark="${id}"]`)).toBeInViewport();
});

test('keys act only while the focus is in the axis', async ({ page }) => {
  await open(page, '');
  for (const key of ['+', 'End', 'ArrowRight', '0']) await page.keyboard.press(key);
  await expect(said(page)).toHaveText('');
  await expect(page).not.toHaveURL(/time=/);
});

test('what is in view is kept in the address, without a step in the history', async ({ page }) => {
  await open(page, '');
  const steps = await page.evaluate(() => history.length);
  await stop(page).focus();
  while ((await focused(page)) !== 'khojaly-1992') await page.keyboard.press('ArrowRight');
  for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/time=/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  const shown = await marks(page).evaluateAll((found) => found.map((mark) => mark.getAttribute('data-mark')));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  await expect(page.locator('.axis__marks > [data-mark="khojaly-1992"]')).toBeVisible();
  expect(await marks(page).evaluateAll((found) => found.map((mark) => mark.getAttribute('data-mark')))).toEqual(shown);
  await page.getByRole('button', { name: words.axis_all }).click();
  await expect(page).not.toHaveURL(/time=/);
});

test('an address with a time that is none shows all years', async ({ page }) => {
  await open(page, '?time=yesterday&at=nobody');
  await expect(marks(page)).toHaveCount(19);
});

test('a plain wheel scrolls the page; with Ctrl it zooms around the pointer', async ({ page }) => {
  await open(page, '');
  await stage(page).scrollIntoViewIfNeeded();
  const mark = page.locator('.axis__marks > [data-mark="khojaly-1992"]');
  const at = await centre(mark);
  await page.mouse.move(at.x, at.y);
  const scrolled = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
  await expect(marks(page)).toHaveCount(19);

  const below = await centre(mark);
  await page.mouse.move(below.x, below.y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(() => marks(page).count()).toBeLessThan(19);
  // The pointer stands on whole pixels, and half of one is four times as much by now.
  expect(Math.abs((await centre(mark)).x - below.x)).toBeLessThanOrEqual(3);
});

test('dragging pans, and is no click on what lies below', async ({ page }) => {
  await open(page, '?time=1988-01-01/1995-01-01');
  const mark = page.locator('.axis__marks > [data-mark="khojaly-1992"]');
  await mark.scrollIntoViewIfNeeded();
  const from = await centre(mark);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y, { steps: 4 });
  await page.mouse.move(from.x - 120, from.y + 3, { steps: 4 });
  await page.waitForTimeout(120);
  await page.mouse.up();
  await expect.poll(async () => Math.round((await centre(mark)).x - from.x)).toBe(-120);
  await expect(page).not.toHaveURL(/#khojaly-1992/);
  await expect(page).toHaveURL(/time=/);
});

test('buttons do what pinching and dragging do: closer, farther, on and back', async ({ page }) => {
  await open(page, '');
  const press = (name: string) => axis(page).getByRole('button', { name, exact: true }).click();
  const years = () => page.evaluate(() => {
    const [from, to] = (new URLSearchParams(location.search).get('time') ?? '').split('/').map((day) => Date.parse(day));
    return (to - from) / (365.25 * 24 * 3600 * 1000);
  });
  await press(words.axis_closer);
  await press(words.axis_closer);
  await expect.poll(years).toBeGreaterThan(0);
  const close = await years();
  await press(words.axis_farther);
  await expect.poll(years).toBeGreaterThan(close);

  const first = await stop(page).getAttribute('data-mark');
  await press(words.axis_later);
  await expect(stop(page)).not.toHaveAttribute('data-mark', `${first}`);
  await press(words.axis_earlier);
  await expect(stop(page)).toHaveAttribute('data-mark', `${first}`);
});

test('the map shows what is in view, and moves it', async ({ page }) => {
  await open(page, '?time=1988-01-01/1995-01-01');
  const brush = page.locator('.map__brush');
  await page.locator('.map').scrollIntoViewIfNeeded();
  const before = await brush.boundingBox();
  const map = await page.locator('.map').boundingBox();
  if (!before || !map) throw new Error('the map is not shown');
  await page.mouse.move(before.x + before.width / 2, before.y + 10);
  await page.mouse.down();
  await page.mouse.move(before.x + before.width / 2 + 100, before.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round(((await brush.boundingBox())?.x ?? 0) - before.x)).toBe(100);
  await page.mouse.move(map.x + map.width * 0.8, map.y + 10);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width * 0.9, map.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await brush.boundingBox())?.width ?? 0)).toBe(Math.round(map.width * 0.1));
});

test('a programme opens in place as numbered steps, by key and by button', async ({ page }) => {
  await open(page, '');
  await stop(page).focus();
  const whole = page.locator('#_list article[data-event]').filter({ has: page.locator('ol article') }).first();
  const id = await whole.getAttribute('data-event');
  while ((await focused(page)) !== id) await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  const steps = axis(page).locator('ol > li');
  await expect(steps).toHaveCount(await whole.locator('ol article[data-event]').count());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('article[data-event]:focus')).toHaveCount(1);
  await page.getByRole('button', { name: words.axis_steps }).click();
  await expect(steps).toHaveCount(0);
});

test('every event of a crowded record is reached by keys alone, in clusters too', async ({ page }) => {
  await serveRecord(page, crowd());
  await open(page, `?record=${otherPath}`);
  await stop(page).focus();
  const reached = new Set<string>();
  for (let step = 0; step < 2_000; step += 1) {
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      return { mark: active?.getAttribute('data-mark'), first: active?.getAttribute('data-first') };
    });
    if (at.first) {
      await page.keyboard.press(' ');
      const members = await axis(page).locator('.panel a[data-mark]').evaluateAll((links) => links.map((link) => link.getAttribute('data-mark') ?? ''));
      if (members.length === 0) continue;
      members.forEach((id) => reached.add(id));
      await expect(page.locator('#_opened')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(stop(page)).toBeFocused();
    } else if (at.mark) {
      reached.add(at.mark);
    } else {
      throw new Error('the focus was lost');
    }
    const before = await focused(page);
    await page.keyboard.press('ArrowRight');
    if ((await focused(page)) === before) break;
  }
  expect(crowdIds.filter((id) => !reached.has(id))).toEqual([]);
});

test('axe finds nothing at any zoom, with clusters, and with what is opened', async ({ page }) => {
  test.slow();
  await serveRecord(page, crowd());
  for (const address of ['', `?record=${otherPath}`]) {
    await open(page, address);
    await stop(page).focus();
    for (const key of ['0', '+', '+']) {
      for (let time = 0; time < 4; time += 1) await page.keyboard.press(key);
      expect(await violations(page), `${address} after ${key}`).toEqual([]);
    }
  }
  await page.keyboard.press('0');
  await axis(page).locator('[data-cluster]').first().click();
  expect(await violations(page), 'a cluster clicked').toEqual([]);
});

test('the axis is told as what it is', async ({ page }) => {
  await open(page, '');
  await expect(axis(page)).toMatchAriaSnapshot({ name: 'axis.aria.yml' });
});

for (const direction of ['ltr', 'rtl'] as const) {
  for (const width of [320, 768, 1440]) {
    test(`no two labels touch at ${width} pixels, ${direction}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      if (direction === 'rtl') await inHebrew(page);
      await open(page, '');
      await expect(page.locator('.axis__stage[data-live]')).toBeVisible();
      expect(await touching(page)).toEqual([]);
      const cut = await page.locator('.axis__marks .mark__label').evaluateAll((labels) => labels.filter((label) => label.checkVisibility() && label.scrollWidth > label.clientWidth + 1).map((label) => label.textContent));
      expect(cut, 'no label is cut').toEqual([]);
    });
  }
}

test('from right to left, the axis is the reflection of itself, and arrows follow the eye', async ({ page, browser, watch }) => {
  await open(page, '');
  const other = await browser.newContext();
  watch(other);
  const mirrored = await other.newPage();
  await inHebrew(mirrored, false);
  await open(mirrored, new URL(page.url()).href);
  const places = (of: Page) =>
    of.evaluate(() => {
      const stage = document.querySelector('.axis__stage')?.getBoundingClientRect();
      return [...document.querySelectorAll('.axis__marks > *')].map((mark) => {
        const box = mark.getBoundingClientRect();
        return [mark.getAttribute('data-mark'), box.left + box.width / 2 - (stage?.left ?? 0), stage?.width ?? 0] as const;
      });
    });
  const [left, right] = [await places(page), await places(mirrored)];
  expect(right.map(([id]) => id)).toEqual(left.map(([id]) => id));
  for (const [index, [id, x, width]] of left.entries()) expect(Math.abs((right[index]?.[1] ?? 0) - (width - x)), String(id)).toBeLessThanOrEqual(1);
  await stop(mirrored).focus();
  await mirrored.keyboard.press('ArrowLeft');
  expect(await focused(mirrored)).toBe(left[1]?.[0]);
  await other.close();
});

test('on a narrow screen the axis is a slim rail beside the list', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await open(page, '');
  await page.locator('#_list').scrollIntoViewIfNeeded();
  const [rail, list] = [await stage(page).boundingBox(), await page.locator('#_list').boundingBox()];
  expect(rail?.width).toBeLessThan(90);
  expect(rail?.height).toBeGreaterThan(500);
  expect(rail && list && rail.x + rail.width <= list.x).toBe(true);
  await stop(page).focus();
  const before = await focused(page);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).not.toBe(before);
  await page.evaluate(() => window.scrollTo(0, 3_000));
  await expect(stage(page)).toBeInViewport();
});

test('a narrow frame has the rail too, whatever the screen', async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 900 });
  await open(page, 'embed/');
  expect((await stage(page).boundingBox())?.width).toBeLessThan(90);
});

test('at no width does the axis lie in one direction and its marks in another', async ({ page }) => {
  for (const path of ['', '?show=axis', 'embed/']) {
    await open(page, path);
    const found = [];
    for (let width = path ? 680 : 740; width <= (path ? 780 : 764); width += path ? 10 : 2) {
      await page.setViewportSize({ width, height: 900 });
      // Laid out, observed, drawn.
      const lies = await axis(page).evaluate(async (element) => {
        for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
        const style = getComputedStyle(element).getPropertyValue('--on');
        const places = [...element.querySelectorAll<HTMLElement>('.axis__marks > *')].map((mark) => new DOMMatrix(getComputedStyle(mark).transform));
        const spread = (of: (place: DOMMatrix) => number) => Math.max(...places.map(of)) - Math.min(...places.map(of));
        return [style, spread(({ e }) => e) > spread(({ f }) => f) ? 'to right' : 'to bottom'];
      });
      found.push([width, ...lies]);
    }
    expect(found.filter(([, style, marks]) => style !== marks), path).toEqual([]);
    // Beside no list there is room enough.
    expect(new Set(found.map(([, style]) => style)).size, `${path} crosses the border`).toBe(path === '?show=axis' ? 1 : 2);
  }
});

test('an axis that stands alone says its years and its events at every width', async ({ page }) => {
  for (const [path, width] of [['?show=axis', 320], ['embed/?show=axis', 280], ['he/embed/?show=axis', 600]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, path);
    await expect(axis(page).locator('.axis__tools')).toBeVisible();
    await expect(axis(page).locator('.tick__name').filter({ visible: true }).first()).toBeVisible();
    expect(await axis(page).locator('.mark__label').filter({ visible: true }).count()).toBeGreaterThan(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('scrolling the list moves the cursor of the axis', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await open(page, '');
  const card = page.locator('#_list article[data-event="bishkek-1994"], #_list article[data-event]').nth(6);
  const id = await card.getAttribute('data-event');
  await card.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 60));
  await expect.poll(() => stop(page).evaluate((mark) => mark.getAttribute('data-mark') ?? mark.getAttribute('data-first'))).toBe(id);
});

test('in print the axis is one figure with every event', async ({ page }) => {
  await open(page, '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.axis__picture')).toBeVisible();
  await expect(page.locator('.axis__picture a.mark')).toHaveCount(19);
  await expect(page.locator('.axis__marks')).toBeHidden();
  await expect(page.locator('.axis__tools')).toBeHidden();
});

async function centre(mark: Locator): Promise<{ x: number; y: number }> {
  const box = await mark.locator('.mark__shape').boundingBox();
  if (!box) throw new Error('the mark is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function violations(page: Page): Promise<string[]> {
  return axeFinds(page, { part: '[data-axis]' });
}

/** The pairs of labels and marks on the axis whose boxes lie on each other. */
function touching(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('.axis__marks .mark__label, .axis__marks .mark__shape, .axis__marks .cluster')];
    const boxes = parts.filter((part) => part.checkVisibility()).map((part) => ({ part, box: part.getBoundingClientRect() }));
    const found: string[] = [];
    for (const [index, first] of boxes.entries()) {
      for (const second of boxes.slice(index + 1)) {
        const along = Math.min(first.box.right, second.box.right) - Math.max(first.box.left, second.box.left);
        const across = Math.min(first.box.bottom, second.box.bottom) - Math.max(first.box.top, second.box.top);
        const own = first.part.parentElement === second.part.parentElement && first.part !== second.part && first.part.closest('.mark') === second.part.closest('.mark') && first.part.closest('.mark') !== null;
        if (along > 0.5 && across > 0.5 && !own) found.push(`${first.part.parentElement?.getAttribute('data-mark')} and ${second.part.parentElement?.getAttribute('data-mark')}`);
      }
    }
    return found;
  });
}

test('from right to left, no mark stands outside the slim rail', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await inHebrew(page);
  await open(page, '');
  await expect(page.locator('.axis__marks [data-mark]').first()).toBeAttached();
  const outside = await page.locator('.axis__stage').evaluate((stage) => {
    const rail = stage.getBoundingClientRect();
    return [...stage.querySelectorAll('.axis__marks > *')].filter((mark) => {
      const box = mark.getBoundingClientRect();
      return box.left < rail.left - 1 || box.right > rail.right + 1;
    }).length;
  });
  expect(outside).toBe(0);
});

/** Serves the page from right to left, its titles in Hebrew letters, each as long as it is. */
async function inHebrew(page: Page, titles = true): Promise<void> {
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/<html([^>]*) dir="ltr"/, '<html$1 dir="rtl"').replace(/<html(?![^>]*dir=)/, '<html dir="rtl"') });
  });
  if (!titles) return;
  const letters = 'אבגדהוזחטיכלמנסעפצקרשת';
  await page.route('**/data/record.en.json', async (route) => {
    const response = await route.fetch();
    const record = await response.json();
    const hebrew = (text: string) => text.replace(/\p{L}/gu, (letter) => letters[(letter.codePointAt(0) ?? 0) % letters.length] ?? letter);
    for (const event of record.events) {
      if (typeof event.title === 'string') event.title = hebrew(event.title);
      else for (const language of Object.keys(event.title)) event.title[language] = hebrew(event.title[language]);
    }
    await route.fulfill({ response, json: record });
  });
}
