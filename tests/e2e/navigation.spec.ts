// Going about the site: no document is loaded anew, and title, focus, scroll and history are as if one had been.
import type { Page } from '@playwright/test';
import { expectApp, expectNewDocument, expectSameDocument, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { sites } from './sites.ts';

const record = 'Video conference in memory of Khojaly, February 2021';

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('an inner link shows its page at its head, with its title and address and the focus on its main heading', async ({ page }) => {
      await open(page, kinds.timeline.path);
      await markDocument(page);
      await scrollTo(page, 1200);
      await page.locator('article[data-event="khojaly-1992"]').getByRole('heading').getByRole('link', { name: 'Khojaly massacre' }).click();
      await expectPage(page, `${address}events/khojaly-1992/`, 'Khojaly massacre', `Khojaly massacre, 25 to 26 February 1992 – ${record}`);
      await expect.poll(() => scrolled(page)).toBe(0);

      await mainPages(page).getByRole('link', { name: 'People and organisations' }).click();
      await expectPage(page, `${address}people/`, kinds.directory.heading, `${kinds.directory.heading} – ${record}`);
      await page.locator('li[data-person]').getByRole('link', { name: 'Rasim Musabayov' }).first().click();
      await expectPage(page, `${address}people/rasim-musabayov/`, 'Rasim Musabayov', `Rasim Musabayov – ${record}`);
      await mainPages(page).getByRole('link', { name: 'Timeline' }).click();
      await expectPage(page, address, record, record);
      await expectSameDocument(page);
      await expectApp(page, 'ready');
    });

    test('a page reached by a link is the page that its address gives', async ({ page }) => {
      await open(page, kinds.timeline.path);
      for (const { path, way } of [
        { path: kinds.directory.path, way: 'People and organisations' },
        { path: kinds.sources.path, way: 'Sources' },
        { path: kinds.about.path, way: 'About' },
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
        await mainPages(page).getByRole('link', { name: 'Sources' }).click();
        await expectPage(page, `${address}sources/`, 'Sources', `Sources – ${record}`);
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
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(['No page here']);
        await expect(page).toHaveURL(`${address}nowhere`);
        await markDocument(page);
        await page.getByRole('main').getByRole('link', { name: 'Sources' }).click();
        await expectPage(page, `${address}sources/`, 'Sources', `Sources – ${record}`);
        await expectSameDocument(page);
        await page.goBack();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(['No page here']);
      });
    });
  });
}

test.describe('a link with a fragment', () => {
  test('goes to its target on another page, and gives it the focus', async ({ page }) => {
    await open(page, kinds.person.path);
    await markDocument(page);
    await page.getByRole('main').getByRole('link', { name: /^2/ }).first().click();
    await expect(page).toHaveURL(/\/sources\/#azerbaijani-release$/);
    await expect(page.locator('#azerbaijani-release')).toBeFocused();
    await expect(page.locator('#azerbaijani-release')).toBeInViewport();
    await expectSameDocument(page);
  });

  test('goes to its target on the page shown: a mark of the axis to its card', async ({ page }) => {
    await open(page, kinds.timeline.path);
    await markDocument(page);
    await page.locator('[data-axis]').getByRole('link', { name: /^Maraga massacre/ }).click();
    await expect(page).toHaveURL(/\/#maraga-1992$/);
    const card = page.locator('article[data-event="maraga-1992"]');
    await expect(card).toBeFocused();
    await expect(card).toBeInViewport();
    await expect(card.getByRole('heading', { name: 'Maraga massacre' })).toBeInViewport();
    await expectSameDocument(page);
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link').first()).toBeFocused();
  });

  test('and every mark of the axis has its card', async ({ page }) => {
    await open(page, kinds.timeline.path);
    const marks = await page.locator('[data-axis] [data-mark]').evaluateAll((found) => found.map((mark) => [mark.getAttribute('data-mark'), mark.getAttribute('href')]));
    const cards = await page.locator('article[data-event]').evaluateAll((found) => found.map((card) => card.id));
    expect(marks.length).toBeGreaterThan(10);
    for (const [id, href] of marks) {
      expect(cards).toContain(id);
      expect(href).toBe(`./#${id}`);
    }
  });

  test('the axis is followed by the keyboard', async ({ page }) => {
    await open(page, kinds.timeline.path);
    await page.locator('[data-mark="khojaly-1992"]').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('article[data-event="khojaly-1992"]')).toBeFocused();
  });
});

test.describe('back and forward', () => {
  test('restore page, title and place', async ({ page }) => {
    const left: { title: string; y: number }[] = [];
    const leave = async (heading: string, link: RegExp) => {
      const way = page.getByRole('link', { name: link }).first();
      await way.scrollIntoViewIfNeeded();
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
      left.push({ title: await page.title(), y: await scrolled(page) });
      await way.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
      await expect.poll(() => scrolled(page)).toBe(0);
    };
    const expectLeft = async ({ title, y }: { title: string; y: number }) => {
      await expect(page).toHaveTitle(title);
      await expect.poll(() => scrolled(page)).toBe(y);
    };
    await page.setViewportSize({ width: 1000, height: 300 });
    await open(page, kinds.timeline.path);
    await markDocument(page);
    await leave('Arkady Pomerants', /^Arkady Pomerants$/);
    await leave('Addresses', /^Addresses$/);
    await leave('Rasim Musabayov', /^Rasim Musabayov$/);
    expect(left.map(({ y }) => y > 0)).toEqual([true, true, true]);

    await page.goBack();
    await expectLeft(left[2]);
    await page.goBack();
    await expectLeft(left[1]);
    await page.goBack();
    await expectLeft(left[0]);
    await page.goForward();
    await expectLeft(left[1]);
    await page.goForward();
    await expectLeft(left[2]);
    await expectSameDocument(page);
  });

  test('go through the targets of one page as well', async ({ page }) => {
    await open(page, kinds.timeline.path);
    await page.locator('[data-mark="khojaly-1992"]').click();
    await expect(page).toHaveURL(/#khojaly-1992$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
    await expect.poll(() => scrolled(page)).toBe(0);
    await page.goForward();
    await expect(page).toHaveURL(/#khojaly-1992$/);
    await expect(page.locator('article[data-event="khojaly-1992"]')).toBeInViewport();
  });

  test('a page loaded anew stays where it was scrolled to', async ({ page }) => {
    await open(page, kinds.timeline.path);
    await scrollTo(page, 1500);
    await page.reload();
    await expectApp(page, 'ready');
    await expect.poll(() => scrolled(page)).toBe(1500);
  });

  test('come back from another site to the place that was left', async ({ page }) => {
    await open(page, kinds.timeline.path);
    await scrollTo(page, 1500);
    await page.goto('about:blank');
    await page.goBack();
    await expectApp(page, 'ready');
    await expect.poll(() => scrolled(page)).toBe(1500);
  });
});

test.describe('left to the browser:', () => {
  for (const modifier of ['ControlOrMeta', 'Shift'] as const) {
    test(`a click with ${modifier} opens another tab or window`, async ({ page, context }) => {
      await open(page, kinds.timeline.path);
      const opened = context.waitForEvent('page');
      await mainPages(page).getByRole('link', { name: 'Sources' }).click({ modifiers: [modifier] });
      const other = await opened;
      await expect(other).toHaveURL(/\/sources\/$/);
      await expectApp(other, 'ready');
      await expect(page).toHaveURL(/\/$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([record]);
    });
  }

  test('the middle button opens another tab', async ({ page, context }) => {
    await open(page, kinds.timeline.path);
    const opened = context.waitForEvent('page');
    await mainPages(page).getByRole('link', { name: 'Sources' }).click({ button: 'middle' });
    await expect(await opened).toHaveURL(/\/sources\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([record]);
  });

  test('a download is one', async ({ page }) => {
    await open(page, kinds.about.path);
    await markDocument(page);
    const download = page.waitForEvent('download');
    await page.getByRole('main').getByRole('link', { name: 'Download the record (JSON)' }).click();
    expect((await download).suggestedFilename()).toBe('record.json');
    await expect(page).toHaveURL(/\/about\/$/);
    await expectSameDocument(page);
  });

  test('a link out of the folder that the site stands in', async ({ page }) => {
    await open(page, sites.folder);
    await markDocument(page);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/sub/dir/../dir/about/index.html';
      link.textContent = 'a whole address';
      document.querySelector('main')?.prepend(link);
    });
    await page.getByRole('link', { name: 'a whole address' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['About']);
    await expect(page).toHaveURL(`${sites.folder}about/`);
  });

  test.use({ otherOrigins: [new URL(sites.folder).origin] });
});

test('the link past the masthead leads to the content', async ({ page }) => {
  await open(page, kinds.directory.path);
  await markDocument(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
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
    { path: kinds.timeline.path, name: 'Timeline', current: 'page' },
    { path: kinds.directory.path, name: 'People and organisations', current: 'page' },
    { path: kinds.sources.path, name: 'Sources', current: 'page' },
    { path: kinds.about.path, name: 'About', current: 'page' },
    { path: kinds.event.path, name: 'Timeline', current: 'true' },
    { path: kinds.person.path, name: 'People and organisations', current: 'true' },
    { path: kinds.organisation.path, name: 'People and organisations', current: 'true' },
  ]) {
    await open(page, path);
    const ways = mainPages(page).locator('[aria-current]');
    await expect(ways).toHaveText([name]);
    await expect(ways).toHaveAttribute('aria-current', current);
  }
  await open(page, kinds.timeline.path);
  await mainPages(page).getByRole('link', { name: 'Sources' }).click();
  await expect(mainPages(page).locator('[aria-current]')).toHaveText(['Sources']);
});

test('a base element made by somebody else, such as an extension, leads no link astray', async ({ page }) => {
  await open(page, kinds.directory.path);
  await page.locator('li[data-person]').getByRole('link', { name: 'Rasim Musabayov' }).first().click();
  await expect(page).toHaveURL(/\/people\/rasim-musabayov\/$/);
  // Chromium then reads the base of the document anew, against the address shown now.
  await page.evaluate(() => document.createElement('base').setAttribute('href', 'https://example.org/'));
  await mainPages(page).getByRole('link', { name: 'Sources' }).click();
  await expect(page).toHaveURL(`${sites.root}sources/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Sources']);
});

test.describe(() => {
  // Without --site-url the page cannot know where its style and script are, seen from so deep an address.
  test.use({ expectedNoise: [/status of 404|MIME type/] });

  test('an unknown address deep in the site is answered with 404 and can be read', async ({ page }) => {
    const response = await page.goto('people/nobody/at/all/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['No page here']);
  });
});

function mainPages(page: Page) {
  return page.getByRole('navigation', { name: 'Main pages' });
}

async function expectPage(page: Page, address: string, heading: string, title: string): Promise<void> {
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(title);
}

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(scrollY));
}

/** Scrolls as a reader does, and waits until scrolling has come to rest. */
async function scrollTo(page: Page, y: number): Promise<void> {
  await page.evaluate((goal) => {
    const rest = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
    scrollTo(0, goal);
    return rest;
  }, y);
  await expect.poll(() => scrolled(page)).toBe(y);
}
