// The height of the widget: it follows what is in the frame at once, and never goes to and fro.
import { expect, test } from './fixtures.ts';
import { elements, expectAlive, partner, visit, within } from './host.ts';
import { settle } from './measures.ts';

test.use({ otherOrigins: [partner] });

test('the frame has its height within two frames of a change', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: 'from="1991" to="1993"' } });
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
      if (main) main.style.marginBlockEnd = `${more}px`;
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
  await visit(page, 'plain.html');
  // Both begin at the top: a frame out of view is not laid out at once.
  await page.evaluate(() => {
    const above = document.createElement('div');
    above.style.cssText = 'position: absolute; inset-block-start: 0';
    above.innerHTML = '<memorial-timeline id="people" view="people"></memorial-timeline>';
    document.body.append(above);
  });
  await expectAlive(elements(page).first());
  await expectAlive(page.locator('#people'));
  const said = await page.evaluateHandle(() => {
    const hosts = [...document.querySelectorAll<HTMLElement>('memorial-timeline')];
    const windows = hosts.map((host) => host.shadowRoot?.querySelector('iframe')?.contentWindow);
    const heights: number[][] = hosts.map(() => []);
    addEventListener('message', ({ data, source }) => data.type === 'height' && heights[windows.indexOf(source as Window)]?.push(data.value));
    return heights;
  });
  const views = [elements(page).first(), page.locator('#people')];
  let last = await Promise.all(views.map((view) => view.evaluate((host) => Math.ceil(host.getBoundingClientRect().height))));
  for (let width = 240; width <= 1920; width += 7) {
    await said.evaluate((heights, width) => {
      heights.forEach((of) => of.splice(0));
      document.querySelectorAll<HTMLElement>('memorial-timeline').forEach((host) => (host.style.inlineSize = `${width}px`));
    }, width);
    // Each frame says itself when it stands still: how fast frames follow each other differs between two processes.
    const heights = await Promise.all(views.map((view) => within(view).locator('html').evaluate(still, width)));
    await settle(page);
    const of = await said.jsonValue();
    for (const [view, height] of heights.entries()) {
      const where = `view ${view}, ${width} pixels wide, said ${of[view].join(', ')}`;
      expect(of[view].length, where).toBeLessThanOrEqual(2);
      expect(new Set(of[view]).size, where).toBe(of[view].length);
      expect(of[view].at(-1) ?? last[view], `the height as it is: ${where}`).toBe(height);
    }
    last = heights;
  }
});

/** The height of the body once it has not changed for some frames at this width of the window. */
async function still(html: Element, width: number): Promise<number> {
  const body = html.ownerDocument.body;
  const height = () => Math.ceil(body.getBoundingClientRect().height);
  let last = -1;
  for (let frames = 0; frames < 4; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (innerWidth !== width || height() !== last) frames = 0;
    last = height();
  }
  return last;
}
