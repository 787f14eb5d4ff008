// A long visit: what a page needed is gone once it is left, and entries may have any id.
import type { Page } from '@playwright/test';
import { expectSameDocument, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { mainPages } from './reader.ts';
import { record, words } from './words.ts';

declare global {
  interface Window {
    moduleMemory?: WebAssembly.Memory;
  }
}

test('two hundred navigations leave nodes, listeners and memory where they were', async ({ page }) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate;
    const keep = (result: WebAssembly.WebAssemblyInstantiatedSource) => {
      window.moduleMemory = (result.instance ?? result).exports.memory as WebAssembly.Memory;
      return result;
    };
    const streaming = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = (...given) => streaming(...given).then(keep);
    WebAssembly.instantiate = ((...given: Parameters<typeof instantiate>) => instantiate(...given).then(keep as never)) as typeof instantiate;
  });
  await open(page, kinds.timeline.path);
  await markDocument(page);
  await goAbout(page, 5);
  const before = await measured(page);
  await goAbout(page, 100);
  const after = await measured(page);
  await expectSameDocument(page);
  expect(after.JSEventListeners).toBe(before.JSEventListeners);
  expect(after.Nodes).toBeLessThanOrEqual(before.Nodes + 50);
  expect(after.Documents).toBeLessThanOrEqual(before.Documents + 1);
  expect(after.memory, 'the memory of the module').toBeLessThanOrEqual(before.memory + 2 * 65_536);
});

test('an entry may have the id "app"', async ({ page }) => {
  await page.route('**/sources/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('ap-1992', 'app') });
  });
  await open(page, kinds.timeline.path);
  await markDocument(page);
  await mainPages(page).getByRole('link', { name: words.sources }).click();
  await expect(page.locator('#app')).toHaveCount(1);
  await mainPages(page).getByRole('link', { name: words.timeline }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
  await expectSameDocument(page);
});

/** Goes to the names and back to the timeline, so many times, and lets the widgets of both be mounted. */
async function goAbout(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    for (const name of [words.names, words.timeline]) {
      await mainPages(page).getByRole('link', { name, exact: true }).click();
      await expect(mainPages(page).locator('[aria-current=page]')).toHaveText([name]);
      await expect(page.locator('[data-widget]')).toHaveAttribute('data-mounted');
    }
  }
}

/** What the page holds, once what is not needed any more has been collected. */
async function measured(page: Page): Promise<Record<'Nodes' | 'JSEventListeners' | 'Documents' | 'memory', number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const memory = await page.evaluate(() => window.moduleMemory?.buffer.byteLength ?? 0);
  return { Nodes: of('Nodes'), JSEventListeners: of('JSEventListeners'), Documents: of('Documents'), memory };
}
