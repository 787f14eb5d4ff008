// Where the app cannot be had, the page stays as it stands, says so to programs alone, and its links lead on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { expectApp } from './app.ts';
import { dist } from './dist.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { mainPages } from './reader.ts';
import { words } from './words.ts';

type Failure = {
  what: string;
  file: string;
  answer: (route: Route) => Promise<void>;
  noise: RegExp;
};

const app = '**/memorial-*-*';
const record = '**/data/record.en.json';
const notFound = (route: Route) => route.fulfill({ status: 404, contentType: 'text/plain', body: '404' });

// The noise is what the browser itself reports of the request that fails.
const none = /^$/;
const corrupted = /digest in the 'integrity' attribute .*\.wasm'|cannot load .*\.wasm\. SRI's integrity checks failed/;
const failures: Failure[] = [
  { what: 'the WebAssembly is missing', file: `${app}.wasm`, answer: notFound, noise: /status of 404 .*\.wasm\)$|digest in the 'integrity' attribute .*\.wasm'|SRI's integrity checks failed/ },
  { what: 'the WebAssembly is not the one that was built', file: `${app}.wasm`, answer: corrupt, noise: corrupted },
  { what: 'the WebAssembly breaks off', file: `${app}.wasm`, answer: (route) => route.abort('connectionreset'), noise: /ERR_CONNECTION_RESET .*\.wasm\)$/ },
  { what: 'the script beside it is missing', file: `${app}.js`, answer: notFound, noise: /status of 404 .*\.js\)$/ },
  { what: 'the script beside it is blocked', file: `${app}.js`, answer: (route) => route.abort('blockedbyclient'), noise: /ERR_BLOCKED_BY_CLIENT.* .*\.js\)$/ },
  { what: 'the record is missing', file: record, answer: notFound, noise: /status of 404 .*\.json\)$/ },
  { what: 'the record is cut off', file: record, answer: cutOff, noise: none },
  { what: 'the record is no record', file: record, answer: (route) => route.fulfill({ json: { format: 'memorial-record/1' } }), noise: none },
];

for (const { what, file, answer, noise } of failures) {
  for (const path of [kinds.timeline.path, kinds.directory.path]) {
    test.describe(`where ${what}, /${path}`, () => {
      test.use({ expectedNoise: [noise] });

      test('stays as it stands, and its links lead on', async ({ page }) => {
        const standing = contentOf(path);
        await page.route(file, answer);
        await page.goto(path);
        await expectApp(page, 'failed');
        expect(await content(page)).toBe(await asParsed(page, standing));
        await expect(page.getByRole('alert')).toHaveCount(0);
        await mainPages(page).getByRole('link', { name: words.about }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.about);
      });
    });
  }
}

test('where there is no WebAssembly at all, the page stays as it stands', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto(kinds.directory.path);
  await expectApp(page, 'failed');
  expect(await content(page)).toBe(await asParsed(page, contentOf(kinds.directory.path)));
});

test('where the app failed, a search that could not work is not shown', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto(kinds.directory.path);
  await expectApp(page, 'failed');
  await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeVisible();
  await expect(page.getByRole('search')).toHaveCount(0);
});

test('where boot.js is missing, the page stays as it stands', async ({ page }) => {
  await page.route('**/boot.js', (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }));
  await page.goto(kinds.directory.path);
  await expectApp(page, 'static');
  await expect(page.locator('li[data-person="rasim-musabayov"]')).toBeVisible();
});

async function corrupt(route: Route): Promise<void> {
  const body = built(route);
  body[body.length - 1] ^= 1;
  await route.fulfill({ contentType: 'application/wasm', body });
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
