// The widget on pages that make it hard: their styles, their direction, their policy, their age, their width.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { dist } from './dist.ts';
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
  await frame.locator('article[data-event]').getByRole('link').first().click();
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
    await visit(page, 'frame.html', { fill: { width: '1000' } });
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('article[data-event="khojaly-1992"]')).toBeVisible();
    await frame.locator('[data-axis] [data-mark="khojaly-1992"]').click();
    await expect(frame.locator('article[data-event="khojaly-1992"]')).toBeInViewport();
    expect(context.pages()).toHaveLength(1);
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name: words.embed_whole }).click();
    await expect(await opened).toHaveURL(sites.root);
  });

  test('in a narrow frame the axis is a picture, whose eras lead to the first event of each in the list', async ({ page, context }) => {
    await visit(page, 'frame.html', { fill: { width: '360' } });
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('[data-axis] [data-mark="khojaly-1992"]')).toBeHidden();
    const era = frame.locator('[data-axis]').getByRole('link').last();
    const target = await era.evaluate((link) => (link as HTMLAnchorElement).hash);
    await era.click();
    await expect(frame.locator('article[data-event]').filter({ has: page.locator(target) })).toBeInViewport();
    expect(context.pages()).toHaveLength(1);
  });

  test('the people have a page of their own, whose letters stay in it', async ({ page, context }) => {
    await visit(page, 'frame.html', { fill: { query: 'people/' } });
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('li[data-person]')).toHaveCount(15);
    await frame.getByRole('navigation', { name: words.letters }).getByRole('link', { name: 'V', exact: true }).click();
    await expect(frame.getByRole('heading', { level: 2, name: 'V', exact: true })).toBeInViewport();
    expect(context.pages()).toHaveLength(1);
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name: words.embed_whole }).click();
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

test('an address that opens with two slashes leads to no other host', async ({ page }) => {
  // As hosts answer that merge slashes.
  await page.route(
    (url) => url.pathname.startsWith('//'),
    async (route) => {
      const url = new URL(route.request().url());
      const merged = new URL(url);
      merged.pathname = posix.normalize(decodeURIComponent(url.pathname));
      await route.fulfill({ response: await route.fetch({ url: merged.href }) });
    },
  );
  const doubled = `${sites.root}/elsewhere.example/..%2f/`;
  await page.goto(`${doubled}embed/?view=people`);
  await expect(page).toHaveURL(`${doubled}embed/people/?view=people`);
  await expect(page.locator('li[data-person]').first()).toBeVisible();

  await visit(page, 'frame.html', { fill: { site: doubled } });
  const root = page.frameLocator('iframe').locator('html');
  await expect(root).toHaveAttribute('data-app', 'ready');
  await page.evaluate(() => {
    const sent = { source: 'memorial-timeline', v: 1, type: 'set', theme: 'dark', from: 1992 };
    document.querySelector('iframe')?.contentWindow?.postMessage(sent, '*');
  });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => root.evaluate(() => location.href)).toBe(`${doubled}embed/?theme=dark&from=1992`);
});

test('the frame is asked for when the reader comes near it, not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit(page, 'flow.html', { fill: { before: '9000', attributes: 'from="1991" to="1993"' } });
  await expect(elements(page).locator('iframe')).toHaveCount(1);
  // By the time that another lazy frame, which is in view, has loaded, this one would have been asked for.
  await page.evaluate((src) => {
    const near = Object.assign(document.createElement('iframe'), { src, loading: 'lazy', title: 'A frame in view' });
    document.body.prepend(near);
    return new Promise((resolve) => near.addEventListener('load', resolve));
  }, `${sites.root}sources/`);
  expect(asked).toContain(`${sites.root}sources/`);
  expect(asked.filter((url) => url.includes('/embed/'))).toEqual([]);
  await elements(page).scrollIntoViewIfNeeded();
  await expectAlive(elements(page));
});

test('a widget is as wide as its row, and moves nothing where the page has left room for it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as unknown as { shift: number }).shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page, 'flow.html', { fill: { before: '100', attributes: 'from="1991" to="1993" max="500"', style: 'min-height: 500px;' } });
  const element = elements(page);
  expect((await element.boundingBox())?.height, 'while it waits').toBe(500);
  await expectAlive(element);
  await expect.poll(() => heightOf(element)).toBe(500);
  expect(await element.boundingBox()).toMatchObject({ width: 640, height: 500 });
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);
});

test('no height of the page lets the widget lie on what follows it, and paper has all of it', async ({ page }) => {
  await visit(page, 'flow.html', { fill: { before: '100', attributes: 'from="1991" to="1993" max="500"', style: 'height: 200px; margin: 0 20px; padding: 10px; border: 1px solid;' } });
  const element = elements(page);
  await expectAlive(element);
  await expect.poll(() => heightOf(element)).toBe(500);
  const end = (box: { y: number; height: number } | null) => (box ? box.y + box.height : 0);
  expect((await page.locator('#after').boundingBox())?.y).toBeGreaterThanOrEqual(end(await element.boundingBox()));
  expect((await element.boundingBox())?.width).toBe(600);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => heightOf(element)).toBeGreaterThan(600);
  await expect.poll(() => within(element).locator('html').evaluate((html) => html.scrollHeight - innerHeight), 'nothing of it scrolls').toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => heightOf(element)).toBe(500);
});

test('a widget that is hidden and shown again has its height at once', async ({ page }) => {
  await visit(page, 'flow.html', { fill: { before: '0' } });
  const element = elements(page);
  await expectAlive(element);
  await expect.poll(() => heightOf(element)).toBeGreaterThan(800);
  const before = await heightOf(element);
  const heights = await page.locator('.row').evaluate(async (row) => {
    const frame = row.querySelector('memorial-timeline')?.shadowRoot?.querySelector('iframe');
    const found = [];
    for (let count = 0; count < 20; count += 1) {
      (row as HTMLElement).style.display = count < 8 ? 'none' : '';
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (count >= 8) found.push(frame?.getBoundingClientRect().height);
    }
    return [...new Set(found)];
  });
  expect(heights).toEqual([before]);
});

test.describe('where the script is pinned', () => {
  test.use({ expectedNoise: [/integrity|CORS policy|net::ERR_FAILED/] });
  const integrity = `sha384-${createHash('sha384').update(readFileSync(join(dist, 'embed.js'))).digest('base64')}`;

  test('it runs where its host says that anybody may read it', async ({ page }) => {
    await visit(page, 'pinned.html', { fill: { integrity } });
    await expectAlive(elements(page));
  });

  test('another text of it does not', async ({ page }) => {
    const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
    await visit(page, 'pinned.html', { fill: { integrity: integrity.replace(/.{4}$/, 'AAAA') } });
    await refused;
    await expect(page.getByRole('link', { name: 'Remembrance' })).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});

test.describe('where an image has the name of the running script', () => {
  test.use({ expectedNoise: [/cannot tell where it comes from|status of 404/] });

  test('it does not say where the site is', async ({ page }) => {
    const said = page.waitForEvent('console', (message) => message.text().includes('cannot tell where it comes from'));
    await visit(page, 'flow.html', { fill: { before: '0', first: `<img name="currentScript" alt="" src="${partner}/elsewhere/pic.png">` } });
    await said;
    await expect(page.locator('iframe')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Remembrance' })).toBeVisible();
  });
});

test('the keyboard goes into the frame and out of it at both ends', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: 'from="1991" to="1993"' } });
  const element = elements(page);
  await expectAlive(element);
  const [before, after] = [page.getByRole('button', { name: 'Before' }), page.getByRole('button', { name: 'After' })];
  await before.focus();
  await page.keyboard.press('Tab');
  await expect(within(element).getByRole('heading', { level: 1 }).getByRole('link')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(before).toBeFocused();
  await after.focus();
  await page.keyboard.press('Shift+Tab');
  await expect(element).toBeFocused();
  expect(await within(element).locator('html').evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
  await page.keyboard.press('Tab');
  await expect(after).toBeFocused();
});

test('a widget leaves nothing behind: no cookie, nothing stored', async ({ page, context }) => {
  await visit(page, 'plain.html', { fill: { attributes: 'from="1991" to="1993"' } });
  await expectAlive(elements(page));
  await within(elements(page)).locator('[data-mark="khojaly-1992"]').click();
  await within(elements(page)).getByRole('button', { name: words.axis_closer, exact: true }).click();
  await expect.poll(() => page.frames()[1].url()).toMatch(/(?=.*[?&]at=khojaly-1992)(?=.*&time=)/);
  expect(await context.cookies()).toEqual([]);
  const stored = async () => {
    const counts = [
      () => localStorage.length,
      () => sessionStorage.length,
      () => document.cookie.length,
      async () => (await indexedDB.databases()).length,
      async () => (await caches.keys()).length,
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    ];
    const found = [];
    for (const count of counts) {
      try {
        found.push(await count());
      } catch {
        found.push('refused by the browser');
      }
    }
    return found;
  };
  expect(await page.evaluate(stored)).toEqual([0, 0, 0, 0, 0, 0]);
  const inside = await within(elements(page)).locator('html').evaluate(stored);
  expect(inside.filter((count) => count !== 0 && count !== 'refused by the browser')).toEqual([]);
});
