// Where a reader's own colours take the place of ours: the focus is seen, and what is chosen is told from what is not.
import type { Locator } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { languages } from './languages.ts';
import { expectSeen } from './reader.ts';

test.use({ contextOptions: { forcedColors: 'active' } });

for (const { tag, prefix } of [languages.en, languages.he]) {
  test(`the focus is seen at every stop: ${tag}`, async ({ page }) => {
    for (const path of [kinds.timeline.path, kinds.directory.path, kinds.builder.path]) {
      await open(page, prefix + path);
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      const stops = new Set<string>();
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press('Tab');
        await expectSeen(page);
        stops.add(await page.evaluate(() => document.activeElement?.outerHTML ?? ''));
      }
      expect(stops.size).toBeGreaterThan(15);
    }
  });
}

test('what is current or chosen is told from what is not, without our colours', async ({ page }) => {
  const told = async (current: Locator, others: Locator) => {
    await expect(current).toHaveCount(1);
    expect(await others.count()).toBeGreaterThan(0);
    const [look, ...looks] = [...(await current.evaluateAll(looksOf)), ...(await others.evaluateAll(looksOf))];
    for (const other of looks) expect(other).not.toEqual(look);
  };
  await open(page, kinds.directory.path);
  await told(page.locator('.ways a[aria-current]'), page.locator('.ways a:not([aria-current])'));
  await told(page.locator('.languages__list a[aria-current]'), page.locator('.languages__list a:not([aria-current])'));
  await told(page.locator('.sorts a[aria-current]'), page.locator('.sorts a:not([aria-current])'));
  await open(page, kinds.builder.path);
  await told(page.locator('.tabs [aria-selected=true]'), page.locator('.tabs [aria-selected=false]'));
  const chosen = page.locator('.appearance label:has(:checked)');
  await expect(chosen).toHaveCSS('outline-style', 'solid');
});

/** What can be seen of a link beside its words. */
function looksOf(links: Element[]): string[][] {
  return links.map((link) => {
    const { textDecorationLine, textDecorationThickness, fontWeight, color, borderBlockEnd } = getComputedStyle(link);
    return [textDecorationLine, textDecorationThickness, fontWeight, color, borderBlockEnd];
  });
}
