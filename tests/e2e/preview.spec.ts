// The preview of a mark: it holds the whole first paragraph, opens on focus and under a pointer, can be entered, closes on
// Escape, and is never in the way of the next mark (WCAG 1.4.13).
import type { Locator, Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { eachLanguage } from './languages.ts';
import { listed, marks, touch } from './measures.ts';
import { titleOf } from './words.ts';

/** A first paragraph of more words is not shown in a preview. */
const mostWords = 90;

for (const { tag, prefix } of eachLanguage) {
  test.describe(`${tag}:`, () => {
    test.use({ locale: tag, viewport: { width: 1440, height: 900 } });

    test('along the axis each mark opens its own, with the whole first paragraph, clear of its neighbours', async ({ page }) => {
      test.setTimeout(60_000);
      await open(page, prefix);
      const inOrder = await listed(page);
      const forward = tag === 'he' ? 'ArrowLeft' : 'ArrowRight';
      await page.locator(`[data-mark="${inOrder[0]}"]`).focus();
      const visited: string[] = [];
      for (const place of inOrder.keys()) {
        if (place > 0) await page.keyboard.press(forward);
        const id = (await page.evaluate(() => document.activeElement?.getAttribute('data-mark'))) ?? '';
        visited.push(id);
        const preview = page.locator(`[data-preview="${id}"]`);
        await expect(preview).toBeVisible();
        await expect(page.locator('[data-preview]')).toHaveCount(1);
        await expect(preview).toContainText(titleOf('events', id, tag));
        const lead = await firstParagraph(page, id);
        if (lead && lead.split(/\s+/).length <= mostWords) await expect(preview.getByText(lead, { exact: true })).toBeVisible();
        expect.soft(await covered(page, preview, inOrder, id), `${id}: nothing is in the way`).toEqual([]);
      }
      expect(visited.sort()).toEqual(inOrder.sort());
    });
  });
}

test('the preview of the next mark is not seen where that of the mark before was', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
  const [before, next] = await listed(page);
  await page.locator(`[data-mark="${before}"]`).focus();
  await expect(page.locator(`[data-preview="${before}"]`)).toBeVisible();
  const seen = await page.evaluate(async (id) => {
    document.querySelector<HTMLElement>(`[data-mark="${id}"]`)?.focus();
    // It is made in a microtask, and placed in the next frame.
    for (let turn = 0; turn < 100 && !document.querySelector(`[data-preview="${id}"]`); turn += 1) await Promise.resolve();
    const preview = document.querySelector(`[data-preview="${id}"]`);
    return preview && getComputedStyle(preview).visibility;
  }, next);
  expect(seen).toBe('hidden');
  await expect(page.locator(`[data-preview="${next}"]`)).toBeVisible();
});

test.describe('under a pointer', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('it opens after a moment, stays, can be entered, and closes when it is left', async ({ page }) => {
    await open(page, '');
    // Time stands still but for what the test lets pass.
    await page.clock.install({ time: 0 });
    await numberTimers(page);
    await page.clock.pauseAt(1_000);
    const mark = page.locator('[data-mark="maraga-1992"]');
    const preview = page.locator('[data-preview="maraga-1992"]');
    await mark.hover();
    await page.clock.runFor(100);
    await expect(preview).toHaveCount(0);
    await page.clock.runFor(100);
    await expect(preview).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(preview).toBeVisible();

    await enter(page, mark, preview);
    await page.clock.runFor(60_000);
    await expect(preview).toBeVisible();
    // What it says can be marked and copied.
    await preview.locator('p').first().dblclick();
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(0);

    await page.mouse.move(5, 895);
    await page.clock.runFor(300);
    await expect(preview).toHaveCount(0);
  });

  test('the next mark is reached from a mark whose preview is open', async ({ page }) => {
    await open(page, '');
    const inOrder = await listed(page);
    for (const id of inOrder.slice(0, 6)) {
      await page.locator(`[data-mark="${id}"] [data-title]`).hover();
      await expect(page.locator(`[data-preview="${id}"]`)).toBeVisible();
    }
  });
});

test('Escape closes it, and the focus stays on the mark', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
  const mark = page.locator('[data-mark="khojaly-1992"]');
  await mark.focus();
  await expect(page.locator('[data-preview="khojaly-1992"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-preview]')).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('Escape closes one that a pointer has opened, wherever the focus is', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
  await page.locator('[data-mark="khojaly-1992"]').hover();
  await expect(page.locator('[data-preview="khojaly-1992"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-preview]')).toHaveCount(0);
});

test('it is no part of what is read out, and nothing in it can have the focus', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
  await page.locator('[data-mark="khojaly-1992"]').focus();
  const preview = page.locator('[data-preview="khojaly-1992"]');
  await expect(preview).toHaveAttribute('aria-hidden', 'true');
  await expect(preview.locator('a, button, input, [tabindex]')).toHaveCount(0);
  expect(await preview.evaluate((element) => element.closest('[data-mark]') === null)).toBe(true);
});

test('on a phone there is none', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '');
  await expect(page.locator('[data-axis] a[data-mark]')).toHaveCount(0);
  await expect(page.locator('[data-preview]')).toHaveCount(0);
});

/**
 * Gives timers small numbers, as a browser does: those of Playwright's clock are no 32-bit integers, which the ids of timers
 * are, and so the module could not stop them.
 */
async function numberTimers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [set, clear] = [window.setTimeout, window.clearTimeout];
    const timers: number[] = [];
    window.setTimeout = ((...given: Parameters<typeof set>) => timers.push(set(...given))) as typeof set;
    window.clearTimeout = (number) => clear(timers[Number(number) - 1]);
  });
}

/** The first paragraph of an event, as its entry in the list has it. */
async function firstParagraph(page: Page, id: string): Promise<string | undefined> {
  return page.locator(`article[data-event="${id}"]`).evaluate((entry) => entry.querySelector('h3 + p')?.textContent?.trim());
}

/** The marks before and after one that its preview covers, and the mark itself. */
async function covered(page: Page, preview: Locator, inOrder: string[], id: string): Promise<string[]> {
  const box = await preview.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
  const at = inOrder.indexOf(id);
  const near = [id, inOrder[at - 1], inOrder[at + 1]];
  const found = await marks(page);
  const inTheWay = found.filter((mark) => near.includes(mark.id) && touch(mark.box, box)).map((mark) => `it covers ${mark.id}`);
  if (box.left < 0 || box.right > 1440 || box.top < 0) inTheWay.push(`it is outside of the window: ${JSON.stringify(box)}`);
  return inTheWay;
}

/** Moves the pointer from a mark into its preview, by the shortest way. */
async function enter(page: Page, mark: Locator, preview: Locator): Promise<void> {
  const [from, to] = [await mark.boundingBox(), await preview.boundingBox()];
  if (!from || !to) throw new Error('both are seen');
  const y = from.y + from.height / 2;
  const inside = to.x > from.x ? to.x + 20 : to.x + to.width - 20;
  await page.mouse.move(Math.min(Math.max(inside, to.x + 20), to.x + to.width - 20), Math.min(Math.max(y, to.y + 10), to.y + to.height - 10), { steps: 12 });
}
