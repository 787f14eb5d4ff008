// A page that arrives in parts, as over a slow line, is painted once its first screen is whole: so nothing on it moves.
import type { ServerResponse } from 'node:http';
import { expectApp } from './app.ts';
import { expect, test } from './fixtures.ts';
import { listen } from './host.ts';
import { kinds } from './kinds.ts';
import { sites } from './sites.ts';

/** The rest of the page that is being sent. */
let sendRest = () => {};

/** The site from a host that sends each page up to the middle of its first screen, and the rest when it is told to. */
const slowSite = await listen('127.0.0.1', async (request, response: ServerResponse) => {
  const answer = await fetch(sites.root + request.url?.slice(1));
  const type = answer.headers.get('content-type') ?? '';
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, { 'Content-Type': type });
  if (!type.startsWith('text/html')) return void response.end(body);
  const middle = body.includes('data-mark') ? body.lastIndexOf(' data-mark') : body.indexOf('</p>', body.indexOf('</h1>'));
  response.write(body.subarray(0, middle));
  sendRest = () => response.end(body.subarray(middle));
});

test.use({ otherOrigins: [slowSite] });

for (const kind of ['timeline', 'embed', 'sources', 'event', 'directory', 'person', 'place', 'about'] as const) {
  test(`${kind}: no half of a first screen is painted`, async ({ page }) => {
    await page.goto(`${slowSite}/${kinds[kind].path}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('main, nav'), undefined, { polling: 20 });
    // A browser that paints would within a few frames; of one that does not, there is nothing else to wait for.
    const isPainted = await page.evaluate(
      () => new Promise((tell) => (requestAnimationFrame(() => requestAnimationFrame(() => tell(true))), setTimeout(tell, 400, false))),
    );
    expect(isPainted).toBe(false);
    sendRest();
    await expectApp(page, 'ready');
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  });
}
