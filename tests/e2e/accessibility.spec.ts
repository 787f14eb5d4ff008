// Every kind of page in every language, light and dark, on a phone and on a desk: two engines find nothing, nothing is wider
// than the window, and every control can be hit by a finger.
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { axeFinds, snifferFinds } from './engines.ts';
import { expect, test } from './fixtures.ts';
import { eachKind, kinds } from './kinds.ts';
import { eachLanguage } from './languages.ts';
import { wider } from './measures.ts';
import { record, words } from './words.ts';

const widths = [320, 1440];
const schemes = ['light', 'dark'] as const;

for (const language of eachLanguage) {
  test.describe(`${language.tag}:`, () => {
    // Who prefers another language is offered it on every page that they come to from elsewhere.
    // Colours change at once, not while an engine looks at them.
    test.use({ contextOptions: { reducedMotion: 'reduce' }, locale: language.tag === 'en' ? 'he-IL' : 'en-GB', expectedNoise: [/status of 404 .*\/nowhere\)$/] });
    test.setTimeout(240_000);
    // A busy machine may be late with a frame after the window has changed.
    test.use({ actionTimeout: 60_000 });

    test('neither engine finds anything on any kind of page', async ({ page }) => {
      const frames: string[][] = [];
      for (const { kind, path } of eachKind) {
        const isWidget = path.startsWith(kinds.embed.path) && path !== kinds.builder.path;
        await open(page, language.prefix + path);
        if (!isWidget) {
          await expect(page.locator('header [data-offer]:visible')).toHaveCount(1);
          frames.push(await page.locator('.languages a, .ways a, .foot a, .foot button, .foot legend, .foot label').allTextContents());
        }
        await page.setViewportSize({ width: 320, height: 800 });
        const { count, small } = await targets(page);
        expect.soft(count, kind).toBeGreaterThan(isWidget ? 5 : 12);
        expect.soft(small, `${kind}: controls of less than 24 pixels`).toEqual([]);
        await expectNothing(page, kind);
      }
      expect(frames[0].length).toBeGreaterThan(8);
      expect([...new Set(frames.map(String))], 'one head and one foot on every page').toEqual([String(frames[0])]);
      // One page for all addresses that there are not; it is tried in its languages by languages.spec.ts.
      if (language.prefix === '') {
        await open(page, 'nowhere');
        await expectNothing(page, 'no page');
      }
    });

    test('neither engine finds anything in any state of a page', async ({ page }) => {
      await open(page, `${language.prefix}?from=1990&country=AZ`);
      await page.setViewportSize({ width: 1440, height: 800 });
      const picks = await page.locator('.filter-bar__picks .pick > summary').all();
      expect(picks.length).toBeGreaterThan(1);
      for (const pick of picks) {
        await pick.click();
        await expect(page.locator('.pick__panel')).toBeVisible();
        expect.soft(await axeFinds(page, { part: '[role=search]' }), `the filter “${await pick.innerText()}” is open`).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 320, height: 800 });
      await page.locator('.pick--all > summary').click();
      await expect(page.locator('.pick__all')).toBeVisible();
      expect.soft(await wider(page), 'all filters open').toBe(0);
      expect.soft(await axeFinds(page, { part: '[role=search]' }), 'all filters open').toEqual([]);
      expect.soft(await snifferFinds(page), 'all filters open, the second engine').toEqual([]);

      await open(page, `${language.prefix}?q=qwertyuiop`);
      await expectNothing(page, 'nothing found', { colors: ['light'], part: '.timeline' });

      await page.setViewportSize({ width: 1440, height: 900 });
      await open(page, language.prefix);
      await page.locator('[data-mark="khojaly-1992"]').focus();
      await expect(page.locator('[data-preview="khojaly-1992"]')).toBeVisible();
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await axeFinds(page, { part: '.axis' }), `a preview, ${colorScheme}`).toEqual([]);
      }
      expect.soft(await snifferFinds(page), 'a preview, the second engine').toEqual([]);

      await open(page, language.prefix + kinds.about.path);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothing(page, 'keyboard help');

      for (const query of ['?q=khojaly', '?q=Rasim+Qwertyuiop', '?role=Deputy+Mayor&country=IL']) {
        await open(page, language.prefix + kinds.directory.path + query);
        await page.getByRole('search').locator('details').evaluateAll((facets) => facets.forEach((facet) => facet.setAttribute('open', '')));
        await expectNothing(page, query, { colors: ['dark'], part: 'main' });
      }
    });
  });
}

test('the masthead names the record and leads to the main pages', async ({ page }) => {
  await open(page, kinds.directory.path);
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - paragraph:
        - link "${record.title}"
      - navigation "${words.main_pages}":
        - list:
          - listitem:
            - link "${words.timeline}"
          - listitem:
            - link "${words.names}"
          - listitem:
            - link "${words.sources}"
          - listitem:
            - link "${words.about}"
      - navigation "${words.languages}"
  `);
});

type Looked = {
  /** In which colours; the first of them by all rules, another by those about colours. */
  colors?: readonly ('light' | 'dark')[];
  /** What is other than on the page as it opens, which has been looked at: axe looks at that alone. */
  part?: string;
};

/** Asserts that neither engine finds anything at any width, and that nothing is wider than the window. */
async function expectNothing(page: Page, where: string, { colors = schemes, part }: Looked = {}): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await wider(page), `${where}, ${width} pixels`).toBe(0);
    for (const [at, colorScheme] of colors.entries()) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await axeFinds(page, { rules: at === 0 ? 'all' : 'colors', part }), `${where}, ${width} pixels, ${colorScheme}`).toEqual([]);
    }
  }
  expect.soft(await snifferFinds(page), `${where}, the second engine`).toEqual([]);
}

/** How many controls a page shows, and which of them are less than 24 pixels wide or high (WCAG 2.5.8). */
function targets(page: Page): Promise<{ count: number; small: string[] }> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, textarea, input')].filter(
      (control) => control.checkVisibility({ visibilityProperty: true }) && getComputedStyle(control).clipPath === 'none',
    );
    // A choice is hit with its label; a link among words stands where they do, and the criterion excepts it.
    const sizes = controls.filter((control) => !isAmongWords(control)).map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }));
    const small = sizes.filter(({ box }) => box.width < 23.9 || box.height < 23.9);
    return { count: sizes.length, small: small.map(({ control, box }) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${control.outerHTML.slice(0, 160)}`) };

    function isAmongWords(control: HTMLElement): boolean {
      if (control.localName !== 'a' || getComputedStyle(control).display !== 'inline') return false;
      let block = control.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return (block?.textContent?.trim().length ?? 0) > (control.textContent?.trim().length ?? 0);
    }
  });
}
