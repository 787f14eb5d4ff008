// Where a reader's own colours take the place of ours: the focus is seen, what is chosen is told from what is not, and so are
// the marks of the axis.
import type { Locator } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { languages } from './languages.ts';
import { expectSeen } from './reader.ts';
import { words } from './words.ts';

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
  await told(page.locator('.masthead__ways a[aria-current]'), page.locator('.masthead__ways a:not([aria-current])'));
  await told(page.locator('.languages__list a[aria-current]'), page.locator('.languages__list a:not([aria-current])'));
  await told(page.locator('.sorts a[aria-current]'), page.locator('.sorts a:not([aria-current])'));
  await open(page, kinds.timeline.path);
  await told(page.locator('.show a[aria-current]'), page.locator('.show a:not([aria-current])'));
  // Boxes and circles are the system's own.
  await expect(page.getByRole('radio', { name: words.display_auto })).toHaveCSS('appearance', 'auto');
});

test('the marks of the axis are seen, and told apart by their shapes', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, kinds.timeline.path);
  const shapes = await page.locator('.axis__marks > .mark').evaluateAll((marks) => {
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const looks = marks.map((mark) => {
      const { borderRadius, rotate, borderTopStyle, borderTopColor, borderInlineEndColor, backgroundColor } = getComputedStyle(mark.querySelector('.mark__shape') ?? mark, '::before');
      const look = [borderRadius, rotate, borderTopStyle, borderInlineEndColor === borderTopColor ? 'closed' : 'open', backgroundColor === paper ? 'hollow' : 'filled'];
      return [mark.className, look.join(' '), borderTopColor !== paper] as const;
    });
    return { lanes: new Set(looks.map(([kind]) => /mark--\d/.exec(kind)?.[0])).size, kinds: [...new Set(looks.map(String))], looks: new Set(looks.map(([, look]) => look)).size, unseen: looks.filter(([, , isSeen]) => !isSeen) };
  });
  expect(shapes.unseen).toEqual([]);
  expect(shapes.lanes).toBe(3);
  expect(shapes.kinds.length, 'some dates are not exact').toBeGreaterThan(3);
  expect(shapes.looks, `a look of its own for each of ${shapes.kinds.join('; ')}`).toBe(shapes.kinds.length);

  // The one that the reader is at has another colour of the system.
  const at = page.locator('.axis__marks > [tabindex="0"]');
  const color = () => at.evaluate((mark) => getComputedStyle(mark).color);
  const before = await color();
  await at.focus();
  await expect.poll(color).not.toBe(before);
});

/** What can be seen of a link beside its words. */
function looksOf(links: Element[]): string[][] {
  return links.map((link) => {
    const { textDecorationLine, textDecorationThickness, fontWeight, color, borderBlockEnd } = getComputedStyle(link);
    return [textDecorationLine, textDecorationThickness, fontWeight, color, borderBlockEnd];
  });
}
