// A finger on the axis: along time it moves the years, across it the page.
import type { Locator, Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { scrolled } from './reader.ts';

// A tablet lying down: wide enough for the axis with its overview, and lower than the page.
test.use({ hasTouch: true, viewport: { width: 1100, height: 700 } });

const part = '?time=1988-01-01/1995-01-01';

for (const [what, selector] of [['overview', '.overview'], ['axis', '[data-axis] .lane__rows']]) {
  test(`a swipe up over the ${what} scrolls the page, and leaves the years`, async ({ page }) => {
    await open(page, part);
    const area = page.locator(selector).first();
    const before = await inMiddle(area, page);
    const seen = await frame(page);
    await swipe(page, area, { x: 0, y: -200 });
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 100);
    expect(await frame(page)).toBe(seen);
  });

  test(`a swipe along the ${what} moves the years, and leaves the page`, async ({ page }) => {
    await open(page, part);
    const area = page.locator(selector).first();
    const before = await inMiddle(area, page);
    const seen = await frame(page);
    await swipe(page, area, { x: -60, y: 0 });
    await expect.poll(() => frame(page)).not.toBe(seen);
    await expect(page).not.toHaveURL((url) => url.search === part);
    expect(await scrolled(page)).toBe(before);
  });
}

/** Scrolls something into the middle of the window; gives how far the page is scrolled then. */
async function inMiddle(area: Locator, page: Page): Promise<number> {
  await area.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return scrolled(page);
}

/** A finger put down on what is seen of the years, moved in steps and lifted. */
async function swipe(page: Page, area: Locator, by: { x: number; y: number }): Promise<void> {
  const box = await area.boundingBox();
  const seen = await page.locator('.overview__frame rect').boundingBox();
  if (!box || !seen) throw new Error('it is not shown');
  const at = { x: seen.x + seen.width / 2, y: box.y + box.height / 2 };
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) => {
    const point = { x: at.x + (by.x * step) / 10, y: at.y + (by.y * step) / 10 };
    return session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [point] });
  };
  await touch('touchStart', 0);
  for (let step = 1; step <= 10; step += 1) await touch('touchMove', step);
  await touch('touchEnd', 10);
  await session.detach();
}

/** Where the frame of what is seen is in the overview. */
function frame(page: Page): Promise<string | null> {
  return page.locator('.overview__frame rect').first().getAttribute('x');
}
