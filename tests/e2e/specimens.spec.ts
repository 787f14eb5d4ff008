// The living style page: every component in its states looks as it did, axe finds nothing, and its HTML is sound.
//
// Where the look has changed on purpose, look at what changed (`npx playwright show-report` after `--reporter html`), then:
//   cargo xtask build && npx playwright test specimens --update-snapshots
import type { Locator, Page } from '@playwright/test';
import { axeFinds } from './engines.ts';
import { expect, test } from './fixtures.ts';
import { serveFonts, useFonts } from './fonts.ts';
import { made } from './sites.ts';
import { validator } from './sound.ts';

const address = `${made}specimens/`;

/** As on a small tablet, and as wide as the timeline needs to show its axis as a picture. */
const narrow = 560;
const wide = 760;

/** So tall that nothing is scrolled: where a line of text falls between pixels must not depend on that. */
const tall = 2600;

/** Each image: a component, and how wide the page is. */
const images: Record<string, number> = {
  languages: narrow,
  trouble: narrow,
  masthead: narrow,
  foot: narrow,
  heads: wide,
  axis: wide,
  filters: narrow,
  together: narrow,
  card: wide,
  little: wide,
  statements: narrow,
  figures: narrow,
  media: narrow,
  participants: narrow,
  search: narrow,
  letters: narrow,
  directory: narrow,
  hits: narrow,
  nothing: narrow,
  dates: narrow,
  person: narrow,
  cite: narrow,
  sources: narrow,
  settings: narrow,
};

// No policy keeps the fonts of the tests out.
test.use({ baseURL: made, bypassCSP: true, deviceScaleFactor: 1, contextOptions: { reducedMotion: 'reduce' } });

/** The components that are seen at a width. */
const at = (width: number) => Object.keys(images).filter((name) => images[name] === width);

/** Each page is opened once for all that is seen of it; one image that differs does not hide the others. */
const views: { title: string; language: string; colorScheme: 'light' | 'dark'; width: number; names: string[]; suffix: string }[] = [
  { title: 'on a narrow page', language: '', colorScheme: 'light', width: narrow, names: at(narrow), suffix: '' },
  { title: 'on a wide page', language: '', colorScheme: 'light', width: wide, names: at(wide), suffix: '' },
  { title: 'in the dark', language: '', colorScheme: 'dark', width: wide, names: ['axis', 'card'], suffix: '-dark' },
  { title: 'in the dark on a narrow page', language: '', colorScheme: 'dark', width: narrow, names: ['filters'], suffix: '-dark' },
  { title: 'from right to left', language: 'he/', colorScheme: 'light', width: wide, names: ['axis', 'card'], suffix: '-he' },
  { title: 'from right to left on a narrow page', language: 'he/', colorScheme: 'light', width: narrow, names: ['languages', 'statements'], suffix: '-he' },
];

for (const { title, language, colorScheme, width, names, suffix } of views) {
  test(`every component looks as it did ${title}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await open(page, language, width);
    for (const name of names) await expectImage(specimen(page, name), `${name}${suffix}`);
  });
}

test('the keyboard help looks as it did', async ({ page }) => {
  await open(page, '', narrow);
  await page.locator('.settings__keys').click();
  await expectImage(page.locator('.keys'), 'keys');
});

test('what says that something is under way looks as it did', async ({ page }) => {
  await open(page, '', narrow);
  // As boot.js says it.
  const progress = page.locator('.progress');
  await progress.evaluate((element: HTMLElement) => (element.textContent = element.dataset.words ?? ''));
  await expectImage(progress, 'progress');
});

test('the way past everything looks as it did once it has the focus', async ({ page }) => {
  await open(page, '', narrow);
  await page.keyboard.press('Tab');
  await expectImage(specimen(page, 'languages'), 'focus-skip');
});

test('a choice that has the focus looks as it did', async ({ page }) => {
  await open(page, '', narrow);
  await page.keyboard.press('Tab');
  await specimen(page, 'search').getByRole('checkbox').first().focus();
  await expectImage(specimen(page, 'search').locator('.facet').first(), 'focus-choice');
});

for (const language of ['', 'he/']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on /${language} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, language, narrow);
      // A page of many pages has their landmarks many times; and the name of one letter among its hard examples is a link
      // that is narrower than a finger.
      expect(await axeFinds(page, { except: ['landmark-unique', 'target-size'] })).toEqual([]);
    });
  }

  test(`/${language} is accepted by html-validate`, async ({ request }) => {
    const html = await (await request.get(address + language)).text();
    // A page of many pages has their headings, landmarks and fields many times.
    const others = { 'heading-level': 'off', 'unique-landmark': 'off', 'form-dup-name': 'off' } as const;
    const { results } = await validator(others).validateString(html);
    const found = results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`));
    expect(found).toEqual([]);
  });
}

async function open(page: Page, language: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: tall });
  await serveFonts(page);
  await page.goto(address + language);
  await useFonts(page);
}

function specimen(page: Page, name: string): Locator {
  return page.locator(`[data-specimen="${name}"]`);
}

async function expectImage(what: Locator, name: string): Promise<void> {
  // What stands above it must not move it by a part of a pixel.
  await what.evaluate((element) => {
    const own = element.closest('[data-specimen]');
    document.querySelectorAll('[data-specimen]').forEach((other) => other.toggleAttribute('hidden', other !== own));
  });
  // A picture is asked for when it comes near.
  for (const image of await what.locator('img').all()) await expect(image).toHaveJSProperty('complete', true);
  await expect.soft(what).toHaveScreenshot(`${name}.png`);
}
