// The directory by keyboard and by ear: everything is reached, the focus is seen and never lost, and each count is said once.
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { choice, expectWords, heads, letters, shown, sorts, under } from './found.ts';
import { kinds } from './kinds.ts';
import { openFacet, remove, tabTo } from './reader.ts';
import { record, words } from './words.ts';

const everybody = record.people.length + record.organisations.length;

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

  const role = page.locator('summary').getByText(words.facet_role, { exact: true });
  await tabTo(page, role);
  await expectSeenFocus(page);
  await page.keyboard.press('Enter');
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
  await expect(page.locator('.filters__remove')).toBeFocused();
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

  const letter = letters(page).getByRole('link', { name: 'M', exact: true });
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
  const status = page.getByRole('main').getByRole('status');
  expect([null, 'polite']).toContain(await status.getAttribute('aria-live'));
  await status.evaluate((element) => {
    window.said = [];
    const note = (changes: MutationRecord[]) => changes.forEach(() => window.said.push(element.textContent ?? ''));
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
  });
  await page.getByRole('searchbox').focus();
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
  await openFacet(page, words.facet_role);
  await choice(page, words.facet_role, 'Mayor').check();
  await expect(status).toHaveText(/^0 /);
  expect(await page.evaluate(() => window.said)).toHaveLength(1);
});

/** Asserts that something has the focus, and that it is seen. */
async function expectSeenFocus(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return { style: outlineStyle, width: parseFloat(outlineWidth), isLost: document.activeElement === document.body };
  });
  expect(outline.isLost).toBe(false);
  expect(outline.style).not.toBe('none');
  expect(outline.width).toBeGreaterThanOrEqual(2);
}

test('on a narrow screen, the orders are folded up, and a key opens them', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, kinds.directory.path);
  await expect(sorts(page).getByRole('link')).toHaveCount(0);
  await page.locator('summary').getByText(words.sort_by, { exact: true }).press('Enter');
  await expect(sorts(page).getByRole('link').first()).toBeVisible();
});
