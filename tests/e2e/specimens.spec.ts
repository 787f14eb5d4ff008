// The components that carry the look, as they stand in real pages, look as they did.
//
// Where the look has changed on purpose, look at what changed (`npx playwright show-report` after `--reporter html`), then:
//   cargo xtask build && npx playwright test specimens --update-snapshots
import type { Page } from '@playwright/test';
import { expectApp } from './app.ts';
import { expect, test } from './fixtures.ts';
import { serveFonts, useFonts } from './fonts.ts';
import { settle } from './measures.ts';

const wide = 1120;
const phone = 390;

/** So tall that nothing is scrolled: where a line of text falls between pixels must not depend on that. */
const tall = 9000;

type View = {
  path: string;
  width: number;
  colorScheme?: 'light' | 'dark';
  /** Each image, with the part of the page that it shows. */
  images: Record<string, string>;
};

/** Each page is opened once for all that is seen of it; one image that differs does not hide the others. */
const views: View[] = [
  { path: '', width: wide, images: { masthead: '.masthead', axis: '.axis', 'filter-bar': '.filter-bar', entry: '#maraga-1992', foot: '.foot' } },
  { path: '', width: phone, images: { strip: '.axis', 'entry-phone': '#maraga-1992' } },
  { path: '', width: phone, colorScheme: 'dark', images: { 'strip-dark': '.axis' } },
  { path: 'he/', width: wide, images: { 'axis-he': '.axis', 'entry-he': '#maraga-1992' } },
  { path: 'events/maraga-1992/', width: wide, images: { figures: '.figures' } },
  { path: 'events/khojaly-1992/', width: wide, colorScheme: 'dark', images: { 'statement-dark': '.statement' } },
  { path: 'people/', width: wide, images: { row: 'li[data-person="rasim-musabayov"]' } },
  { path: 'people/rasim-musabayov/', width: phone, images: { head: '.title-page', acts: '.lifeline', forms: '.card' } },
];

// Many large images, each taken until two are alike.
test.describe.configure({ timeout: 120_000 });

// No policy keeps the fonts of the tests out.
test.use({ bypassCSP: true, deviceScaleFactor: 1, contextOptions: { reducedMotion: 'reduce' } });

for (const { path, width, colorScheme = 'light', images } of views) {
  test.describe(() => {
    test.use({ locale: path.startsWith('he/') ? 'he' : 'en', colorScheme, viewport: { width, height: tall } });

    test(`/${path} at ${width} pixels, ${colorScheme}: ${Object.keys(images).join(', ')}`, async ({ page }) => {
      await openInFonts(page, path);
      for (const [name, part] of Object.entries(images)) {
        await expect.soft(page.locator(part).first()).toHaveScreenshot(`${name}.png`);
      }
    });
  });
}

async function openInFonts(page: Page, path: string): Promise<void> {
  await serveFonts(page);
  await page.goto(path);
  await expectApp(page, 'ready');
  await useFonts(page);
  await settle(page);
}
