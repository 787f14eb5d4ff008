// No word is cut off, outside of the page, or under another: in longer words, from right to left, and where a reader has
// set words larger or wider apart. And no word that stands on a page was left untranslated.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { wrongBoxes } from './boxes.ts';
import { expect, test } from './fixtures.ts';
import { eachKind, kinds } from './kinds.ts';
import { languages } from './languages.ts';
import { made, pseudo, sites } from './sites.ts';

const inLanguages = [
  { name: 'longer words', root: pseudo },
  { name: 'Hebrew', root: sites.root + languages.he.prefix },
  { name: 'Russian', root: sites.root + languages.ru.prefix },
];

// Styles that a reader brings along are beyond the policy of a page.
test.use({ bypassCSP: true, otherOrigins: [new URL(made).origin] });

/** How a reader has set words. */
const settings = [
  // The labels of the axis are planned in pixels, and shortened; the list below has every title whole.
  { what: 'with letters of twice the size', style: 'html { font-size: 200% }', width: 1280, except: '.mark__label' },
  {
    what: 'with words spaced as WCAG 1.4.12 has it',
    style: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    width: 640,
    except: undefined,
  },
];

for (const { name, root } of inLanguages) {
  test(`in ${name} no word is cut off or lies on another, on a narrow screen, in large letters or spaced words`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const { kind, path } of eachKind) {
      await open(page, root + path);
      for (const { what, style, width, except } of settings) {
        await page.setViewportSize({ width, height: 800 });
        const tag = await page.addStyleTag({ content: style });
        await settle(page);
        expect.soft(await wrongBoxes(page, except), `${kind}, ${what}`).toEqual([]);
        await tag.evaluate((element) => (element as Element).remove());
      }
      await page.setViewportSize({ width: 320, height: 800 });
      await settle(page);
      expect.soft(await wrongBoxes(page), `${kind}, at 320 pixels`).toEqual([]);
      await openAll(page);
      expect.soft(await wrongBoxes(page), `${kind}, at 320 pixels, with all that can be opened`).toEqual([]);
    }
  });
}

test('no word of the interface or of the record is left untranslated', async ({ page }) => {
  test.setTimeout(60_000);
  const names = [...namesOf(JSON.parse(readFileSync('target/made/pseudo/data/record.json', 'utf8'))), 'khojaly'];
  for (const { kind, path } of [...eachKind, { kind: 'a search', path: `${kinds.directory.path}?q=khojaly` }, { kind: 'choices', path: '?from=1990&country=AZ' }]) {
    await open(page, pseudo + path);
    await openAll(page);
    expect.soft(await untranslated(page, names), kind).toEqual([]);
  }
});

/** Waits until the axis has been arranged anew. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
}

async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((notes) => notes.forEach((note) => note.setAttribute('open', '')));
  await settle(page);
}

/** What the record names: people, organisations, places, countries and languages, and what sources and works are called. */
function namesOf(record: unknown): string[] {
  const countries = new Intl.DisplayNames('en', { type: 'region' });
  const tongues = new Intl.DisplayNames('en', { type: 'language' });
  const names = new Set<string>();
  const collect = (value: unknown, key: string) => {
    if (typeof value === 'string') {
      if (key === 'country') names.add(countries.of(value) ?? value);
      else if (/^(name|title|publisher|author|authors|url|also|source_form|forms|named_as|locator|creators)$/.test(key) && !value.includes('⟦')) names.add(value);
    } else if (Array.isArray(value)) {
      value.forEach((part) => collect(part, key));
    } else if (value && typeof value === 'object') {
      // The forms of a name are under the tags of their languages.
      for (const [part, inside] of Object.entries(value)) {
        if (key === 'name' && /^[a-z]{2,3}$/.test(part)) [part, tongues.of(part) ?? part].forEach((tongue) => names.add(tongue));
        collect(inside, key === 'name' || key === 'title' ? key : part);
      }
    }
  };
  collect(record, '');
  return [...names].sort((a, b) => b.length - a.length);
}

/** The words that stand outside of the brackets of what was translated and are no name, each with where it stands. */
function untranslated(page: Page, names: string[]): Promise<string[]> {
  return page.evaluate((known) => {
    const found: string[] = [];
    const letters = /\p{L}/u;
    const escaped = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    const blocks = new Map<Element, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('kbd, pre, script, .languages__list, .languages__offer') || !parent.checkVisibility()) continue;
      let block = parent;
      while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
      blocks.set(block, (blocks.get(block) ?? '') + node.textContent);
    }
    for (const [block, text] of blocks) check(text, block.localName + (block.className ? `.${block.getAttribute('class')}` : ''));
    for (const attribute of ['aria-label', 'title', 'alt', 'placeholder']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) check(element.getAttribute(attribute) ?? '', `${attribute} of ${element.localName}`);
    }
    return [...new Set(found)].slice(0, 12);

    function check(text: string, where: string): void {
      // A label that is too long for the axis ends before its bracket does; names stand under their letters.
      if (/^\p{Lu}$/u.test(text)) return;
      let rest = text.replace(/…$/, '⟧');
      for (let before = ''; before !== rest; ) {
        before = rest;
        rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
      }
      if (/[⟦⟧]/.test(rest)) found.push(`brackets that do not match in ${where}: ${rest.slice(0, 100)}`);
      rest = rest.replace(/https?:\S+/g, ' ').replace(anyName, ' ');
      if (letters.test(rest)) found.push(`${where}: ${rest.trim().slice(0, 100)}`);
    }
  }, names);
}
