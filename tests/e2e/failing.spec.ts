// Where the module cannot be had or breaks, the page stays as it is written, says so to programs alone, and its links work.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { expectApp, open } from './app.ts';
import { dist, eventsOf } from './dist.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { mainPages } from './reader.ts';
import { record, words } from './words.ts';

type Failure = {
  what: string;
  file: string | RegExp;
  answer: (route: Route) => Promise<void>;
  noise: RegExp;
};

const module = '**/memorial-*-*';
const data = /\/data\/(timeline|names)-[0-9a-f]+\.json$/;
const messages = /\/data\/messages-[0-9a-f]+\.json$/;
const notFound = (route: Route) => route.fulfill({ status: 404, contentType: 'text/plain', body: '404' });

// The noise is what the browser itself reports of the request that fails, and what the page says to its developers.
const said = /memorial-timeline: the widget "[a-z-]+" stays as it is written: /;
const corrupted = /digest in the 'integrity' attribute|SRI's integrity checks failed/;
const failures: Failure[] = [
  { what: 'the WebAssembly is missing', file: `${module}.wasm`, answer: notFound, noise: /status of 404 .*\.wasm\)$|digest in the 'integrity' attribute .*\.wasm'|SRI's integrity checks failed/ },
  { what: 'the WebAssembly is not the one that was built', file: `${module}.wasm`, answer: corrupt, noise: corrupted },
  { what: 'the WebAssembly breaks off', file: `${module}.wasm`, answer: (route) => route.abort('connectionreset'), noise: /ERR_CONNECTION_RESET .*\.wasm\)$/ },
  { what: 'its script is missing', file: `${module}.js`, answer: notFound, noise: /status of 404 .*\.js\)$|digest in the 'integrity' attribute/ },
  { what: 'its script is not the one that was built', file: `${module}.js`, answer: corrupt, noise: corrupted },
  { what: 'its script is blocked', file: `${module}.js`, answer: (route) => route.abort('blockedbyclient'), noise: /ERR_BLOCKED_BY_CLIENT.* .*\.js\)$/ },
  { what: 'the data are missing', file: data, answer: notFound, noise: new RegExp(`status of 404 .*\\.json\\)$|${said.source}`) },
  { what: 'the data are cut off', file: data, answer: cutOff, noise: said },
  { what: 'the data are of another kind', file: data, answer: (route) => route.fulfill({ json: { format: 'memorial-record/1' } }), noise: said },
  { what: 'the messages are missing', file: messages, answer: notFound, noise: new RegExp(`status of 404 .*\\.json\\)$|${said.source}`) },
];

for (const { what, file, answer, noise } of failures) {
  for (const path of [kinds.timeline.path, kinds.directory.path]) {
    test.describe(`where ${what}, /${path}`, () => {
      test.use({ expectedNoise: [noise] });

      test('stays as it is written, and its links work', async ({ page }) => {
        const written = contentOf(path);
        await page.route(file, answer);
        await page.goto(path);
        await expectApp(page, 'failed');
        expect(await content(page)).toBe(await asParsed(page, written));
        await mainPages(page).getByRole('link', { name: words.about }).click();
        await expect(page).toHaveURL(/\/about\/$/);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText([kinds.about.heading]);
      });
    });
  }
}

test.describe('where a widget breaks', () => {
  test.use({ expectedNoise: [/panicked at|unreachable/] });

  // Data that cannot be right make the widget panic: an event in a lane that there is not.
  const breaking = async (route: Route) => {
    const response = await route.fetch();
    const data = await response.json();
    // The section stands after what is said of the date, of which two things are true or false.
    for (const event of eventsOf(data)) event[event.findLastIndex((value) => typeof value === 'boolean') + 1] = 4_000_000;
    await route.fulfill({ response, json: data });
  };

  test('the page can be read, and its links and the way back load documents', async ({ page }) => {
    await page.route(data, breaking);
    await page.goto(kinds.timeline.path);
    await expectApp(page, 'failed');
    await expect(page.locator('article[data-event]').first()).toBeVisible();
    await expect(page.locator('article[data-event][hidden]')).toHaveCount(0);
    await mainPages(page).getByRole('link', { name: words.about }).click();
    await expectApp(page, 'ready');
    await page.goBack();
    await expectApp(page, 'failed');
  });

  test('and a page that is reached without a document is one that can be read', async ({ page }) => {
    await open(page, kinds.about.path);
    await page.route(data, breaking);
    await mainPages(page).getByRole('link', { name: words.timeline }).click();
    await expectApp(page, 'failed');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
    await expect(page.locator('article[data-event]').first()).toBeVisible();
    await mainPages(page).getByRole('link', { name: words.sources }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.sources]);
    await expectApp(page, 'ready');
  });
});

test('where there is no WebAssembly at all, the page stays as it is written', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto(kinds.directory.path);
  await expectApp(page, 'failed');
  expect(await content(page)).toBe(await asParsed(page, contentOf(kinds.directory.path)));
});

test('where there is no WebAssembly at all, the builder still shows its preview', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto(kinds.builder.path);
  await expectApp(page, 'failed');
  await expect(page.locator('.builder__frame iframe')).toBeVisible();
});

test('where the module failed, controls that could not work are not shown', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto(kinds.directory.path);
  await expectApp(page, 'failed');
  await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeVisible();
  await expect(page.getByRole('search')).toHaveCount(0);
});

test('where boot.js is missing, the page stays as it is written', async ({ page }) => {
  await page.route('**/boot.js', (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }));
  await page.goto(kinds.directory.path);
  await expectApp(page, 'static');
  await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeVisible();
});

async function corrupt(route: Route): Promise<void> {
  const body = built(route);
  // A letter or a byte that changes nothing but the hash.
  body[body.length - 1] ^= 1;
  await route.fulfill({ contentType: route.request().url().endsWith('.js') ? 'text/javascript' : 'application/wasm', body });
}

async function cutOff(route: Route): Promise<void> {
  const body = built(route);
  await route.fulfill({ contentType: 'application/json', body: body.subarray(0, body.length / 2) });
}

/** The file that a request asks for, as it was built. */
function built(route: Route): Buffer {
  return readFileSync(join(dist, new URL(route.request().url()).pathname));
}

/** The body of a page as it is served. */
function contentOf(path: string): string {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  return html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'));
}

const content = (page: Page) => page.locator('body').innerHTML().then((html) => html.trim());

/** HTML as a document writes it out again after reading it. */
function asParsed(page: Page, html: string): Promise<string> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    return parsed.body.innerHTML.trim();
  }, html);
}
