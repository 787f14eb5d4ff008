// <memorial-timeline> on the page of a partner: it stands there, follows its attributes, and tells what happens in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { hold } from './app.ts';
import { dist } from './dist.ts';
import { expect, test } from './fixtures.ts';
import { closedSite, elements, expectAlive, hear, heightOf, partner, serve, visit, within } from './host.ts';
import { kinds } from './kinds.ts';
import { sites } from './sites.ts';
import { record, recordIn, titleOf, words } from './words.ts';

test.use({ otherOrigins: [partner, new URL(closedSite).origin] });

const narrow = 'from="1991" to="1993"';
const shownEvents = 'article[data-event]:visible';

test('embed.js is less than 3 kB, and knows every language of the site', () => {
  const script = readFileSync(join(dist, 'embed.js'));
  expect(brotliCompressSync(script).length).toBeLessThan(3000);
  for (const language of ['en', 'az', 'he', 'ru']) expect(String(script)).toContain(recordIn(language).title);
});

test('the widget stands in place of its fallback, as tall as what is in it', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: narrow } });
  await expectAlive(elements(page));
  await expect(page.getByRole('link', { name: 'Remembrance' })).toBeHidden();
  const frame = elements(page).locator('iframe');
  await expect(frame).toHaveAttribute('title', record.title);
  await expect(frame).toHaveAttribute('loading', 'lazy');
  await expect(within(elements(page)).locator(shownEvents).first()).toBeVisible();
  await expectFits(page);
});

test('two widgets on one page have settings of their own', async ({ page }) => {
  await visit(page, 'two.html');
  const [one, other] = [page.locator('#one'), page.locator('#other')];
  await expectAlive(one);
  await expectAlive(other);
  await expect(within(one).locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(within(other).locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(within(other).locator('html')).toHaveAttribute('lang', 'az');
  await expect(within(other).locator('li[data-person]').first()).toBeVisible();
  await expect(within(one).locator('li[data-person]')).toHaveCount(0);
  expect(await heightOf(one)).toBe(400);
  expect(await heightOf(other)).toBe(300);
});

test('attributes that change are followed without loading the frame anew', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: narrow } });
  const element = elements(page);
  await expectAlive(element);
  const root = within(element).locator('html');
  await root.evaluate(() => Object.assign(window, { sameDocument: true }));
  const shown = within(element).locator(shownEvents);
  const before = await shown.count();
  await element.evaluate((changed) => {
    changed.removeAttribute('from');
    changed.removeAttribute('to');
    changed.setAttribute('person', 'rasim-musabayov lev-spivak');
    changed.setAttribute('theme', 'dark');
    changed.setAttribute('accent', '#ffccbb');
    changed.setAttribute('show', 'list');
    changed.setAttribute('background', 'transparent');
  });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(within(element).locator('[data-axis]')).toBeHidden();
  await expect(shown).not.toHaveCount(before);
  await expect(within(element).locator('article[data-event="conference-2021"]')).toBeVisible();
  await expect(within(element).locator('article[data-event="khojaly-1992"]')).toBeHidden();
  expect(await root.evaluate((html) => getComputedStyle(html).getPropertyValue('--accent'))).toBe('#ffccbb');
  expect(await root.evaluate((html) => getComputedStyle(html).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
  expect(await root.evaluate(() => 'sameDocument' in window)).toBe(true);
  await expectFits(page);
});

test('attributes that change before the app is there are followed once it is', async ({ page }) => {
  const release = await hold(page);
  await visit(page, 'plain.html');
  const element = elements(page);
  await expect(element.locator('iframe'), 'all of it can be read without the app').toHaveClass('shown');
  const conference = within(element).locator('article[data-event="conference-2021"]');
  await element.evaluate((changed, [name, value]) => changed.setAttribute(name, value), ['to', '1993']);
  await element.evaluate((changed, [name, value]) => changed.setAttribute(name, value), ['theme', 'dark']);
  await expect(within(element).locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(conference).toBeVisible();
  release();
  await expectAlive(element);
  await expect(conference).toBeHidden();
  await expectFits(page);
});

test('what the reader has chosen in the widget stays when the host changes something else', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: 'view="people" organisation="aziz" lane="conference"' } });
  const element = elements(page);
  await expectAlive(element);
  const frame = within(element);
  const query = () => frame.locator('html').evaluate(() => location.search);
  await frame.getByRole('searchbox').fill('a');
  await frame.getByRole('button', { name: words.remove_choice.replace('{choice}', titleOf('organisations', 'aziz')) }).click();
  await expect.poll(query).toBe('?q=a&lane=conference');

  await element.evaluate((changed) => changed.setAttribute('theme', 'dark'));
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(query).toBe('?q=a&lane=conference&theme=dark');
  await expect(frame.getByRole('searchbox')).toHaveValue('a');

  await element.evaluate((changed) => changed.setAttribute('lane', 'remembrance'));
  await expect.poll(query).toBe('?q=a&theme=dark&lane=remembrance');
  await element.evaluate((changed) => changed.setAttribute('organisation', 'kan-reka'));
  await expect.poll(query, 'what is set anew is set').toContain('organisation=kan-reka');
});

test('the sections and the years that the reader has chosen stay when the host changes something else', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: narrow } });
  const element = elements(page);
  await expectAlive(element);
  const frame = within(element);
  const query = () => frame.locator('html').evaluate(() => location.search);
  const section = frame.locator('[data-axis]').getByRole('button', { pressed: true }).last();
  await section.click();
  await frame.getByRole('button', { name: words.axis_closer, exact: true }).click();
  await expect.poll(query).toMatch(/^\?lane=.*&from=1991&to=1993&time=/);
  const chosen = await query();

  await element.evaluate((changed) => changed.setAttribute('theme', 'dark'));
  await expect.poll(query).toBe(`${chosen}&theme=dark`);
  await element.evaluate((changed) => changed.setAttribute('to', '2021'));
  await expect.poll(query).toContain('&to=2021');
  expect(new URLSearchParams(await query()).getAll('lane')).toEqual(new URLSearchParams(chosen).getAll('lane'));
  expect(new URLSearchParams(await query()).get('time')).toBe(new URLSearchParams(chosen).get('time'));
});

test.describe('in a page that is in a sandbox itself, and has no origin', () => {
  test.use({ expectedNoise: [/from origin 'null' has been blocked by CORS policy|net::ERR_FAILED|the interactive part could not be loaded/] });

  for (const { host, site, state } of [
    { host: 'refuses it', site: closedSite, state: 'failed' },
    { host: 'lets it load the site', site: sites.root, state: 'ready' },
  ]) {
    test(`the widget is whole where the memorial’s host ${host}`, async ({ page }) => {
      serve('plain.html', { fill: { attributes: narrow, site } });
      await visit(page, 'sandbox.html');
      const element = page.frameLocator('#sandbox').locator('memorial-timeline');
      await expect(element.locator('iframe')).toHaveClass('shown');
      const root = within(element).locator('html');
      await expect(root).toHaveAttribute('data-app', state);
      await expect(within(element).locator('article[data-event="khojaly-1992"]')).toBeVisible();
      expect(await element.evaluate(() => self.origin)).toBe('null');
      await expect.poll(() => root.evaluate(() => innerHeight - Math.ceil(document.body.getBoundingClientRect().height))).toBe(0);
    });
  }
});

test.describe('where the app cannot be had', () => {
  test.use({ expectedNoise: [/wasm|the interactive part could not be loaded; what can be read without it is shown\./] });

  test('what can be read without it is shown, and the host is told', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    const told = await hear(page);
    await visit(page, 'plain.html', { fill: { attributes: narrow } });
    const element = elements(page);
    await expect(element.locator('iframe')).toHaveClass('shown');
    const root = within(element).locator('html');
    await expect(root).toHaveAttribute('data-app', 'failed');
    await expect(within(element).locator('article[data-event="conference-2021"]')).toBeVisible();
    await expectFits(page);
    // The reader too, where something was to be left out; and the picture of the axis is there, as the list is.
    await expect(within(element).getByText(words.embed_all)).toBeVisible();
    await expect(within(element).locator('[data-axis] [data-mark="conference-2021"]')).toBeVisible();
    const boxes = await root.evaluate(() => ['[data-widget]', '#_list'].map((part) => document.querySelector(part)?.getBoundingClientRect().width));
    expect(boxes[1]).toBe(boxes[0]);

    // What fails once more is not told once more; what is told after it arrives after it.
    await root.evaluate((html) => (html.dataset.app = 'failed'));
    await within(element).getByRole('heading', { name: titleOf('events', 'khojaly-1992') }).getByRole('link').click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(async () => (await told()).map(([type]) => type).sort()).toEqual(['memorial-error', 'memorial-ready', 'memorial-select']);
    const message = 'the interactive part could not be loaded; what can be read without it is shown.';
    expect(await told()).toContainEqual(['memorial-error', { message }]);
  });
});

test('another language or view is another page, and no step of the history', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: narrow } });
  const element = elements(page);
  await expectAlive(element);
  const steps = await page.evaluate(() => history.length);
  await element.evaluate((changed) => changed.setAttribute('lang', 'he'));
  await expect(within(element).locator('html')).toHaveAttribute('dir', 'rtl');
  await expectAlive(element);
  await element.evaluate((changed) => changed.setAttribute('view', 'people'));
  await expect(within(element).locator('li[data-person]').first()).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test.describe('with bad attributes', () => {
  test.use({ expectedNoise: [/^console\.warning: <memorial-timeline> (view|lang|max|person|accent)="[^"]*" is not understood, and is left out\. It takes /] });

  test('each is said once in plain words, and the default is taken', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await visit(page, 'plain.html', { fill: { attributes: 'view="tree" lang="xx" max="tall" person="../a" accent="red" to="1993" from="1991"' } });
    const element = elements(page);
    await expectAlive(element);
    await element.evaluate((changed) => changed.setAttribute('theme', 'dark'));
    await expect(within(element).locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(said.sort()).toEqual([
      '<memorial-timeline> accent="red" is not understood, and is left out. It takes a colour such as #7b2d1b.',
      '<memorial-timeline> lang="xx" is not understood, and is left out. It takes en, az, he, ru.',
      '<memorial-timeline> max="tall" is not understood, and is left out. It takes a height in pixels, 120 or more.',
      '<memorial-timeline> person="../a" is not understood, and is left out. It takes ids with spaces between them.',
      '<memorial-timeline> view="tree" is not understood, and is left out. It takes "timeline" or "people".',
    ]);
    await expect(within(element).locator('html')).toHaveAttribute('lang', 'en');

    said.length = 0;
    for (const max of ['119', '0120', '120', '12', '999999', '1000000']) await element.evaluate((changed, height) => changed.setAttribute('max', height), max);
    expect(said.map((words) => /max="(\d+)"/.exec(words)?.[1])).toEqual(['119', '0120', '12', '1000000']);
  });
});

test.describe('with an accent that cannot be read', () => {
  test.use({ expectedNoise: [/^console\.warning: <memorial-timeline> the accent is not used: #edc has a contrast of 1\.\d to 1 against the paper\./] });

  test('the accent of the site stays, and the host is told why', async ({ page }) => {
    const told = await hear(page);
    await visit(page, 'plain.html', { fill: { attributes: `${narrow} theme="light" accent="#edc"` } });
    const element = elements(page);
    await expectAlive(element);
    const errors = async () => (await told()).filter(([type]) => type === 'memorial-error');
    await expect.poll(errors).toEqual([['memorial-error', { message: expect.stringMatching(/^the accent is not used: #edc has a contrast of 1\.\d to 1 /) }]]);
    const accent = () => within(element).locator('html').evaluate((html) => html.style.getPropertyValue('--accent'));
    expect(await accent()).toBe('');
    await element.evaluate((changed) => changed.setAttribute('theme', 'dark'));
    await expect.poll(accent, 'it can be read in the dark').toBe('#edc');
    expect(await errors()).toHaveLength(1);
  });
});

test('each kind of entry is told of by its kind, and what is a link to no entry is not', async ({ page }) => {
  const told = await hear(page, { prevents: true });
  await visit(page, 'plain.html', { fill: { attributes: 'view="people" title="Remembrance of Khojaly"' } });
  const element = elements(page);
  await expectAlive(element);
  await expect(element.locator('iframe')).toHaveAttribute('title', 'Remembrance of Khojaly');
  const main = within(element).getByRole('main');
  for (const { path, kind, typed } of [
    { path: 'people/adam-amilov/', kind: 'person', typed: '' },
    { path: 'organisations/aziz/', kind: 'organisation', typed: '' },
    { path: 'places/holon/', kind: 'place', typed: 'holon' },
    { path: 'works/endless-corridor/', kind: 'work', typed: 'corridor' },
    { path: 'events/netanya-2012/', kind: 'event', typed: 'netanya' },
  ]) {
    await main.getByRole('searchbox').fill(typed);
    await expect(main.locator('[data-query]')).toHaveAttribute('data-query', typed);
    await main.locator(`a[href="${path}"]:not([data-site])`).filter({ visible: true }).first().click();
    const href = sites.root + path;
    await expect.poll(async () => (await told()).slice(-2)).toEqual([
      ['memorial-select', { kind, id: path.split('/')[1], href }],
      ['memorial-navigate', { href }],
    ]);
  }
  const before = (await told()).length;
  // No entry, and no word that every object answers to.
  await main.getByRole('searchbox').fill('');
  await main.locator('li[data-person] a').first().evaluate((changed) => changed.setAttribute('href', 'constructor/x/'));
  await main.locator('a[href="constructor/x/"]').click();
  await expect.poll(async () => (await told()).slice(before)).toEqual([['memorial-navigate', { href: `${sites.root}constructor/x/` }]]);
});

test('the script may stand in the page twice', async ({ page }) => {
  await visit(page, 'flow.html', { fill: { before: '0', first: `<script src="${sites.root}embed.js"></script>`, attributes: narrow } });
  await expectAlive(elements(page));
  await expect(elements(page).locator('iframe')).toHaveCount(1);
});

test('a widget that follows the device is followed by its frame, and events leave the tree that the element is in', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await visit(page, 'plain.html', { fill: { attributes: `${narrow} accent="#7b2d1b"` } });
  const element = elements(page);
  await expectAlive(element);
  const accent = () => within(element).locator('html').evaluate((html) => html.style.getPropertyValue('--accent'));
  expect(await accent()).toBe('#7b2d1b');
  await expect(element.locator('iframe')).toHaveCSS('color-scheme', 'light dark');
  await element.evaluate((changed) => changed.removeAttribute('accent'));
  await element.evaluate((changed) => changed.setAttribute('theme', 'dark'));
  await expect(element.locator('iframe')).toHaveCSS('color-scheme', 'dark');

  const heard = await page.evaluate(() => {
    const holder = document.createElement('div');
    document.body.prepend(holder);
    const inner = document.createElement('memorial-timeline');
    holder.attachShadow({ mode: 'open' }).append(inner);
    return new Promise((resolve) => document.addEventListener('memorial-ready', (event) => resolve(event.composedPath().includes(inner))));
  });
  expect(heard).toBe(true);
});

test('a reader who opens an entry is told of, and the link is the host’s to take over', async ({ page }) => {
  const told = await hear(page, { prevents: true });
  await visit(page, 'plain.html', { fill: { attributes: narrow } });
  const element = elements(page);
  await expectAlive(element);
  const href = `${sites.root}events/khojaly-1992/`;
  const link = within(element).getByRole('heading', { name: titleOf('events', 'khojaly-1992') }).getByRole('link');
  await link.click();
  await expect.poll(told).toEqual([
    ['memorial-ready', {}],
    ['memorial-select', { kind: 'event', id: 'khojaly-1992', href }],
    ['memorial-navigate', { href }],
  ]);
  // What is opened is an entry, by its permanent address, wherever in it the link leads.
  await link.evaluate((changed) => changed.setAttribute('href', `${changed.getAttribute('href')}?from=1991#_main`));
  await link.click();
  await expect.poll(async () => (await told()).slice(3)).toEqual([
    ['memorial-select', { kind: 'event', id: 'khojaly-1992', href }],
    ['memorial-navigate', { href: `${href}?from=1991#_main` }],
  ]);
  expect(page.context().pages()).toHaveLength(1);
  await within(element).locator('[data-mark="khojaly-1992"]:visible').first().click();
  await expect.poll(async () => (await told()).at(-1)).toEqual(['memorial-select', { kind: 'event', id: 'khojaly-1992', href }]);
  await expect(within(element).locator('article[data-event="khojaly-1992"]')).toBeInViewport();
});

test('a link that nobody takes over opens the full site in a new tab, without a way back', async ({ page, context }) => {
  await visit(page, 'plain.html', { fill: { attributes: narrow } });
  const element = elements(page);
  await expectAlive(element);
  const opened = context.waitForEvent('page');
  await within(element).getByRole('heading', { name: titleOf('events', 'khojaly-1992') }).getByRole('link').click();
  const tab = await opened;
  await expect(tab).toHaveURL(`${sites.root}events/khojaly-1992/`);
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  await expect(page).toHaveURL(`${partner}/plain.html`);
});

test('the way to the full site carries what the widget shows', async ({ page, context }) => {
  await visit(page, 'plain.html', { fill: { attributes: 'person="lev-spivak" view="people" theme="dark" accent="#fcb"' } });
  const element = elements(page);
  await expectAlive(element);
  for (const link of [within(element).getByRole('link', { name: words.embed_whole }), within(element).getByRole('heading', { level: 1 }).getByRole('link')]) {
    const opened = context.waitForEvent('page');
    await link.click();
    const tab = await opened;
    await expect(tab).toHaveURL(`${sites.root}people/?person=lev-spivak`);
    await tab.close();
  }
});

test('the address of either view leads to the other where it asks for it', async ({ page }) => {
  for (const [asked, shown] of [
    ['embed/?view=people&q=spivak', 'embed/people/?view=people&q=spivak'],
    ['az/embed/index.html?view=people', 'az/embed/people/?view=people'],
    ['embed/people/?view=timeline#_axis', 'embed/?view=timeline#_axis'],
    ['embed/?view=constructor', 'embed/?view=constructor'],
    ['embed/?view=timeline', 'embed/?view=timeline'],
  ]) {
    await page.goto(asked);
    await expect(page).toHaveURL(sites.root + shown);
    await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
    await expect(page.locator('li[data-person]:visible')).toHaveCount(shown.includes('spivak') ? 1 : shown.includes('/people/') ? 15 : 0);
  }
});

test('letters and orders of the directory stay in the widget', async ({ page }) => {
  await page.goto(kinds.embedPeople.path);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  await page.getByRole('navigation', { name: words.letters }).getByRole('link', { name: 'V', exact: true }).click();
  await expect(page).toHaveURL(/\/embed\/people\/#_letter-\d+$/);
  await expect(page.getByRole('heading', { level: 2, name: 'V', exact: true })).toBeInViewport();
  await page.getByRole('navigation', { name: words.sort_by }).getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/\/embed\/people\/\?sort=organisation$/);
  await expect(page.locator('html')).toHaveAttribute('data-embed', 'people');
});

test('a widget added and removed 100 times leaves no frame, listener or timer behind', async ({ page }) => {
  await page.addInitScript(() => {
    if (window !== top) return;
    let listeners = 0;
    const [add, remove, set, clear] = [EventTarget.prototype.addEventListener, EventTarget.prototype.removeEventListener, setTimeout, clearTimeout];
    const timers = new Set<unknown>();
    EventTarget.prototype.addEventListener = function (...given: Parameters<typeof add>) {
      if (given[0] === 'message') listeners += 1;
      return add.apply(this, given);
    };
    EventTarget.prototype.removeEventListener = function (...given: Parameters<typeof remove>) {
      if (given[0] === 'message') listeners -= 1;
      return remove.apply(this, given);
    };
    Object.assign(window, {
      setTimeout: (...given: Parameters<typeof set>) => {
        const timer = set(...given);
        timers.add(timer);
        return timer;
      },
      clearTimeout: (timer: number) => {
        timers.delete(timer);
        clear(timer);
      },
      left: () => ({ listeners, timers: timers.size }),
    });
  });
  await visit(page, 'plain.html', { fill: { attributes: narrow } });
  await expectAlive(elements(page));
  // Frames that load and never say that they are ready are waited for.
  await page.route(`${sites.root}embed/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Silent</title>' }));
  const left = () => page.evaluate(() => (window as unknown as { left: () => { listeners: number; timers: number } }).left());
  const before = { ...(await left()), frames: page.frames().length };
  const during = await page.evaluate(async () => {
    const { left } = window as unknown as { left: () => object };
    const loaded = (element: Element) => new Promise((resolve) => element.shadowRoot?.querySelector('iframe')?.addEventListener('load', resolve, { once: true }));
    const found = new Set<string>();
    for (let time = 0; time < 100; time += 1) {
      const added = document.createElement('memorial-timeline');
      document.body.prepend(added);
      added.setAttribute('theme', time % 2 ? 'dark' : 'light');
      // Not each waits for its frame: that takes long.
      if (time % 10 === 0) {
        await loaded(added);
        found.add(JSON.stringify(left()));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      // Moved, and removed while its frame is on its way.
      document.querySelector('h1')?.before(added);
      added.remove();
    }
    return [...found];
  });
  expect(during, 'each listens and waits').toEqual([JSON.stringify({ listeners: before.listeners + 1, timers: before.timers + 1 })]);
  await expect.poll(async () => ({ ...(await left()), frames: page.frames().length })).toEqual(before);
});

test('a widget that is moved lives on where it is', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: narrow } });
  const element = elements(page);
  await expectAlive(element);
  await element.evaluate((moved) => document.querySelector('main')?.append(moved));
  await expectAlive(element);
  await expectFits(page);
});

test('a widget that is moved in place keeps its document', async ({ page }) => {
  await visit(page, 'plain.html', { fill: { attributes: narrow } });
  const element = elements(page);
  await expectAlive(element);
  const root = within(element).locator('html');
  await root.evaluate(() => Object.assign(window, { sameDocument: true }));
  await element.evaluate((moved) => (document.querySelector('main') as unknown as { moveBefore: (node: Node, before: null) => void }).moveBefore(moved, null));
  await element.evaluate((moved) => moved.setAttribute('theme', 'dark'));
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect(await root.evaluate(() => 'sameDocument' in window)).toBe(true);
});

/** Asserts that the frame is as tall as what is in it, so that nothing in it scrolls. */
async function expectFits(page: Page): Promise<void> {
  const root = within(elements(page)).locator('html');
  await expect.poll(() => root.evaluate(() => innerHeight - Math.ceil(document.body.getBoundingClientRect().height))).toBe(0);
  expect(await root.evaluate((html) => html.scrollHeight - innerHeight)).toBe(0);
}
