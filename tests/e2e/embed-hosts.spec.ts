// The widget on pages that make it hard: their styles, their direction, their policy, their age, their width.
import { axeFinds } from './engines.ts';
import { expect, test } from './fixtures.ts';
import { elements, expectAlive, heightOf, partner, visit, within } from './host.ts';
import { sites } from './sites.ts';
import { words } from './words.ts';

test.use({ otherOrigins: [partner] });

for (const [direction, lang, size] of [
  ['ltr', 'en', '6px'],
  ['ltr', 'he', '40px'],
  ['rtl', 'en', '16px'],
] as const) {
  test(`a page of ${direction} letters of ${size} that unsets every style has a whole widget in ${lang}`, async ({ page }) => {
    await visit(page, 'hostile.html', { fill: { direction, lang, size } });
    const element = elements(page);
    await expectAlive(element);
    await expect(element).toHaveCSS('display', 'block');
    const root = within(element).locator('html');
    await expect(root).toHaveAttribute('dir', lang === 'he' ? 'rtl' : 'ltr');
    expect(await root.evaluate((html) => getComputedStyle(html).fontSize)).toBe('16px');
    const { width } = (await element.locator('iframe').boundingBox()) ?? { width: 0 };
    expect(width).toBeGreaterThan(1000);
    await expect(page.getByText('Remembrance')).toBeHidden();
    await expect.poll(() => root.evaluate((html) => html.scrollHeight - innerHeight)).toBe(0);
  });
}

test('a page whose policy allows nothing but the script and the frame has a whole widget', async ({ page }) => {
  const policy = `default-src 'none'; script-src ${sites.root}embed.js; frame-src ${sites.root}; img-src data:; require-trusted-types-for 'script'`;
  await visit(page, 'plain.html', { headers: { 'Content-Security-Policy': policy }, fill: { attributes: 'from="1991" to="1993"' } });
  await expectAlive(elements(page));
  await expect(elements(page)).toHaveCSS('display', 'block');
  expect(await heightOf(elements(page))).toBeGreaterThan(400);
});

test('a page that allows nothing but the frame has a useful one', async ({ page, context }) => {
  await visit(page, 'frame.html', { headers: { 'Content-Security-Policy': `default-src 'none'; frame-src ${sites.root}; img-src data:` } });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-app', 'ready');
  const opened = context.waitForEvent('page');
  await frame.getByRole('heading', { level: 3 }).getByRole('link').first().click();
  const tab = await opened;
  await expect(tab).toHaveURL(new RegExp(`^${sites.root}events/`));
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  await expect(page).toHaveURL(`${partner}/frame.html`);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the element is its fallback, and the frame the whole text, whose links lead out of it', async ({ page, context }) => {
    await visit(page, 'plain.html');
    await expect(page.getByRole('link', { name: 'Remembrance' })).toBeVisible();
    await visit(page, 'frame.html');
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('article[data-event="khojaly-1992"]')).toBeVisible();
    await frame.locator('[data-axis] [data-mark="khojaly-1992"]').click();
    await expect(frame.locator('article[data-event="khojaly-1992"]')).toBeInViewport();
    expect(context.pages()).toHaveLength(1);
    const opened = context.waitForEvent('page');
    await frame.getByRole('banner').getByRole('link').click();
    await expect(await opened).toHaveURL(sites.root);
  });

  test('the people have a page of their own, whose letters stay in it', async ({ page, context }) => {
    await visit(page, 'frame.html', { fill: { query: 'people/' } });
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('li[data-person]')).toHaveCount(15);
    await frame.getByRole('navigation', { name: words.letters }).getByRole('link', { name: 'V', exact: true }).click();
    await expect(frame.locator('#_letter-56')).toBeInViewport();
    expect(context.pages()).toHaveLength(1);
    const opened = context.waitForEvent('page');
    await frame.getByRole('banner').getByRole('link').click();
    await expect(await opened).toHaveURL(`${sites.root}people/`);
  });
});

test.describe('where the frame is not allowed', () => {
  test.use({ expectedNoise: [/Content Security Policy|did not answer, so the words of this page are shown instead\. Does its policy have frame-src http/] });

  test('the page’s own words stay, and it is told why', async ({ page }) => {
    await page.clock.install();
    await visit(page, 'plain.html', { headers: { 'Content-Security-Policy': `script-src ${sites.root}; frame-src 'none'` } });
    const error = page.evaluate(() => new Promise((resolve) => document.addEventListener('memorial-error', (event) => resolve((event as CustomEvent).detail.message))));
    await expect(page.getByRole('link', { name: 'Remembrance' })).toBeVisible();
    await page.clock.runFor(11_000);
    expect(await error).toContain('frame-src');
    await expect(page.getByRole('link', { name: 'Remembrance' })).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});

test('a page in quirks mode has a whole widget', async ({ page }) => {
  await visit(page, 'quirks.html');
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  await expectAlive(elements(page));
  await expect.poll(() => within(elements(page)).locator('html').evaluate((html) => html.scrollHeight - innerHeight)).toBe(0);
});

for (const width of ['280', '1600']) {
  test(`a column of ${width} pixels is kept to`, async ({ page }) => {
    await page.setViewportSize({ width: 1700, height: 900 });
    await visit(page, 'column.html', { fill: { width } });
    await expectAlive(elements(page));
    const { width: found } = (await elements(page).locator('iframe').boundingBox()) ?? {};
    expect(found).toBe(Number(width));
    expect(await within(elements(page)).locator('html').evaluate((html) => html.scrollWidth - innerWidth)).toBe(0);
    await expect.poll(() => within(elements(page)).locator('html').evaluate((html) => html.scrollHeight - innerHeight)).toBe(0);
  });
}

for (const attributes of ['from="1991" to="1993"', 'view="people" theme="dark"']) {
  test(`axe finds nothing, outside or inside of a widget with ${attributes}`, async ({ page }) => {
    await visit(page, 'plain.html', { fill: { attributes } });
    await expectAlive(elements(page));
    expect(page.frames()).toHaveLength(2);
    for (const frame of page.frames()) expect(await axeFinds(frame), frame.url()).toEqual([]);
  });
}

test('the keyboard goes into the frame and out of it at both ends', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: 'from="1991" to="1993"' } });
  const element = elements(page);
  await expectAlive(element);
  const [before, after] = [page.getByRole('button', { name: 'Before' }), page.getByRole('button', { name: 'After' })];
  await before.focus();
  await page.keyboard.press('Tab');
  await expect(within(element).getByRole('banner').getByRole('link')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(before).toBeFocused();
  await after.focus();
  await page.keyboard.press('Shift+Tab');
  await expect(element).toBeFocused();
  expect(await within(element).locator('html').evaluate(() => document.activeElement?.closest('article, footer, .timeline') !== null)).toBe(true);
  await page.keyboard.press('Tab');
  await expect(after).toBeFocused();
});

test('a widget leaves nothing behind: no cookie, nothing stored', async ({ page, context }) => {
  await visit(page, 'plain.html', { fill: { attributes: 'from="1991" to="1993"' } });
  await expectAlive(elements(page));
  await within(elements(page)).locator('summary').first().click();
  await expect(within(elements(page)).getByText(words.filter_words)).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  const stored = () => {
    try {
      return localStorage.length + sessionStorage.length + document.cookie.length;
    } catch {
      return 'refused by the browser';
    }
  };
  expect(await page.evaluate(stored)).toBe(0);
  expect([0, 'refused by the browser']).toContain(await within(elements(page)).locator('html').evaluate(stored));
});
