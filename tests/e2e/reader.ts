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

/** Whether something has the focus, or is in what has it; what is replaced while it is looked at is looked at anew. */
export async function isFocused(goal: Locator): Promise<boolean> {
  for (;;) {
    const found = await goal.evaluate((element) => {
      const { activeElement, body } = document;
      return element.isConnected ? { has: activeElement !== body && Boolean(activeElement?.contains(element)) } : undefined;
    });
    if (found) return found.has;
  }
}

/** Goes on with the tabulator until something, or something in it, has the focus. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if (await isFocused(goal)) return;
  }
  await expect(goal).toBeFocused();
}

/** Opens the choices of a facet, unless they are open. */
export async function openFacet(page: Page, name: string): Promise<void> {
  const group = page.getByRole('group', { name, exact: true });
  if (await group.isHidden()) await page.locator('summary').getByText(name, { exact: true }).click();
  await expect(group.getByRole('checkbox').first()).toBeVisible();
}

/** How many entries the box of a choice says that it would find. */
export async function counted(box: Locator): Promise<number> {
  const name = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
  return Number(/(\d+)\D*$/.exec(name)?.[1]);
}

/** The button that takes a choice back. */
export function remove(page: Page, choice: string): Locator {
  return page.getByRole('button', { name: words.remove_choice.replace('{choice}', choice) });
}

/**
 * Asserts that what has the focus is outlined in a colour that is not the paper's, itself or in what it holds; and that the
 * line beneath a field is doubled.
 */
export async function expectSeen(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const at = document.activeElement;
    // In a frame, it is for the document there to show.
    if (!at || at === document.body || at.localName === 'iframe') return '';
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const field = at.closest('label:has(> input:focus-visible)');
    if (field && getComputedStyle(field).boxShadow !== 'none') return '';
    const outlined = [at, ...at.querySelectorAll('*')].some((element) => {
      const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && outlineColor !== paper;
    });
    return outlined ? '' : at.outerHTML.slice(0, 200);
  });
  expect(unseen, 'the focus is seen').toBe('');
}
