// The height of the widget: it follows what is in the frame at once, and never goes to and fro.
import { expect, test } from './fixtures.ts';
import { elements, expectAlive, partner, visit, within } from './host.ts';

test.use({ otherOrigins: [partner] });

const attributes = 'from="1991" to="1993"';

test('the frame has its height within two frames of a change', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes } });
  const element = elements(page);
  await expectAlive(element);
  const root = within(element).locator('html');
  await expect.poll(() => root.evaluate(() => innerHeight - Math.ceil(document.body.getBoundingClientRect().height))).toBe(0);
  const said = await page.evaluateHandle(() => {
    const heights: number[] = [];
    addEventListener('message', ({ data }) => data.type === 'height' && heights.push(data.value));
    return heights;
  });
  const frames = await root.evaluate(async (html) => {
    const main = html.querySelector('main');
    const own = innerHeight;
    const counts: number[] = [];
    for (const more of [300, 0, 40, 900, 41, 300, 301, 1200, 0]) {
      if (main) main.style.paddingBlockEnd = `${more}px`;
      let count = 0;
      for (; innerHeight !== own + more && count < 60; count += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      counts.push(count);
    }
    return counts;
  });
  // There and back between two processes; a busy machine may be late once, not as a rule.
  const sorted = frames.toSorted((one, other) => one - other);
  expect(sorted[4], `the median of ${frames.join(', ')}`).toBeLessThanOrEqual(2);
  expect(sorted[7], `all but one of ${frames.join(', ')}`).toBeLessThanOrEqual(3);
  expect(sorted[8]).toBeLessThan(60);
  expect(await said.jsonValue(), 'each change is said once').toHaveLength(frames.length);
});

test('at no width from 240 to 1920 pixels the height goes to and fro, of the timeline and of the people', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1980, height: 900 });
  await visit(page, 'plain.html', { fill: { attributes } });
  // Both begin at the top: a frame out of view is not laid out at once.
  await page.evaluate(() => {
    const above = document.createElement('div');
    above.style.cssText = 'position: absolute; inset-block-start: 0';
    above.innerHTML = '<memorial-timeline id="people" view="people"></memorial-timeline>';
    document.body.append(above);
  });
  await expectAlive(elements(page).first());
  await expectAlive(page.locator('#people'));
  const said = await page.evaluate(async () => {
    const hosts = [...document.querySelectorAll<HTMLElement>('memorial-timeline')];
    const windows = hosts.map((host) => host.shadowRoot?.querySelector('iframe')?.contentWindow);
    let heights: number[][] = [];
    addEventListener('message', ({ data, source }) => data.type === 'height' && heights[windows.indexOf(source as Window)]?.push(data.value));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const count = () => heights.flat().length;
    const found: [number, number[][]][] = [];
    for (let width = 240; width <= 1920; width += 7) {
      heights = hosts.map(() => []);
      hosts.forEach((host) => (host.style.inlineSize = `${width}px`));
      let still = 0;
      for (let last = -1; still < 4; still += 1) {
        if (count() !== last) {
          last = count();
          still = 0;
        }
        await frame();
      }
      found.push([width, heights]);
    }
    return found;
  });
  expect(said).toHaveLength(241);
  for (const view of [0, 1]) {
    const heights = said.map(([width, all]) => [width, all[view]] as const);
    const wavering = heights.filter(([, of]) => of.length > 2 || new Set(of).size < of.length);
    expect(wavering).toEqual([]);
    expect(heights.filter(([, of]) => of.length > 0).length, 'the height was measured').toBeGreaterThan(50);
  }
});
