// Without scripts: the text, its links and its sources are all there, and every link leads on.
import type { Page } from '@playwright/test';
import { expectApp } from './app.ts';
import { expect, test } from './fixtures.ts';
import { heads, letters, shown } from './found.ts';
import { eachKind, kinds } from './kinds.ts';
import { eachLanguage } from './languages.ts';
import { listed } from './measures.ts';
import { sites } from './sites.ts';
import { idsOf, titleOf, words } from './words.ts';

test.use({ javaScriptEnabled: false });

for (const [place, address] of Object.entries(sites)) {
  test.describe(`without scripts, served from the ${place}`, () => {
    test.use({ baseURL: address });

    for (const { kind, path, heading } of eachKind) {
      test(`${kind}: the page is whole, and every inner link leads on to its target`, async ({ page }) => {
        const response = await page.goto(path);
        expect(response?.status()).toBe(200);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
        await expectApp(page, 'static');
        const links = await innerLinks(page);
        expect(links.length).toBeGreaterThan(0);
        for (const [link, fragments] of byDocument(links)) {
          const { status, text } = await read(link);
          expect(status, link).toBe(200);
          for (const fragment of fragments) expect(text.includes(` id="${fragment}"`), `${link}#${fragment}`).toBe(true);
        }
      });
    }
  });
}

test.describe('without scripts', () => {
  test('on a narrow screen the picture of the axis is not cut off by a rail, and the list has the whole width', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(kinds.timeline.path);
    const boxes = await page.evaluate(() =>
      ['[data-widget=timeline]', '[data-axis]', '#_list'].map((part) => document.querySelector(part)?.getBoundingClientRect().width ?? 0),
    );
    expect(boxes[0]).toBeGreaterThan(250);
    expect(boxes).toEqual([boxes[0], boxes[0], boxes[0]]);
  });

  test('the timeline has a card for every event, in order of time', async ({ page }) => {
    await page.goto(kinds.timeline.path);
    const cards = page.getByRole('main').getByRole('article');
    await expect(cards.filter({ has: page.getByRole('heading', { name: titleOf('events', 'sumgait-1988') }) }).first()).toContainText('27–29 February 1988');
    await expect(page.locator('article[data-event="khojaly-1992"]')).toContainText('25–26 February 1992');
    const ids = await page.locator('article[data-event]').evaluateAll((found) => found.map((card) => card.getAttribute('data-event')));
    const wanted = ['sumgait-1988', 'baku-1990', 'khojaly-1992', 'maraga-1992', 'ceasefire-1994', 'war-2020', 'conference-2021'];
    expect(ids.filter((id) => wanted.includes(id ?? ''))).toEqual(wanted);
  });

  test('the axis holds a mark for each event, and a mark leads to its page', async ({ page }) => {
    await page.goto(kinds.timeline.path);
    const axis = page.locator('[data-axis]');
    const events = await listed(page);
    expect(events.length).toBeGreaterThan(10);
    for (const id of events) await expect(axis.locator(`a[data-mark="${id}"]`)).toBeVisible();
    await axis.getByRole('link', { name: titleOf('events', 'khojaly-1992') }).click();
    await expect(page).toHaveURL(/\/events\/khojaly-1992\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf('events', 'khojaly-1992'));
  });

  test('a statement stands beside the name of who makes it, with its source', async ({ page }) => {
    await page.goto(kinds.event.path);
    const said = page.locator('#_statements dl > div', { hasText: 'international video conference dedicated to the 29th anniversary' });
    await expect(said.locator('dt')).toContainText('The report');
    await said.getByRole('link', { name: titleOf('sources', 'report') }).first().click();
    await expect(page).toHaveURL(/\/sources\/#report$/);
    await expect(page.getByText('State Committee on Work with Diaspora').first()).toBeVisible();
  });

  test('the sources are numbered, each with its address', async ({ page }) => {
    await page.goto(kinds.sources.path);
    const sources = page.getByRole('main').locator('ol > li[id]');
    expect(await sources.count()).toBeGreaterThan(10);
    const numbers = await sources.locator('.source__number').allTextContents();
    expect(numbers.map(Number)).toEqual([...numbers.keys()].map((place) => place + 1));
    expect(numbers).toHaveLength(await sources.count());
    await expect(sources.first().getByRole('link', { name: titleOf('sources', 'report') })).toHaveAttribute('href', /^https?:\/\/www\.diaspor\.gov\.az\//);
  });

  test('the directory is everybody by name, under letters that lead to them', async ({ page }) => {
    await page.goto(kinds.directory.path);
    const entries = shown(page);
    const names = await entries.getByRole('heading').allTextContents();
    expect(names).toHaveLength(idsOf('people').length + idsOf('organisations').length);
    expect(names).toContain('Rasim Musabayov');
    expect(names).toContain('KAN-REKA');
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    const strip = await letters(page).getByRole('link').allTextContents();
    expect(strip).toEqual([...new Set(names.map((name) => name[0]))]);
    await expect(heads(page)).toHaveText(strip);
    await letters(page).getByRole('link', { name: 'V', exact: true }).click();
    const head = heads(page).filter({ hasText: /^V$/ });
    await expect(head).toBeInViewport();
    await expect(page).toHaveURL(`${sites.root}people/#${await head.getAttribute('id')}`);
  });

  for (const path of [kinds.directory.path, kinds.organisations.path]) {
    test(`${path}: a search that could not work is not shown`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('search')).toHaveCount(0);
      await expect(page.getByRole('navigation', { name: words.sort_by })).toHaveCount(0);
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      await expect(page.locator('input[type=search]')).toBeHidden();
    });
  }

  // The browser itself reports a document that is answered with 404.
  test.describe(() => {
    test.use({ expectedNoise: [/status of 404 .*\/nowhere\)$/] });

    test('an unknown address is answered with 404 and a page that leads on', async ({ page }) => {
      const response = await page.goto('nowhere');
      expect(response?.status()).toBe(404);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveCount(1);
      for (const language of eachLanguage) {
        await expect(heading.getByText(language.words.not_found, { exact: true })).toBeVisible();
        await expect(page.getByRole('main').getByRole('link', { name: language.words.sources, exact: true })).toBeVisible();
      }
      await page.getByRole('main').getByRole('link', { name: words.sources, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.sources);
    });
  });
});

/** What each document is answered with; many pages lead to it, and it is asked for once. */
const answers = new Map<string, Promise<{ status: number; text: string }>>();

function read(link: string): Promise<{ status: number; text: string }> {
  const answer = answers.get(link) ?? fetch(link, { redirect: 'manual' }).then(async (response) => ({ status: response.status, text: await response.text() }));
  answers.set(link, answer);
  return answer;
}

async function innerLinks(page: Page): Promise<string[]> {
  const links = await page.locator('a[href]').evaluateAll((found) => found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href));
  const { origin } = new URL(page.url());
  return links.filter((link) => new URL(link).origin === origin);
}

/** The fragments asked for of each document. */
function byDocument(links: string[]): Map<string, Set<string>> {
  const documents = new Map<string, Set<string>>();
  for (const link of links) {
    const url = new URL(link);
    const fragment = decodeURIComponent(url.hash.slice(1));
    url.hash = '';
    const fragments = documents.get(url.href) ?? new Set();
    if (fragment) fragments.add(fragment);
    documents.set(url.href, fragments);
  }
  return documents;
}
