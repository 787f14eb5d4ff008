// The main pages in every language, theme and width, on paper, without scripts and in a reader's own colours, as images to be
// looked at by people.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { made, sites } from '../e2e/sites.ts';

const folder = resolve(import.meta.dirname, '../../target/screenshots');

const languages = { en: '', az: 'az/', he: 'he/', ru: 'ru/' };
const themes = ['light', 'dark'] as const;
const widths = [320, 768, 1440];

const pages = {
  timeline: '',
  filtered: '?q=khojaly&from=1992',
  event: 'events/khojaly-1992/',
  people: 'people/',
  person: 'people/rasim-musabayov/',
  organisation: 'organisations/aziz/',
  place: 'places/khojaly/',
  sources: 'sources/',
  about: 'about/',
  'not-found': 'nowhere',
  embed: 'embed/',
  'embed-people': 'embed/people/',
  builder: 'embed/builder/',
};

test.describe.configure({ mode: 'parallel' });

for (const [language, prefix] of Object.entries(languages)) {
  for (const colorScheme of themes) {
    test.describe(() => {
      // What a browser prefers is not offered to a reader who has it already.
      test.use({ colorScheme, locale: language, contextOptions: { reducedMotion: 'reduce' } });

      for (const [page, path] of Object.entries(pages)) {
        // There is one page for what is not there, and it is in the first language.
        if (page === 'not-found' && prefix) continue;
        shoot(`${page}-${language}-${colorScheme}`, sites.root + prefix + path, 'ready');
      }
    });
  }
  test.describe(() => {
    test.use({ locale: language, javaScriptEnabled: false });
    for (const [page, path] of Object.entries(pages)) {
      if (page === 'not-found' && prefix) continue;
      shoot(`${page}-without-scripts-${language}`, sites.root + prefix + path, 'static');
    }
  });
  onPaper(`timeline-on-paper-${language}`, `${sites.root}${prefix}`);
  onPaper(`event-on-paper-${language}`, `${sites.root}${prefix}${pages.event}`);
}

for (const colorScheme of themes) {
  test.describe(() => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } });
    for (const page of ['timeline', 'filtered', 'people', 'builder'] as const) shoot(`${page}-forced-colours-${colorScheme}`, sites.root + pages[page], 'ready');
  });
  for (const [language, path] of [['en', ''], ['he', 'he/']]) {
    test.describe(() => {
      test.use({ colorScheme });
      shoot(`specimens-${language}-${colorScheme}`, `${made}specimens/${path}`, 'ready');
    });
  }
}

/** A page at each width, from its head to its foot. */
function shoot(name: string, address: string, state: 'ready' | 'static'): void {
  test(name, async ({ page }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-app', state);
      await page.screenshot({ path: file(name, width), fullPage: true, animations: 'disabled' });
    }
  });
}

/** A page as it is printed, on A4. */
function onPaper(name: string, address: string): void {
  test(name, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
    await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
    // As wide as the sheet within its margins.
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: file(name, 680), fullPage: true });
  });
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
