// Going about the site: no document is loaded anew, and title, focus, scroll and history are as if one had been.
import type { Page } from '@playwright/test';
import { expectApp, expectNewDocument, expectSameDocument, hold, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { eachLanguage } from './languages.ts';
import { mainPages, scrollTo, scrolled } from './reader.ts';
import { sites } from './sites.ts';
import { record, titleOf, words } from './words.ts';

const khojaly = titleOf('events', 'khojaly-1992');

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('an inner link shows its page at its head, with its title and address and the focus on its main heading', async ({ page }) => {
      await open(page, kinds.timeline.path);
      await markDocument(page);
      await scrollTo(page, 1200);
      await page.locator('article[data-event="khojaly-1992"]').getByRole('heading').getByRole('link', { name: khojaly }).click();
      await expectPage(page, `${address}events/khojaly-1992/`, khojaly, `${khojaly}, 25–26 February 1992 – ${record.title}`);
      await expect.poll(() => scrolled(page)).toBe(0);

      await mainPages(page).getByRole('link', { name: words.names }).click();
      await expectPage(page, `${address}people/`, kinds.directory.heading, `${words.people_in_record} – ${record.title}`);
      await page.locator('li[data-person]').getByRole('link', { name: 'Rasim Musabayov' }).first().click();
      await expectPage(page, `${address}people/rasim-musabayov/`, 'Rasim Musabayov', `Rasim Musabayov – ${record.title}`);
      await mainPages(page).getByRole('link', { name: words.timeline }).click();
      await expectPage(page, address, record.title, record.title);
      await expectSameDocument(page);
      await expectApp(page, 'ready');
    });

    test('a page reached by a link is the page that its address gives', async ({ page }) => {
      await open(page, kinds.timeline.path);
      for (const { path, way } of [
        { path: kinds.directory.path, way: words.names },
        { path: kinds.sources.path, way: words.sources },
        { path: kinds.about.path, way: words.about },
      ]) {
        await mainPages(page).getByRole('link', { name: way }).click();
        await expect(page).toHaveURL(address + path);
        const reached = await page.locator('body').innerText();
        await open(page, path);
        expect(await page.locator('body').innerText(), path).toBe(reached);
      }
    });

    test('an address that ends in index.html is that of its folder', async ({ page }) => {
      for (const { path, heading } of [kinds.timeline, kinds.directory, kinds.person]) {
        await open(page, `${path}index.html?q=lev#_main`);
        await expect(page).toHaveURL(`${address}${path}?q=lev#_main`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
        await markDocument(page);
        await mainPages(page).getByRole('link', { name: words.sources }).click();
        await expectPage(page, `${address}sources/`, words.sources, `${words.sources} – ${record.title}`);
        await expectSameDocument(page);
      }
    });

    test.describe(() => {
      // The browser itself reports a document that is answered with 404.
      test.use({ expectedNoise: [/status of 404 .*\/nowhere\)$/] });

      test('an unknown address is answered with 404 and a page that leads on', async ({ page }) => {
        const response = await page.goto('nowhere');
        expect(response?.status()).toBe(404);
        await expectApp(page, 'ready');
        // It holds the words of every language, and shows those of the address.
        await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.not_found], { useInnerText: true });
        await expect(page).toHaveURL(`${address}nowhere`);
        await markDocument(page);
        await page.getByRole('main').getByRole('link', { name: words.sources }).click();
        await expectPage(page, `${address}sources/`, words.sources, `${words.sources} – ${record.title}`);
        await expectSameDocument(page);
        await page.goBack();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.not_found], { useInnerText: true });
      });
    });
  });
}

test.describe('a link with a fragment', () => {
  test('goes to its target on another page, and gives it the focus', async ({ page }) => {
    await open(page, kinds.person.path);
    await markDocument(page);
    await page.getByRole('main').getByRole('link', { name: titleOf('sources', 'azerbaijani-release') }).first().click();
    await expect(page).toHaveURL(/\/sources\/#azerbaijani-release$/);
    await expect(page.locator('#azerbaijani-release')).toBeFocused();
    await expect(page.locator('#azerbaijani-release')).toBeInViewport();
    await expectSameDocument(page);
  });

  test('goes to its target on the page shown', async ({ page }) => {
    await open(page, kinds.timeline.path);
    await markDocument(page);
    await page.locator('a.skip[href$="#_list"]').press('Enter');
    await expect(page).toHaveURL(/\/#_list$/);
    await expect(page.locator('#_list')).toBeFocused();
    await expect(page.locator('#_list')).toBeInViewport();
    await expectSameDocument(page);
  });
});

test.describe('left to the browser:', () => {
  for (const modifier of ['ControlOrMeta', 'Shift'] as const) {
    test(`a click with ${modifier} opens another tab or window`, async ({ page, context }) => {
      await open(page, kinds.timeline.path);
      const opened = context.waitForEvent('page');
      await mainPages(page).getByRole('link', { name: words.sources }).click({ modifiers: [modifier] });
      const other = await opened;
      await expect(other).toHaveURL(/\/sources\/$/);
      await expectApp(other, 'ready');
      await expect(page).toHaveURL(/\/$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
    });
  }

  test('the middle button opens another tab', async ({ page, context }) => {
    await open(page, kinds.timeline.path);
    const opened = context.waitForEvent('page');
    await mainPages(page).getByRole('link', { name: words.sources }).click({ button: 'middle' });
    await expect(await opened).toHaveURL(/\/sources\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
  });

  test('a download is one', async ({ page }) => {
    await open(page, kinds.about.path);
    await markDocument(page);
    const download = page.waitForEvent('download');
    await page.getByRole('main').getByRole('link', { name: words.data_link }).click();
    expect((await download).suggestedFilename()).toBe('record.json');
    await expect(page).toHaveURL(/\/about\/$/);
    await expectSameDocument(page);
  });

  // Beside what it shows without a head of its own, the browser looks for an icon at the root of the host.
  test.describe(() => {
    test.use({ expectedNoise: [/status of 404 .*\/favicon\.ico\)$/] });

    test('a file of the site that is no page', async ({ page }) => {
      await open(page, kinds.about.path);
      await markDocument(page);
      await addLink(page, 'data/record.schema.json');
      await page.getByRole('link', { name: 'data/record.schema.json' }).click();
      await expect(page).toHaveURL(/\/data\/record\.schema\.json$/);
      await expectNewDocument(page);
    });
  });

  test.describe(() => {
    // And it reports that nothing stands beside the folder of the site.
    test.use({ baseURL: sites.folder, expectedNoise: [/status of 404 .*:\d+\/(people\/|favicon\.ico)\)$/] });

    test('a page outside the folder that the site stands in', async ({ page }) => {
      await open(page, kinds.timeline.path);
      await markDocument(page);
      await addLink(page, '/people/');
      await page.getByRole('link', { name: '/people/', exact: true }).click();
      await expect(page).toHaveURL(new URL('/people/', sites.folder).href);
      await expectNewDocument(page);
    });
  });
});

test('the link past the masthead leads to the content', async ({ page }) => {
  await open(page, kinds.directory.path);
  await markDocument(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await expectSameDocument(page);
});

test('the main pages say which of them is shown, and which holds the page shown', async ({ page }) => {
  for (const { path, name, current } of [
    { path: kinds.timeline.path, name: words.timeline, current: 'page' },
    { path: kinds.directory.path, name: words.names, current: 'page' },
    { path: kinds.sources.path, name: words.sources, current: 'page' },
    { path: kinds.about.path, name: words.about, current: 'page' },
    { path: kinds.event.path, name: words.timeline, current: 'true' },
    { path: kinds.person.path, name: words.names, current: 'true' },
    { path: kinds.organisation.path, name: words.names, current: 'true' },
  ]) {
    await open(page, path);
    const ways = mainPages(page).locator('[aria-current]');
    await expect(ways).toHaveText([name]);
    await expect(ways).toHaveAttribute('aria-current', current);
  }
  await open(page, kinds.timeline.path);
  await mainPages(page).getByRole('link', { name: words.sources }).click();
  await expect(mainPages(page).locator('[aria-current]')).toHaveText([words.sources]);
});

test('a base element made by somebody else, such as an extension, leads no link astray', async ({ page }) => {
  await open(page, kinds.directory.path);
  await page.locator('li[data-person]').getByRole('link', { name: 'Rasim Musabayov' }).first().click();
  await expect(page).toHaveURL(/\/people\/rasim-musabayov\/$/);
  // Chromium then reads the base of the document anew, against the address shown now.
  await page.evaluate(() => document.createElement('base').setAttribute('href', 'https://example.org/'));
  await mainPages(page).getByRole('link', { name: words.sources }).click();
  await expect(page).toHaveURL(`${sites.root}sources/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.sources]);
});

test.describe(() => {
  // Without --site-url the page cannot know where its style and script are, seen from so deep an address.
  test.use({ expectedNoise: [/status of 404|MIME type/] });

  test('an unknown address deep in the site is answered with 404 and can be read', async ({ page }) => {
    const response = await page.goto('people/nobody/at/all/');
    expect(response?.status()).toBe(404);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveCount(1);
    for (const language of eachLanguage) await expect(heading.getByText(language.words.not_found, { exact: true })).toBeVisible();
  });
});

async function expectPage(page: Page, address: string, heading: string, title: string): Promise<void> {
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(title);
}

/** Adds a link as an editor might have written it. */
async function addLink(page: Page, href: string): Promise<void> {
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.setAttribute('href', address);
    link.textContent = address;
    document.querySelector('main')?.prepend(link);
  }, href);
}

test('a page whose data is late comes alive, though another way was begun and thought better of', async ({ page }) => {
  await open(page, kinds.timeline.path);
  const releaseData = await hold(page, '**/names-*.json');
  const releaseSources = await hold(page, '**/sources/');
  await mainPages(page).getByRole('link', { name: words.names }).click();
  await expect(page).toHaveURL(/people\/$/);
  await mainPages(page).getByRole('link', { name: words.sources }).click();
  await page.getByRole('navigation', { name: words.sort_by }).getByRole('link', { name: words.sort_country }).click();
  await expect(page).toHaveURL(/people\/\?sort=country$/);
  releaseData();
  releaseSources();
  await expect(page.locator('[data-mounted] [data-query]').getByRole('heading', { level: 2 })).toContainText(['Israel']);
});

test('who reads on while a page comes back to life is not moved any more', async ({ page }) => {
  await open(page, kinds.timeline.path);
  await scrollTo(page, 1500);
  await page.locator('article[data-event]').filter({ visible: true }).getByRole('heading').getByRole('link').last().click();
  await expect(page).toHaveURL(/events\//);
  await page.reload();
  await expectApp(page, 'ready');
  const release = await hold(page, '**/timeline-*.json');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([kinds.timeline.heading]);
  await page.keyboard.press('Home');
  await expect.poll(() => scrolled(page)).toBe(0);
  release();
  await expect(page.locator('[data-mounted]').first()).toBeAttached();
  expect(await scrolled(page)).toBe(0);
});
