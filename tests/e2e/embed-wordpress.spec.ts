// The frame of WordPress: no origin of its own, hidden until it says its height, held to 200 to 1000 pixels.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { closedSite, partner, visit } from './host.ts';
import { sites } from './sites.ts';
import { titleOf, words } from './words.ts';

test.use({ otherOrigins: [partner, new URL(closedSite).origin] });

const hidings = { 'by visibility': 'position: absolute; visibility: hidden;', altogether: 'display: none;' };

test.describe('where the host of the site lets no frame without an origin load its module', () => {
  // What the browser itself reports of what such a frame may not load, and what the frame tells its host.
  test.use({ expectedNoise: [/from origin 'null' has been blocked by CORS policy|net::ERR_FAILED/] });

  for (const [how, hidden] of Object.entries(hidings)) {
    test(`hidden ${how}, the frame says its height and is shown, without any module or fetch`, async ({ page }) => {
      await visit(page, 'wordpress.html', { fill: { hidden, query: '', site: closedSite } });
      await expectShown(page);
      await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-app', 'failed');
      await expectToldHeight(page);
    });
  }

  test('a link is led to by WordPress itself, on the reader’s click', async ({ page }) => {
    await visit(page, 'wordpress.html', { fill: { hidden: hidings['by visibility'], query: '', site: closedSite } });
    await expectShown(page);
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-app', 'failed');
    await expectLed(page, closedSite);
  });

  test('what the query was to leave out is shown, and a line says so', async ({ page }) => {
    await visit(page, 'wordpress.html', { fill: { hidden: hidings['by visibility'], query: '?person=lev-spivak', site: closedSite } });
    await expectShown(page);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText(words.embed_all)).toBeVisible();
    await expect(frame.locator('article[data-event="khojaly-1992"]')).toBeVisible();
    await expectToldHeight(page);
  });
});

for (const [how, hidden] of Object.entries(hidings)) {
  test(`hidden ${how}, the frame says its height and is shown, and its module is loaded`, async ({ page }) => {
    await visit(page, 'wordpress.html', { fill: { hidden, query: '' } });
    await expectShown(page);
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-app', 'ready');
    await expectToldHeight(page);
  });
}

test('the frame follows its query', async ({ page }) => {
  await visit(page, 'wordpress.html', { fill: { hidden: hidings['by visibility'], query: '?from=1991&to=1993' } });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-app', 'ready');
  await expect(frame.locator('article[data-event="khojaly-1992"]')).toBeVisible();
  await expect(frame.locator('article[data-event="conference-2021"]')).toBeHidden();
  expect(await frame.locator('html').evaluate(() => scrollY)).toBe(0);
});

test('a link is led to by WordPress itself, on the reader’s click', async ({ page }) => {
  await visit(page, 'wordpress.html', { fill: { hidden: hidings['by visibility'], query: '' } });
  await expectShown(page);
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-app', 'ready');
  await expectLed(page, sites.root);
});

test('WordPress is told the height again when it asks, and nobody else by another secret', async ({ page }) => {
  await visit(page, 'wordpress.html', { fill: { hidden: hidings['by visibility'], query: '' } });
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-app', 'ready');
  await expect.poll(async () => (await heights(page)).length).toBeGreaterThan(0);
  const ask = (secret: string) => page.evaluate((own) => document.querySelector('iframe')?.contentWindow?.postMessage({ message: 'ready', secret: own }, '*'), secret);
  // The page itself asks once the frame is there.
  await ask('Xp7Qm2Lk9a');
  let known = -1;
  await expect
    .poll(async () => {
      const isSettled = known === (await heights(page)).length;
      known = (await heights(page)).length;
      return isSettled;
    })
    .toBe(true);
  const before = await heights(page);
  await ask('another');
  await ask('Xp7Qm2Lk9a');
  await expect.poll(() => heights(page)).toEqual([...before, before.at(-1)]);
});

/** Asserts that WordPress shows the frame in place of its link, with its style, as tall as it lets a frame be. */
async function expectShown(page: Page): Promise<void> {
  await expect(page.locator('iframe')).toBeVisible();
  await expect(page.locator('blockquote')).toBeHidden();
  await expect(page.locator('iframe')).toHaveAttribute('height', '1000');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('article[data-event="khojaly-1992"]')).toHaveCount(1);
  expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).fontFamily), 'it has its style').toMatch(/serif/);
}

/** Asserts that what WordPress was told last is how tall the page in the frame is. */
async function expectToldHeight(page: Page): Promise<void> {
  const height = () => page.frameLocator('iframe').locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect.poll(async () => (await heights(page)).at(-1) === (await height())).toBe(true);
}

/** Asserts that WordPress is told where a link leads that the reader follows. */
async function expectLed(page: Page, site: string): Promise<void> {
  await page.frameLocator('iframe').getByRole('heading', { name: titleOf('events', 'khojaly-1992') }).getByRole('link').click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { led: string[] }).led)).toEqual([`${site}events/khojaly-1992/`]);
}

function heights(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { heights: number[] }).heights);
}
