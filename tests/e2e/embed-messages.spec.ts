// What is said between the frame and its host: nobody else is heard, and what is malformed changes nothing.
import type { ElementHandle, Frame, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { elements, expectAlive, hear, heightOf, partner, serve, visit, within } from './host.ts';
import { settle } from './measures.ts';
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

/** What the window of the host calls that of the frame. */
const frameWindow = `document.querySelector('memorial-timeline').shadowRoot.querySelector('iframe').contentWindow`;

/** Sends messages from the window of the host to that of the frame. */
function toFrame(page: Page, messages: string): Promise<void> {
  return page.evaluate(`${messages}.forEach((message) => ${frameWindow}.postMessage(message, '*'))`);
}

/** Sends messages from the window of the frame to that of the host. */
async function toHost(page: Page, messages: string): Promise<void> {
  await page.frames()[1].evaluate(`${messages}.forEach((message) => window.parent.postMessage(message, '*'))`);
}

declare global {
  interface Window {
    lastWords: unknown[];
  }
}

// Each window keeps the last words that it has heard.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    window.lastWords = [];
    addEventListener('message', ({ data }) => data?.lastWord && window.lastWords.push(data.lastWord));
  }),
);

/** Waits until whatever the host and the frame were sent has been heard, and what follows from it has been laid out. */
async function settled(page: Page): Promise<void> {
  const frame = await (await elements(page).locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('the widget has no frame');
  const host = page.mainFrame();
  // What follows may be told to the other, so twice.
  for (const time of ['once', 'again']) {
    for (const window of [host, frame]) await lastWord(window, 'window', window, time);
    await lastWord(host, frameWindow, frame, time);
    await settle(frame);
    await lastWord(frame, 'window.parent', host, time);
    await settle(host);
  }
}

/** Has one window say a last word to another, which it calls by a name, and waits until it has been heard: messages arrive in the order in which they were sent. */
async function lastWord(from: Frame, name: string, to: Frame, what: string): Promise<void> {
  const word = `${what}, from ${from.url()} to ${name}`;
  const count = (await to.evaluate(() => window.lastWords)).length;
  await from.evaluate(`${name}.postMessage({ lastWord: ${JSON.stringify(word)} }, '*')`);
  await to.waitForFunction(([word, before]) => window.lastWords.indexOf(word, Number(before)) >= 0, [word, count]);
}

test('the frame is changed by no message but a sound one of its host', async ({ page }) => {
  const state = await watched(page);
  const before = await state();
  const sound = { source: 'memorial-timeline', v: 1, type: 'set', host: true, theme: 'dark', person: ['lev-spivak'] };
  // From its host, malformed.
  await toFrame(page, hostile('set'));
  // Sound, but from a stranger: another frame of the same page, and the frame itself.
  await page.evaluate(([message, frame]) => {
    const stranger = document.createElement('iframe');
    stranger.title = 'A stranger';
    stranger.name = 'stranger';
    stranger.srcdoc = `<script>parent.${frame}.postMessage(${message}, '*')</script>`;
    document.body.append(stranger);
    return new Promise((resolve) => stranger.addEventListener('load', resolve));
  }, [JSON.stringify(sound), frameWindow]);
  await lastWord(named(page, 'stranger'), `parent.${frameWindow}`, page.frames()[1], 'of a stranger');
  await within(elements(page)).locator('html').evaluate((_, message) => window.postMessage(message, '*'), sound);
  await settled(page);
  expect(await state()).toEqual(before);

  // It does listen.
  await toFrame(page, JSON.stringify([sound]));
  await expect(within(elements(page)).locator('html')).toHaveAttribute('data-theme', 'dark');
  const shown = (id: string) => within(elements(page)).locator(`article[data-event="${id}"]`);
  await expect(shown('khojaly-1992')).toBeHidden();
  // As a person writes it.
  await toFrame(page, JSON.stringify([{ ...sound, person: 'lev-spivak  rasim-musabayov', from: 2020, to: '' }]));
  await expect(shown('conference-2021')).toBeVisible();
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
  await named(page, 'other').evaluate(`${sound}.forEach((message) => parent.postMessage(message, '*'))`);
  await lastWord(named(page, 'other'), 'parent', page.mainFrame(), 'of another page');
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
  // Whatever a test evaluates counts as a gesture of the reader, for some seconds: the windows themselves wait for its end.
  await within(element).locator('html').evaluate((_, href) => {
    addEventListener('message', ({ data }) => {
      if (data.isOver) [{ source: 'memorial-timeline', v: 1, type: 'navigate', href }, { lastWord: 'asked' }].forEach((message) => window.parent.postMessage(message, '*'));
    });
  }, `${sites.root}people/`);
  const asked = new Promise<void>((resolve) => void page.exposeFunction('asked', resolve));
  await page.evaluate((frame) => {
    addEventListener('message', ({ data }) => data.lastWord === 'asked' && (window as unknown as { asked: () => void }).asked());
    const wait = () => (navigator.userActivation.isActive ? requestAnimationFrame(wait) : frame.contentWindow?.postMessage({ isOver: true }, '*'));
    wait();
  }, await element.locator('iframe').elementHandle() as ElementHandle<HTMLIFrameElement>);
  await asked;
  expect(await told()).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  const opened = page.context().waitForEvent('page');
  await within(element).getByRole('heading', { level: 1 }).getByRole('link').click();
  await opened;
  expect(await told()).toEqual(['memorial-navigate']);
  await expect(page).toHaveURL(`${partner}/plain.html`);
});

/** The frame of this name. */
function named(page: Page, name: string): Frame {
  const frame = page.frame(name);
  if (!frame) throw new Error(`the page has no frame ${name}`);
  return frame;
}
