// Every kind of page in every language, in light and dark, on a phone and on a desk: two engines find nothing, nothing is
// wider than the screen, and every control can be hit by a finger.
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { crowd } from './crowd.ts';
import { axeFinds, snifferFinds } from './engines.ts';
import { expect, test } from './fixtures.ts';
import { heads, letters, openLong } from './found.ts';
import { eachKind, kinds } from './kinds.ts';
import { eachLanguage } from './languages.ts';
import { otherPath, serveRecord } from './records.ts';
import { record, words } from './words.ts';

const widths = [320, 1440];
const schemes = ['light', 'dark'] as const;

for (const language of eachLanguage) {
  test.describe(`${language.tag}:`, () => {
    // Who prefers another language is offered it on every page that they come to from elsewhere.
    test.use({ locale: language.tag === 'en' ? 'he-IL' : 'en-GB', expectedNoise: [/status of 404 .*\/nowhere\)$/] });
    test.setTimeout(150_000);

    test('neither engine finds anything on any kind of page', async ({ page }) => {
      const frames: string[][] = [];
      for (const { kind, path } of eachKind) {
        const isWidget = path.startsWith(kinds.embed.path) && path !== kinds.builder.path;
        // The cards of the widget are those of the timeline: a few of them are enough.
        await open(page, language.prefix + path + (kind === 'embed' ? '?from=2019' : ''));
        if (!isWidget) {
          await expect(page.locator('.languages__offer:visible')).toHaveCount(1);
          frames.push(await page.locator('.languages__list a, .masthead a, .foot a, .settings legend, .settings label, .settings__keys').allTextContents());
        }
        await page.setViewportSize({ width: 320, height: 800 });
        const { count, small } = await targets(page);
        expect.soft(count, kind).toBeGreaterThan(isWidget ? 5 : 15);
        expect.soft(small, `${kind}: controls of less than 24 pixels`).toEqual([]);
        await expectNothing(page, kind);
      }
      expect(frames[0].length).toBeGreaterThan(10);
      expect([...new Set(frames.map(String))], 'one head and one foot on every page').toEqual([String(frames[0])]);
      if (language.tag !== 'en') return;
      await open(page, 'nowhere');
      await expectNothing(page, 'no page');
    });

    test('neither engine finds anything in any state of a page', async ({ page }) => {
      for (const query of ['?from=1990&country=AZ', '?q=qwertyuiop']) {
        await open(page, language.prefix + query);
        await expect(page.getByRole('search').getByRole('button').first()).toBeAttached();
        await page.getByRole('search').locator('details').evaluateAll((facets) => facets.forEach((facet) => facet.setAttribute('open', '')));
        await page.locator('#_filter').evaluate((filter) => filter.closest('details')?.setAttribute('open', ''));
        await expectNothing(page, `filters open, and ${query}`, { colors: ['light'], part: '[role=search]' });
      }

      await open(page, language.prefix);
      await page.locator('.axis__marks > [data-mark="conference-2021"]').focus();
      await page.keyboard.press('Space');
      await expect(page.locator('[data-axis] .panel')).toBeVisible();
      await expectNothing(page, 'an event opened on the axis', { colors: ['light'], part: '[data-axis]' });

      // Events of one day are not zoomed apart, so their cluster opens.
      const crowded = JSON.parse(crowd()) as { events: { id: string }[] };
      await serveRecord(page, JSON.stringify({ ...crowded, events: crowded.events.filter(({ id }) => id.startsWith('one-day')) }));
      await open(page, `${language.prefix}?record=${otherPath}`);
      await page.locator('[data-axis] [data-cluster]').first().click();
      await expect(page.locator('[data-axis] .panel')).toBeVisible();
      expect.soft(await axeFinds(page, { part: '[data-axis]' }), 'a cluster opened').toEqual([]);

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

test('neither engine finds anything in the middle of a long list', async ({ page }) => {
  await openLong(page);
  await letters(page).getByRole('link', { name: 'M', exact: true }).click();
  await expect(heads(page).filter({ hasText: /^M$/ })).toBeFocused();
  await expectNothing(page, 'a long list');
});

test('neither engine finds anything in a refusal of another record', async ({ page }) => {
  await page.route(
    (url) => url.pathname.endsWith('/data/other.json'),
    (route) => route.fulfill({ contentType: 'application/json', body: '[]' }),
  );
  await open(page, '?record=data/other.json');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNothing(page, 'a refusal', { part: '[role=alert]' });
});

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
            - link "${words.people_and_organisations}"
          - listitem:
            - link "${words.sources}"
          - listitem:
            - link "${words.about}"
  `);
});

test('the search of the directory is a landmark with a box and four groups of choices', async ({ page }) => {
  await open(page, kinds.directory.path);
  await page.getByRole('search').locator('details').evaluateAll((facets) => facets.forEach((facet) => facet.setAttribute('open', '')));
  await expect(page.getByRole('search')).toMatchAriaSnapshot(`
    - search:
      - searchbox "${words.search}"
      - group:
        - group:
          - group "${words.facet_role}":
            - checkbox /^Deputy Mayor \\d+/
        - group:
          - group "${words.facet_organisation}":
            - checkbox /^State Committee on Work with Diaspora \\d+/
        - group:
          - group "${words.facet_country}":
            - checkbox /^${words.not_stated} \\d+/
        - group:
          - group "${words.facet_lane}":
            - checkbox /^Remembrance \\d+/
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
    expect.soft(await overflow(page), `${where}, ${width} pixels`).toBe(0);
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

/** By how many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
