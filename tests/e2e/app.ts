// How far the app has come on a page, and how a test holds it back.
import { type Page, expect } from '@playwright/test';

/** The states of `html[data-app]`. */
export type State = 'static' | 'ready' | 'failed';

/** Waits until the page says that the app has come so far. */
export async function expectApp(page: Page, state: State): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-app', state);
}

/** Opens an address and waits until every control of its page works. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectApp(page, 'ready');
}

/** Holds back what matches, every app unless it is said; the function that it returns lets it go. */
export async function hold(page: Page, pattern = '**/*.wasm'): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Opens an address and holds the app back there; the function that it returns lets it take the page over. */
export async function openHeld(page: Page, address: string): Promise<() => Promise<void>> {
  const release = await hold(page);
  await page.goto(address);
  return async () => {
    await expectApp(page, 'static');
    release();
    await expectApp(page, 'ready');
  };
}

/** Marks the window, so that a document loaded in its place can be told from it. */
export async function markDocument(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
}

/** Asserts that the document is still the one that was marked. */
export async function expectSameDocument(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'sameDocument' in window), 'no document was loaded anew').toBe(true);
}

/** Asserts that the document is another than the one that was marked. */
export async function expectNewDocument(page: Page): Promise<void> {
  await page.waitForFunction(() => !('sameDocument' in window), undefined, { timeout: 10_000 });
}
