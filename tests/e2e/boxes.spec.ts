// No word is cut off, outside of the page, or under another: in longer words, from right to left, and where a reader has
// set words larger or wider apart.
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { wrongBoxes } from './boxes.ts';
import { expect, test } from './fixtures.ts';
import { eachKind } from './kinds.ts';
import { languages } from './languages.ts';
import { settle } from './measures.ts';

const inLanguages = [
  { name: 'English', prefix: languages.en.prefix, locale: 'en' },
  { name: 'Hebrew', prefix: languages.he.prefix, locale: 'he' },
  { name: 'Russian', prefix: languages.ru.prefix, locale: 'ru' },
];

/** How a reader has set words. */
const settings = [
  { what: 'with letters of twice the size', style: 'html { font-size: 200% }', width: 1280 },
  {
    what: 'with words spaced as WCAG 1.4.12 has it',
    style: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    width: 640,
  },
  {
    what: 'with spaced words in a wide window',
    style: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    width: 1440,
  },
];

for (const { name, prefix, locale } of inLanguages) {
  test.describe(() => {
    // Styles that a reader brings along are beyond the policy of a page.
    test.use({ bypassCSP: true, locale });

    test(`in ${name} no word is cut off or lies on another, in a narrow window, in large letters or spaced words`, async ({ page }) => {
      test.setTimeout(180_000);
      for (const { kind, path } of eachKind) {
        await open(page, prefix + path);
        await expectRightBoxes(page, `${kind}, as it opens`);
        for (const { what, style, width } of settings) {
          await page.setViewportSize({ width, height: 800 });
          const tag = await page.addStyleTag({ content: style });
          await expectRightBoxes(page, `${kind}, ${what}`);
          await tag.evaluate((element) => (element as Element).remove());
        }
        await page.setViewportSize({ width: 320, height: 800 });
        await expectRightBoxes(page, `${kind}, at 320 pixels`);
        await openAll(page);
        await expectRightBoxes(page, `${kind}, at 320 pixels, with all that can be opened`);
        await page.setViewportSize({ width: 1280, height: 720 });
      }
    });
  });
}

/** No word is wrong where it stands, once what follows from another size has been laid out. */
async function expectRightBoxes(page: Page, what: string): Promise<void> {
  await settle(page);
  await expect.configure({ soft: true }).poll(() => wrongBoxes(page), what).toEqual([]);
}

/** Opens what opens in the flow; panels lie over the page on purpose. */
async function openAll(page: Page): Promise<void> {
  await page.locator('details:not(.pick)').evaluateAll((notes) => notes.forEach((note) => note.setAttribute('open', '')));
}
