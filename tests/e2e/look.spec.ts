// What the look promises in numbers: the axis on the first screen with every title whole, pages of a bounded height, and
// nothing that scrolls sideways.
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { eachKind, kinds } from './kinds.ts';
import { eachLanguage } from './languages.ts';
import { height, listed, marks, settle, touch, wider } from './measures.ts';
import { titleOf } from './words.ts';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** How far down the axis may reach, without its foot. */
const axisEnds = 980;
/** How tall the page of the timeline may be. */
const tallest = { desk: 8_500, phone: 12_000 };
/** More rows than these a lane never has. */
const mostRows = 12;

for (const { tag, prefix } of eachLanguage) {
  test.describe(`${tag}:`, () => {
    test.use({ locale: tag });

    for (const scripts of [true, false]) {
      test.describe(scripts ? 'with scripts' : 'without scripts', () => {
        test.use({ javaScriptEnabled: scripts });

        const visit = async (page: Page) => {
          if (!scripts) return void (await page.goto(prefix));
          await open(page, prefix);
          await settle(page);
        };

        test('at 1440 by 900 every mark is on the first screen, with its whole title', async ({ page }) => {
          await page.setViewportSize(desk);
          await visit(page);
          const found = await marks(page);
          expect(found.map(({ id }) => id).sort()).toEqual((await listed(page)).sort());
          for (const { id, title, box, isOpen } of found) {
            expect.soft(title, id).toBe(titleOf('events', id, tag));
            expect.soft(isOpen, `${id}: its title is not covered`).toBe(true);
            const isInside = box.left >= 0 && box.right <= desk.width && box.top >= 0 && box.bottom <= desk.height;
            expect.soft(isInside, `${id} is on the first screen: ${JSON.stringify(box)}`).toBe(true);
          }
          expect.soft(touching(found), 'no two labels touch').toEqual([]);
          const end = await page.locator('[data-axis]').evaluate((axis) => axis.getBoundingClientRect().bottom + scrollY);
          expect.soft(end, 'where the axis ends').toBeLessThanOrEqual(axisEnds);
          expect.soft(await height(page), 'the height of the page').toBeLessThanOrEqual(tallest.desk);
        });

        test('at 390 by 844 the strip of all years is on the first screen', async ({ page }) => {
          await page.setViewportSize(phone);
          await visit(page);
          const axis = page.locator('[data-axis]');
          const box = await axis.boundingBox();
          expect(box?.y).toBeGreaterThan(0);
          expect.soft((box?.y ?? Infinity) + (box?.height ?? 0), 'where the strip ends').toBeLessThanOrEqual(phone.height);
          await expect(axis.locator('[data-mark]')).toHaveCount((await listed(page)).length);
          await expect(axis.locator('[data-mark] [data-title]:visible')).toHaveCount(0);
          expect.soft(await height(page), 'the height of the page').toBeLessThanOrEqual(tallest.phone);
        });
      });
    }

    test('labels keep apart, whole and in order of date at every width that has them', async ({ page }) => {
      await page.setViewportSize(desk);
      await open(page, prefix);
      const order = await listed(page);
      for (const width of [768, 1024, 1280, 1440, 1920, 2560, 3840]) {
        await page.setViewportSize({ width, height: 900 });
        await settle(page);
        const found = await marks(page);
        expect.soft(touching(found), `${width}: no two labels touch`).toEqual([]);
        const cut = found.filter(({ id, title }) => title !== titleOf('events', id, tag)).map(({ title }) => title);
        expect.soft(cut, `${width}: no title is cut`).toEqual([]);
        for (const lane of new Set(found.map((mark) => mark.lane))) {
          const ofLane = found.filter((mark) => mark.lane === lane);
          const ids = ofLane.map(({ id }) => id);
          expect.soft(ids, `${width}: lane ${lane} is read in order of date`).toEqual(order.filter((id) => ids.includes(id)));
          const rows = new Set(ofLane.map(({ box }) => Math.round(box.top)));
          expect.soft(rows.size, `${width}: rows of lane ${lane}`).toBeLessThanOrEqual(mostRows);
        }
      }
    });

    test('nothing moves while the timeline is mounted', async ({ page }) => {
      await page.addInitScript(() => {
        const moved: string[] = [];
        Object.assign(window, { moved });
        type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries() as Shift[]) {
            const what = shift.sources.map(({ node }) => (node instanceof Element ? node.className : node?.nodeName)).join(', ');
            moved.push(`${shift.value}: ${what}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const size of [desk, phone, { width: 768, height: 1024 }]) {
        await page.setViewportSize(size);
        await open(page, prefix);
        await settle(page);
        const moved = await page.evaluate(() => (window as unknown as { moved: string[] }).moved);
        expect.soft(moved, `${size.width} pixels`).toEqual([]);
      }
    });

    test('no page scrolls sideways, from 320 to 3840 pixels', async ({ page }) => {
      test.setTimeout(120_000);
      for (const { kind, path } of eachKind) {
        await open(page, prefix + path);
        for (const width of [320, 390, 768, 1024, 1440, 1920, 2560, 3840]) {
          await page.setViewportSize({ width, height: 900 });
          await settle(page);
          expect.soft(await wider(page), `${kind}, ${width} pixels`).toBe(0);
        }
      }
    });
  });
}

test('a lane of few events has one row for each, in order of date', async ({ page }) => {
  await page.setViewportSize(desk);
  await open(page, kinds.timeline.path);
  const found = await marks(page);
  const lanes = [...new Set(found.map((mark) => mark.lane))].map((lane) => found.filter((mark) => mark.lane === lane));
  const small = lanes.filter((lane) => lane.length <= 8);
  expect(small.length).toBeGreaterThan(0);
  for (const lane of small) {
    const tops = lane.map(({ box }) => box.top);
    expect(tops, lane.map(({ id }) => id).join(', ')).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops.map(Math.round)).size).toBe(lane.length);
  }
});

/** The pairs of marks whose labels touch. */
function touching(found: Awaited<ReturnType<typeof marks>>): string[] {
  return found.flatMap((one, at) => found.slice(at + 1).filter((other) => touch(one.box, other.box)).map((other) => `${one.id} and ${other.id}`));
}
