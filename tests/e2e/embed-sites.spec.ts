// Several memorials in one page, the first height of a frame, and the focus in a frame taller than the window.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { elements, expectAlive, heightOf, partner, visit, within } from './host.ts';
import { settle } from './measures.ts';
import { sites } from './sites.ts';

test.use({ otherOrigins: [partner, new URL(sites.folder).origin] });

test.describe('two memorials in one page', () => {
  test.use({ expectedNoise: [/^console\.warning: <memorial-timeline> two memorials are in this page: /] });

  test('an element shows the one that it names, and the console says what those without a name show', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await visit(page, 'memorials.html', { fill: { other: sites.folder } });
    await expectAlive(page.locator('#one'));
    await expectAlive(page.locator('#other'));
    await expect(page.locator('#one iframe')).toHaveAttribute('src', new RegExp(`^${sites.root}embed/\\?`));
    await expect(page.locator('#other iframe')).toHaveAttribute('src', new RegExp(`^${sites.folder}az/embed/\\?`));
    expect(said).toEqual([`<memorial-timeline> two memorials are in this page: an element shows ${sites.root} unless it says site="${sites.folder}".`]);
  });
});

for (const attributes of ['', 'from="1991" to="1993"', 'show="axis"', 'view="people"']) {
  test(`the first height that a frame with ${attributes || 'all events'} tells is its last`, async ({ page }) => {
    await page.addInitScript(() => {
      const heights: number[] = [];
      Object.assign(window, { heights });
      addEventListener('message', ({ data }) => data?.type === 'height' && heights.push(data.value));
    });
    await visit(page, 'plain.html', { fill: { attributes } });
    await expectAlive(elements(page));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    // The frame is first as wide as the element, and is laid out in that width alone.
    expect(await heights(page)).toHaveLength(1);
  });
}

test('an element that shows the axis alone keeps that, and its height, when a mark is chosen', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: 'show="axis"' } });
  const element = elements(page);
  await expectAlive(element);
  const height = await heightOf(element);
  const told = await page.evaluateHandle(() => {
    const heights: number[] = [];
    addEventListener('message', ({ data }) => data.type === 'height' && heights.push(data.value));
    return heights;
  });
  const root = within(element).locator('html');
  await root.evaluate(() => Object.assign(window, { sameDocument: true }));
  await within(element).locator('[data-mark="khojaly-1992"]').click();
  await expect.poll(() => root.evaluate(() => location.search)).toBe('?show=axis&at=khojaly-1992');
  await settle(page.frames()[1]);
  await settle(page);
  await expect(within(element).locator('#_list')).toBeHidden();
  expect(await root.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(await heightOf(element)).toBe(height);
  expect(await told.jsonValue()).toEqual([]);
});

test('the focus on the axis stays in the window of a host that is lower than the axis, wherever keys lead', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 300 });
  await visit(page, 'plain.html');
  const element = elements(page);
  await expectAlive(element);
  await within(element).locator('[data-axis] [data-mark][tabindex="0"]').focus();
  const reached = new Set<string>();
  for (const key of ['End', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'End', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowRight', 'PageDown']) {
    await page.keyboard.press(key);
    reached.add(await within(element).locator('html').evaluate(() => (document.activeElement?.closest('[data-axis]') ? document.activeElement.id : '')));
    await expect.poll(() => isInWindow(page), key).toBe(true);
  }
  expect(reached.size).toBeGreaterThan(5);
});

test('what the keyboard reaches is brought into the window of a host that is lower than the frame', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 420 });
  await visit(page, 'plain.html', { fill: { attributes: 'from="1988" to="2021"' } });
  const element = elements(page);
  await expectAlive(element);
  await page.getByRole('button', { name: 'Before' }).focus();
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    await expect.poll(() => isInWindow(page)).toBe(true);
  }
});

/** Whether all of what has the focus in the frame is in the window of the host. */
async function isInWindow(page: Page): Promise<boolean> {
  const inside = await within(elements(page)).locator('html').evaluate(() => {
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    return { top, bottom };
  });
  return page.evaluate(({ top, bottom }) => {
    const start = document.querySelector('memorial-timeline')?.shadowRoot?.querySelector('iframe')?.getBoundingClientRect().top ?? 0;
    return start + top >= 0 && start + bottom <= innerHeight;
  }, inside);
}

function heights(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { heights: number[] }).heights);
}
