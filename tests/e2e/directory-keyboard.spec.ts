// The index of names by keyboard and by ear: everything is reached, the focus is seen and never lost, and each count is said once.
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { choice, expectWords, heads, letters, shown, sorts, status as statusOf, under } from './found.ts';
import { kinds } from './kinds.ts';
import { settle } from './measures.ts';
import { remove, tabTo } from './reader.ts';
import { idsOf, words } from './words.ts';

const everybody = idsOf('people').length + idsOf('organisations').length;

declare global {
  interface Window {
    said: string[];
  }
}

test('the keyboard alone searches, chooses, takes back, sorts, goes to a letter, and leads on', async ({ page }) => {
  await open(page, kinds.directory.path);
  await tabTo(page, page.getByRole('searchbox'));
  await expectSeenFocus(page);
  await page.keyboard.type('mayor');
  await expect(shown(page)).toHaveCount(5);

  const deputies = choice(page, words.facet_role, 'Deputy Mayor');
  await tabTo(page, deputies);
  await expectSeenFocus(page);
  await page.keyboard.press('Space');
  await expect(deputies).toBeChecked();
  await expect(deputies).toBeFocused();
  await expect(shown(page)).toHaveCount(4);

  await tabTo(page, remove(page, 'Deputy Mayor'));
  await expectSeenFocus(page);
  await page.keyboard.press('Enter');
  await expect(remove(page, '“mayor”')).toBeFocused();
  await expect(shown(page)).toHaveCount(5);

  const byCountry = sorts(page).getByRole('link', { name: words.sort_country });
  await tabTo(page, byCountry);
  await expectSeenFocus(page);
  await page.keyboard.press('Enter');
  await expect(byCountry).toHaveAttribute('aria-current', 'true');
  await expect(byCountry).toBeFocused();
  await sorts(page).getByRole('link', { name: words.sort_match }).focus();
  await page.keyboard.press('Enter');

  const clear = page.getByRole('button', { name: words.clear });
  await page.getByRole('searchbox').focus();
  await tabTo(page, clear);
  await expectSeenFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(shown(page)).toHaveCount(everybody);

  // The letters come after all names, so that the way to them is long.
  const letter = letters(page).getByRole('link', { name: 'M', exact: true });
  await shown(page).last().getByRole('link').last().focus();
  await tabTo(page, letter);
  await expectSeenFocus(page);
  await page.keyboard.press('Enter');
  await expect(heads(page).filter({ hasText: /^M$/ })).toBeFocused();
  await expect(heads(page).filter({ hasText: /^M$/ })).toBeInViewport();
  await page.keyboard.press('Tab');
  const first = under(page, 'M').first().getByRole('heading').getByRole('link');
  await expect(first).toBeFocused();
  const name = await first.innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('taking back the last choice, one of several, or all at once never loses the focus', async ({ page }) => {
  await open(page, `${kinds.directory.path}?q=mayor&role=Deputy+Mayor&role=Mayor&country=IL`);
  for (const [chosen, next] of [['Mayor', 'Israel'], ['Israel', 'Deputy Mayor'], ['“mayor”', 'Deputy Mayor']]) {
    await remove(page, chosen).focus();
    await page.keyboard.press('Enter');
    await expect(remove(page, chosen)).toHaveCount(0);
    await expect(remove(page, next)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await open(page, `${kinds.directory.path}?q=mayor`);
  await tabTo(page, page.getByRole('button', { name: words.clear }));
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveCount(everybody);
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a screen reader is told the count once for each key that changes it, politely, and nothing for others', async ({ page }) => {
  await open(page, kinds.directory.path);
  const status = statusOf(page);
  expect([null, 'polite']).toContain(await status.getAttribute('aria-live'));
  await status.evaluate((element) => {
    window.said = [];
    const note = (changes: MutationRecord[]) => changes.forEach(() => window.said.push(element.textContent ?? ''));
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
  });
  // Words that come while a reader types widen what is found, and are told: here they have come.
  const moreWords = page.waitForResponse(/names-words-/);
  await page.getByRole('searchbox').focus();
  await (await moreWords).finished();
  await settle(page);
  const typed = 'mikhail b';
  for (let length = 1; length <= typed.length; length += 1) {
    const before = await status.innerText();
    await page.evaluate(() => (window.said = []));
    await page.keyboard.press(typed[length - 1] === ' ' ? 'Space' : typed[length - 1]);
    await expect(page.getByRole('searchbox')).toHaveValue(typed.slice(0, length));
    // A space alone asks for nothing new.
    if (typed[length - 1] !== ' ') await expectWords(page, typed.slice(0, length));
    const after = await status.innerText();
    expect(await page.evaluate(() => window.said), `after “${typed.slice(0, length)}”`).toEqual(before === after ? [] : [after]);
  }
  await page.evaluate(() => (window.said = []));
  await sorts(page).getByRole('link', { name: words.sort_country }).click();
  await expect(heads(page).first()).toHaveText('Israel');
  expect(await page.evaluate(() => window.said)).toEqual([]);
  await choice(page, words.facet_role, 'Mayor').check();
  await expect(status).toHaveText(/^0 /);
  expect(await page.evaluate(() => window.said)).toHaveLength(1);
});

/** Asserts that something has the focus, and that it is seen: by an outline, or by the line beneath a field. */
async function expectSeenFocus(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const active = document.activeElement ?? document.body;
    const field = active.closest('.field');
    if (field) return { style: getComputedStyle(field).boxShadow, width: 2, isLost: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(active);
    return { style: outlineStyle, width: parseFloat(outlineWidth), isLost: active === document.body };
  });
  expect(outline.isLost).toBe(false);
  expect(outline.style).not.toBe('none');
  expect(outline.width).toBeGreaterThanOrEqual(2);
}

test('on a narrow screen the filters are behind their count, and a key opens them', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, `${kinds.directory.path}?country=IL`);
  await expect(choice(page, words.facet_role, 'Mayor')).toBeHidden();
  const filter = page.locator('summary').filter({ hasText: words.filter });
  await expect(filter).toHaveText(new RegExp(`^${words.filter}\\s*1$`));
  await tabTo(page, filter);
  await expectSeenFocus(page);
  await page.keyboard.press('Enter');
  await choice(page, words.facet_role, 'Mayor').check();
  await expect(filter).toHaveText(/2$/);
  await expect(shown(page)).toHaveCount(1);
});

test('on a wide screen the filters are open beside the list', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, kinds.directory.path);
  await expect(choice(page, words.facet_role, 'Mayor')).toBeVisible();
  const [filters, list] = await Promise.all([choice(page, words.facet_role, 'Mayor').boundingBox(), shown(page).first().boundingBox()]);
  expect((filters?.x ?? 0) + (filters?.width ?? 0)).toBeLessThan(list?.x ?? 0);
});
