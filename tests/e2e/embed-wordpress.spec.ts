// The frame of WordPress: no origin of its own, hidden until it says its height, held to 200 to 1000 pixels.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { allowEverybody, partner, visit } from './host.ts';
import { sites } from './sites.ts';
import { titleOf } from './words.ts';

// What the browser itself reports of requests that a frame without an origin may not make.
test.use({ otherOrigins: [partner], expectedNoise: [/from origin 'null' has been blocked by CORS policy|net::ERR_FAILED/] });

const hidings = { 'by visibility': 'position: absolute; visibility: hidden;', altogether: 'display: none;' };

for (const [how, hidden] of Object.entries(hidings)) {
  test(`hidden ${how}, the frame says its height and is shown, without any module or fetch`, async ({ page }) => {
    await visit(page, 'wordpress.html', { fill: { hidden, query: '' } });
    await expect(page.locator('iframe')).toBeVisible();
    await expect(page.locator('blockquote')).toBeHidden();
    await expect(page.locator('iframe')).toHaveAttribute('height', '1000');
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-app', 'failed');
    await expect(frame.locator('article[data-event="khojaly-1992"]')).toHaveCount(1);
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).fontFamily), 'it has its style').toMatch(/serif/);
    const [last] = (await heights(page)).slice(-1);
    expect(last).toBe(await frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height)));
  });
}

test('where the host of the site allows it, the frame comes alive, and follows its query', async ({ page }) => {
  await allowEverybody(page);
  await visit(page, 'wordpress.html', { fill: { hidden: hidings['by visibility'], query: '?from=1991&to=1993' } });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-app', 'ready');
  await expect(frame.locator('article[data-event="khojaly-1992"]')).toBeVisible();
  await expect(frame.locator('article[data-event="conference-2021"]')).toBeHidden();
  expect(await frame.locator('html').evaluate(() => scrollY)).toBe(0);
  await frame.getByRole('link', { name: 'List alone' }).click();
  await expect(frame.locator('[data-axis]')).toBeHidden();
});

test('a link is led to by WordPress itself, on the reader’s click', async ({ page }) => {
  await visit(page, 'wordpress.html', { fill: { hidden: hidings['by visibility'], query: '' } });
  const frame = page.frameLocator('iframe');
  await expect(page.locator('iframe')).toBeVisible();
  await frame.getByRole('heading', { name: titleOf('events', 'khojaly-1992') }).getByRole('link').click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { led: string[] }).led)).toEqual([`${sites.root}events/khojaly-1992/`]);
});

test('WordPress is told the height again when it asks, and nobody else by another secret', async ({ page }) => {
  await visit(page, 'wordpress.html', { fill: { hidden: hidings['by visibility'], query: '' } });
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-app', 'failed');
  await expect.poll(async () => (await heights(page)).length).toBeGreaterThan(0);
  const ask = (secret: string) => page.evaluate((own) => document.querySelector('iframe')?.contentWindow?.postMessage({ message: 'ready', secret: own }, '*'), secret);
  const before = await heights(page);
  await ask('another');
  await ask('Xp7Qm2Lk9a');
  await expect.poll(() => heights(page)).toEqual([...before, before.at(-1)]);
});

function heights(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { heights: number[] }).heights);
}
