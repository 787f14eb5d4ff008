// What a page may do, and that it does no more: no script or style in its text, no other host, nothing stored on the machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './app.ts';
import { dist, pagesOfDist } from './dist.ts';
import { expect, test } from './fixtures.ts';
import { eachKind, kinds } from './kinds.ts';
import { mainPages } from './reader.ts';
import { words } from './words.ts';

declare global {
  interface Window {
    violations: string[];
  }
}

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'";

test('every page carries the policy before anything that it governs, and keeps to it', () => {
  const found = pagesOfDist().map((page) => [page, breaches(page, readFileSync(join(dist, page), 'utf8'))] as const);
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter(([, breach]) => breach.length > 0)).toEqual([]);
});

test('the app offends against the policy nowhere', async ({ page }) => {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  for (const { path } of eachKind) {
    await open(page, path);
    expect(await page.evaluate(() => window.violations), path).toEqual([]);
    await expect(page.locator('style, script:not([src], [type="application/ld+json"])')).toHaveCount(0);
  }
});

test('a visit leaves nothing behind: no cookie, nothing stored, no worker', async ({ page, context }) => {
  await open(page, kinds.timeline.path);
  await page.locator('[data-mark="khojaly-1992"]').click();
  await mainPages(page).getByRole('link', { name: words.names }).click();
  // The timeline has a field, too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.names]);
  await page.getByRole('searchbox').fill('lev');
  await page.getByRole('link', { name: 'Lev Spivak' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Lev Spivak']);
  await open(page, kinds.embed.path);

  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});

test('the first visit asks for the page, its styles, its scripts, the module, the messages, the data and the icon, each once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/-[0-9a-f]{8,16}(?=[._])/, '')));
  await open(page, kinds.timeline.path);
  const wanted = ['/', '/boot.js', '/data/messages.json', '/data/timeline.json', '/memorial-timeline.js', '/memorial-timeline_bg.wasm', '/page.js', '/site.css'];
  expect(asked.filter((path) => !/icon|positions/.test(path)).sort()).toEqual(wanted);
});

test('a link to another site tells it nothing of this one but its origin, and asks it nothing before a click', async ({ page }) => {
  await open(page, kinds.sources.path);
  const links = page.locator('a[href^="http"]');
  expect(await links.count()).toBeGreaterThan(10);
  const rels = await links.evaluateAll((found) => found.map((link) => link.getAttribute('rel') ?? ''));
  for (const rel of rels) expect(rel.split(' ')).toContain('noreferrer');
  await expect(page.locator('link[rel~="preconnect"], link[rel~="dns-prefetch"]')).toHaveCount(0);
});

/** What in the text of a page is without the policy, or against it. */
function breaches(page: string, html: string): string[] {
  const breach = [];
  // The builder alone has a frame, of this site.
  const own = page.endsWith('embed/builder/index.html') ? `${policy}; frame-src 'self'` : policy;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${own}">`;
  const before = html.split(meta)[0];
  if (!html.includes(meta)) breach.push('no policy');
  if (/<(script|link|style|img)\b/.test(before)) breach.push('something loads before the policy');
  if (/<style\b/.test(html)) breach.push('a style in the text');
  if (/<script\b(?![^>]*\bsrc=)(?! type="application\/ld\+json")/.test(html)) breach.push('a script in the text');
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) {
    if (/\s(style|on[a-z]+)=/.test(tag.replace(/"[^"]*"/g, '""'))) breach.push(tag);
    if (/^<(script|link|img|iframe|source|video|audio)\b/.test(tag) && /\b(src|href)="(https?:)?\/\//.test(tag) && !/rel="(canonical|alternate)"/.test(tag)) breach.push(tag);
  }
  return breach;
}
