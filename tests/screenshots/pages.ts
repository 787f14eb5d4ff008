// Every kind of page at up to five widths, light and dark, from right to left, on paper, without scripts and in a reader's own colours, as
// images to be looked at by people.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { languages } from '../e2e/languages.ts';
import { settle } from '../e2e/measures.ts';
import { sites } from '../e2e/sites.ts';

const folder = resolve(import.meta.dirname, '../../target/screenshots');

const themes = ['light', 'dark'] as const;
const all = [320, 390, 768, 1440, 2560];
/** The widths of what differs from English by its words alone. */
const few = [390, 1440];

const pages = {
  timeline: '',
  filtered: '?q=khojaly&from=1992',
  event: 'events/khojaly-1992/',
  conference: 'events/conference-2021/',
  people: 'people/',
  'people-found': 'people/?q=khojaly&country=IL',
  organisations: 'organisations/',
  person: 'people/rasim-musabayov/',
  organisation: 'organisations/aziz/',
  place: 'places/khojaly/',
  work: 'works/endless-corridor/',
  sources: 'sources/',
  about: 'about/',
  'not-found': 'nowhere',
  embed: 'embed/',
  'embed-people': 'embed/people/',
  builder: 'embed/builder/',
};

test.describe.configure({ mode: 'parallel' });

for (const { tag, prefix } of Object.values(languages)) {
  const widths = tag === 'en' || tag === 'he' ? all : few;
  for (const colorScheme of themes) {
    test.describe(() => {
      // What a browser prefers is not offered to a reader who has it already.
      test.use({ colorScheme, locale: tag, contextOptions: { reducedMotion: 'reduce' } });
      for (const [page, path] of Object.entries(pages)) shoot(`${page}-${tag}-${colorScheme}`, sites.root + prefix + path, 'ready', widths);
    });
  }
  test.describe(() => {
    test.use({ locale: tag });
    for (const page of ['timeline', 'event', 'conference', 'people', 'person', 'sources'] as const) onPaper(`${page}-${tag}-on-paper`, sites.root + prefix + pages[page]);
  });
}

test.describe(() => {
  test.use({ javaScriptEnabled: false });
  for (const [page, path] of Object.entries(pages)) shoot(`${page}-en-without-scripts`, sites.root + path, 'static', few);
});

for (const colorScheme of themes) {
  test.describe(() => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } });
    for (const page of ['timeline', 'filtered', 'event', 'people', 'builder'] as const) shoot(`${page}-forced-colours-${colorScheme}`, sites.root + pages[page], 'ready', few);
  });
  test.describe(() => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test(`states-${colorScheme}`, ({ page }) => states(page, colorScheme));
  });
}

/** A page at each width, from its head to its foot. */
function shoot(name: string, address: string, state: 'ready' | 'static', widths: number[]): void {
  test(name, async ({ page }) => {
    await open(page, address, state);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      if (state === 'ready') await settle(page);
      await page.screenshot({ path: file(name, width), fullPage: true, animations: 'disabled' });
    }
  });
}

/** A page as it is printed, on A4. */
function onPaper(name: string, address: string): void {
  test(name, async ({ page }) => {
    await open(page, address, 'ready');
    await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
    // As wide as the sheet within its margins.
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: file(name, 680), fullPage: true });
  });
}

/** What is only seen after a reader has done something. */
async function states(page: Page, colorScheme: string): Promise<void> {
  const take = (what: string) => page.screenshot({ path: file(`${what}-${colorScheme}`, 1440), animations: 'disabled' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, sites.root, 'ready');
  await page.locator('[data-mark="khojaly-1992"]').focus();
  await expect(page.locator('[data-preview]')).toBeVisible();
  await take('a-preview');
  await page.keyboard.press('Escape');
  await page.locator('.filter-bar__picks summary').first().click();
  await take('a-filter');
  await page.keyboard.press('Escape');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
  await take('the-focus');
  await open(page, sites.root + pages.about, 'ready');
  await page.keyboard.press('?');
  await take('keyboard-help');
}

async function open(page: Page, address: string, state: 'ready' | 'static'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-app', state);
}

function file(name: string, width: number): string {
  return join(folder, `${name}-${width}.png`);
}

test.beforeAll(() => mkdirSync(folder, { recursive: true }));

test.afterAll(() => {
  // Whichever worker ends last has them all on its sheet.
  const names = readdirSync(folder).filter((name) => name.endsWith('.png')).sort();
  const figure = (name: string) => `<figure><a href="${name}"><img src="${name}" alt="" loading="lazy"></a><figcaption>${name}</figcaption></figure>`;
  const style = 'body { display: flex; flex-wrap: wrap; gap: 16px; font: 12px sans-serif } figure { margin: 0; width: 200px } img { width: 200px; height: 260px; object-fit: cover; object-position: top; border: 1px solid }';
  writeFileSync(join(folder, 'index.html'), `<!doctype html>\n<meta charset="utf-8">\n<title>Screenshots</title>\n<style>${style}</style>\n${names.map(figure).join('\n')}\n`);
});
