// Lengths of a page as a browser has laid it out.
import type { Frame, Page } from '@playwright/test';

/** By how many pixels the page is wider than its window. */
export function wider(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** How tall the page is. */
export function height(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}

/** Waits until what follows from another size of the window has been laid out; only where scripts run. */
export async function settle(page: Page | Frame): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** A rectangle in the window. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Whether two boxes have more than half a pixel in common. */
export function touch(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0.5 && down > 0.5;
}

/** A mark of the axis as it is seen. */
export type Mark = {
  id: string;
  lane: number;
  title: string;
  /** The mark with its label. */
  box: Box;
  /** Whether a press in the middle of its title is a press on the mark. */
  isOpen: boolean;
};

/** The marks of the axis in the order of the document. */
export function marks(page: Page): Promise<Mark[]> {
  return page.locator('[data-axis] [data-mark]').evaluateAll((found) => {
    const lanes = [...document.querySelectorAll('[data-axis] .lane')];
    const box = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    return found.map((mark) => {
      const title = mark.querySelector('[data-title]');
      const of = title && box(title);
      const hit = of && document.elementFromPoint((of.left + of.right) / 2, (of.top + of.bottom) / 2);
      return {
        id: mark.getAttribute('data-mark') ?? '',
        lane: lanes.indexOf(mark.closest('.lane') as Element),
        title: title?.textContent?.trim() ?? '',
        box: box(mark),
        isOpen: hit?.closest('[data-mark]') === mark,
      };
    });
  });
}

/** The ids of the events in the list, which is in order of time. */
export function listed(page: Page): Promise<string[]> {
  return page.locator('article[data-event]').evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-event') ?? ''));
}
