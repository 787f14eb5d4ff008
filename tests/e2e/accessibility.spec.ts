// Every kind of page in light and dark, on a phone and on a desk: axe finds nothing, and nothing is wider than the screen.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { heads, letters, openLong } from './found.ts';
import { eachKind, kinds } from './kinds.ts';
import { otherPath, serveRecord } from './records.ts';
import { record, words } from './words.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const widths = [320, 1440];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const { kind, path } of eachKind) {
      test(`${kind}: axe finds nothing, at ${widths.join(' and ')} pixels`, async ({ page }) => {
        await open(page, path);
        await expectNoViolations(page);
      });
    }
  });
}

for (const { kind, path } of eachKind) {
  test(`${kind}: nothing is wider than a screen of 320 pixels, with every note open`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, path);
    expect(await overflow(page)).toBe(0);
    await page.locator('details').evaluateAll((notes) => notes.forEach((note) => note.setAttribute('open', '')));
    expect(await overflow(page)).toBe(0);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the directory in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [what, query] of [
      ['with what words find', '?q=khojaly'],
      ['where nothing is found', '?q=Rasim+Qwertyuiop'],
      ['with choices', '?q=mayor&role=Deputy+Mayor&country=IL'],
      ['by organisation', '?sort=organisation'],
      ['beside a record that is refused', `?record=${otherPath}`],
    ]) {
      test(`axe finds nothing ${what}, with all that can be chosen open`, async ({ page }) => {
        await serveRecord(page, '[]');
        await open(page, kinds.directory.path + query);
        await page.locator('details').evaluateAll((facets) => facets.forEach((facet) => facet.setAttribute('open', '')));
        await expectNoViolations(page);
      });
    }

    test('axe finds nothing in the middle of a long list', async ({ page }) => {
      await openLong(page);
      await letters(page).getByRole('link', { name: 'M', exact: true }).click();
      await expect(heads(page).filter({ hasText: /^M$/ })).toBeFocused();
      await expectNoViolations(page);
    });
  });
}

test('axe finds nothing in a refusal of another record', async ({ page }) => {
  await page.route(
    (url) => url.pathname.endsWith('/data/other.json'),
    (route) => route.fulfill({ contentType: 'application/json', body: '[]' }),
  );
  await open(page, '?record=data/other.json');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('every control can be hit by a finger: none smaller than 24 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, kinds.directory.path);
  const controls = page.locator('header a, summary, input[type=search], label, button').filter({ visible: true });
  const small = await controls.evaluateAll((found) =>
    found
      .map((control) => ({ name: control.textContent?.trim(), height: control.getBoundingClientRect().height }))
      .filter(({ height }) => height < 24),
  );
  expect(small).toEqual([]);
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

/** Asserts that axe finds nothing at any width, and that nothing is wider than the window. */
async function expectNoViolations(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page), `${width} pixels`).toEqual([]);
    expect(await overflow(page), `${width} pixels`).toBe(0);
  }
}

/** What axe finds, each with the rule, why, and where. */
async function violations(page: Page): Promise<string[]> {
  // Nothing but violations, and no second page to gather them in, since no page has frames: half of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules).setLegacyMode(true);
  const { violations: found } = await axe.analyze();
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')} (${nodes.length})`);
}

/** By how many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
