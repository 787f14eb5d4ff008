// What is said between the frame and its host: nobody else is heard, and what is malformed changes nothing.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { elements, expectAlive, hear, heightOf, partner, serve, visit, within } from './host.ts';
import { sites } from './sites.ts';

test.use({ otherOrigins: [partner] });

const attributes = 'from="1991" to="1993" max="700" theme="light"';

type State = { inside: unknown; outside: unknown; height: number; tabs: number; told: [string, unknown][] };

/** Opens a page with a widget; gives what a message could change: everything about it, and what it has dispatched. */
async function watched(page: Page): Promise<() => Promise<State>> {
  const told = await hear(page);
  await visit(page, 'plain.html', { fill: { attributes } });
  await expectAlive(elements(page));
  await expect.poll(() => heightOf(elements(page))).toBe(700);
  return async () => ({ ...(await state(page)), told: await told() });
}

async function state(page: Page): Promise<Omit<State, 'told'>> {
  const element = elements(page);
  const inside = await within(element).locator('html').evaluate((html) => ({
    address: location.href,
    attributes: [...html.attributes].map(({ name, value }) => `${name}=${value}`),
    polluted: Object.keys(Object.prototype).concat('polluted' in {} ? 'polluted' : []),
    shown: [...document.querySelectorAll<HTMLElement>('article[data-event]')].filter((card) => card.checkVisibility()).length,
  }));
  const outside = await element.evaluate((host) => ({
    address: location.href,
    html: host.outerHTML,
    frame: host.shadowRoot?.innerHTML,
    polluted: 'polluted' in {},
  }));
  return { inside, outside, height: await heightOf(element), tabs: page.context().pages().length };
}

/** Whatever a hostile page could send as a message of this type. */
function hostile(type: string): string {
  return `(() => {
    const good = { source: 'memorial-timeline', v: 1, type: '${type}' };
    const wish = { theme: 'dark', person: ['lev-spivak'], value: 9999, href: 'https://elsewhere.example/', message: 'alarm' };
    const big = 'a'.repeat(5e6);
    return [
      null, 0, '', '${type}', big, [], [good], new Map([['source', 'memorial-timeline']]), new Date(0), new ArrayBuffer(8),
      { ...good, ...wish, source: 'memorial' }, { ...good, ...wish, source: ['memorial-timeline'] }, { ...good, ...wish, v: 2 }, { ...good, ...wish, v: '1' }, { ...good, ...wish, v: undefined },
      { ...good, ...wish, type: '${type}s' }, { ...good, ...wish, type: { toString: 1 } },
      JSON.parse('{"__proto__":{"polluted":1,"source":"memorial-timeline","v":1,"type":"${type}","theme":"dark","value":9999}}'),
      { ...good, constructor: { prototype: { polluted: 1 } }, prototype: { polluted: 1 } },
      Object.defineProperty({ ...good }, '__proto__', { value: { theme: 'dark', polluted: 1 }, enumerable: true }),
      { ...good, theme: big, person: Array(1e5).fill('a'), from: 'NaN', to: {}, at: ['a'], show: 'tree', accent: 'url(https://elsewhere.example/)', background: 7, lane: 'Background ../', href: big, message: 7, value: -1 },
      { ...good, theme: { toString: 1 }, person: [{}], place: [['a']], organisation: ['../..', 'A'], value: Infinity, href: 'javascript:alert(1)', message: {} },
      { ...good, value: NaN, href: '//elsewhere.example/' }, { ...good, value: '9999', href: '${sites.root.replace('127', '128')}' },
    ];
  })()`;
}

/** Sends messages from the window of the host to that of the frame. */
function toFrame(page: Page, messages: string): Promise<void> {
  return page.evaluate(`${messages}.forEach((message) => document.querySelector('memorial-timeline').shadowRoot.querySelector('iframe').contentWindow.postMessage(message, '*'))`);
}

/** Sends messages from the window of the frame to that of the host. */
async function toHost(page: Page, messages: string): Promise<void> {
  await page.frames()[1].evaluate(`${messages}.forEach((message) => window.parent.postMessage(message, '*'))`);
}

/** Waits until whatever was sent has been heard. */
function settled(page: Page): Promise<void> {
  return page.waitForTimeout(300);
}

test('the frame is changed by no message but a sound one of its host', async ({ page }) => {
  const state = await watched(page);
  const before = await state();
  const sound = { source: 'memorial-timeline', v: 1, type: 'set', host: true, theme: 'dark', person: ['lev-spivak'] };
  // From its host, malformed.
  await toFrame(page, hostile('set'));
  // Sound, but from a stranger: another frame of the same page, and the frame itself.
  await page.evaluate((message) => {
    const stranger = document.createElement('iframe');
    stranger.title = 'A stranger';
    stranger.srcdoc = `<script>parent.document.querySelector('memorial-timeline').shadowRoot.querySelector('iframe').contentWindow.postMessage(${message}, '*')</script>`;
    document.body.append(stranger);
    return new Promise((resolve) => stranger.addEventListener('load', resolve));
  }, JSON.stringify(sound));
  await within(elements(page)).locator('html').evaluate((_, message) => window.postMessage(message, '*'), sound);
  await settled(page);
  expect(await state()).toEqual(before);

  // It does listen.
  await toFrame(page, JSON.stringify([sound]));
  await expect(within(elements(page)).locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(within(elements(page)).getByRole('button', { name: /Spivak/ })).toBeVisible();
  // As a person writes it.
  await toFrame(page, JSON.stringify([{ ...sound, person: 'lev-spivak  rasim-musabayov', from: 2020, to: '' }]));
  await expect(within(elements(page)).getByRole('button', { name: /Musabayov/ })).toBeVisible();
  await expect.poll(() => page.frames()[1].url()).toMatch(/[?&]person=lev-spivak&person=rasim-musabayov&from=2020$/);
});

test('the host is changed by no message but a sound one of its frame', async ({ page }) => {
  const state = await watched(page);
  // The reader has just clicked in the host, as the strictest check of all would not help then.
  await page.getByRole('button', { name: 'Before' }).click();
  const before = await state();
  const href = `${sites.root}people/`;
  for (const type of ['height', 'navigate', 'select', 'error', 'nothing']) {
    // Malformed, of the right frame; and all of it, of wrong windows.
    await toHost(page, hostile(type));
    await page.evaluate(`${hostile(type)}.forEach((message) => window.postMessage(message, '*'))`);
    await page.evaluate((message) => window.postMessage(message, '*'), { source: 'memorial-timeline', v: 1, type, value: 150, href, message: 'alarm' });
  }
  // To be ready takes no more than to say so, in the right words and window.
  const ready = { source: 'memorial-timeline', v: 1, type: 'ready' };
  await toHost(page, JSON.stringify([{ ...ready, source: 'memorial' }, { ...ready, v: 2 }, { ...ready, v: '1' }, [ready], 'ready']));
  await page.evaluate((message) => window.postMessage(message, '*'), ready);
  await settled(page);
  expect(await state()).toEqual(before);

  // It does listen.
  const good = { source: 'memorial-timeline', v: 1 };
  await toHost(page, JSON.stringify([{ ...good, type: 'height', value: 150 }, { ...good, type: 'select', kind: 'event', id: 'a', href }, ready]));
  await expect.poll(() => heightOf(elements(page))).toBe(150);
  expect((await state()).told.slice(before.told.length)).toEqual([
    ['memorial-select', { kind: 'event', id: 'a', href }],
    ['memorial-ready', {}],
  ]);
});

const sound = JSON.stringify(
  [{ type: 'height', value: 150 }, { type: 'select', kind: 'event', id: 'a', href: `${sites.root}people/` }, { type: 'error', message: 'alarm' }, { type: 'ready' }].map((said) => ({
    source: 'memorial-timeline',
    v: 1,
    ...said,
  })),
);

test('another window of the site changes nothing with sound messages', async ({ page }) => {
  const state = await watched(page);
  const before = await state();
  await page.evaluate((src) => {
    const other = Object.assign(document.createElement('iframe'), { src, name: 'other', title: 'Another page of the site' });
    document.body.append(other);
    return new Promise((resolve) => other.addEventListener('load', resolve));
  }, `${sites.root}sources/`);
  await page.frame('other')?.evaluate(`${sound}.forEach((message) => parent.postMessage(message, '*'))`);
  await settled(page);
  expect(await state()).toEqual(before);
});

test('the widget’s own window changes nothing with sound messages once it is led to another origin', async ({ page }) => {
  const told = await hear(page);
  serve('frame.html');
  await visit(page, 'plain.html', { fill: { attributes } });
  const element = elements(page);
  await expectAlive(element);
  await expect.poll(() => heightOf(element)).toBe(700);
  await element.evaluate((host, address) => {
    const frame = host.shadowRoot?.querySelector('iframe');
    frame?.contentWindow?.location.replace(address);
    return new Promise((resolve) => frame?.addEventListener('load', resolve));
  }, `${partner}/frame.html`);
  await within(element).locator('html').evaluate(`${sound}.forEach((message) => parent.postMessage(message, '*'))`);
  await settled(page);
  expect(await heightOf(element)).toBe(700);
  expect(await told()).toEqual([['memorial-ready', {}]]);
});

test('no height is so large that a page cannot hold it, and no message so long', async ({ page }) => {
  const told = await hear(page);
  await visit(page, 'plain.html', { fill: { attributes: 'from="1991" to="1993"' } });
  await expectAlive(elements(page));
  await expect.poll(() => heightOf(elements(page))).toBeGreaterThan(800);
  const height = await heightOf(elements(page));
  const good = { source: 'memorial-timeline', v: 1, type: 'height' };
  await toHost(page, `[1e8, 1e7, -1, NaN, Infinity, -Infinity, '900', [900], null].map((value) => ({ ...${JSON.stringify(good)}, value }))`);
  await settled(page);
  expect(await heightOf(elements(page))).toBe(height);
  await toHost(page, `[{ ...${JSON.stringify(good)}, type: 'select', kind: 'a'.repeat(5e6), id: 'b'.repeat(5e6), href: '${sites.root}' }]`);
  await expect.poll(async () => (await told()).at(-1)).toEqual(['memorial-select', { kind: 'a'.repeat(2000), id: 'b'.repeat(2000), href: sites.root }]);
});

test('a frame opens nothing unless the reader has just clicked', async ({ page }) => {
  const all = await hear(page);
  const told = async () => (await all()).map(([type]) => type).filter((type) => type === 'memorial-navigate');
  await visit(page, 'plain.html', { fill: { attributes } });
  const element = elements(page);
  await expectAlive(element);
  // Whatever a test evaluates counts as a gesture of the reader, for five seconds.
  const later = 6000;
  const ask = (_: Element, { href, wait }: { href: string; wait: number }) => {
    setTimeout(() => window.parent.postMessage({ source: 'memorial-timeline', v: 1, type: 'navigate', href }, '*'), wait);
  };
  await within(element).locator('html').evaluate(ask, { href: `${sites.root}people/`, wait: later });
  await page.waitForTimeout(later + 500);
  expect(await told()).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  const opened = page.context().waitForEvent('page');
  await within(element).getByRole('heading', { level: 1 }).getByRole('link').click();
  await opened;
  expect(await told()).toEqual(['memorial-navigate']);
  await expect(page).toHaveURL(`${partner}/plain.html`);
});
