// What a reader does on a page, and what a test then asks of it.
import { type Locator, type Page, expect } from '@playwright/test';
import { words } from './words.ts';

/** The way to the main pages. */
export function mainPages(page: Page): Locator {
  return page.getByRole('navigation', { name: words.main_pages });
}

/** How far the page is scrolled. */
export function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(scrollY));
}

/** Scrolls the page, and waits until scrolling has come to rest. */
export async function scrollTo(page: Page, y: number): Promise<void> {
  await page.evaluate((goal) => {
    const rest = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
    window.scrollTo(0, goal);
    return rest;
  }, y);
  await expect.poll(() => scrolled(page)).toBe(y);
}

/** Scrolls until something stands in the middle of the window, and waits until scrolling has come to rest. */
export async function scrollToward(goal: Locator): Promise<void> {
  await goal.evaluate((element) => {
    const rest = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
    element.scrollIntoView({ block: 'center' });
    return rest;
  });
}
