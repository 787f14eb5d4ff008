// Citing a page, passing it on, and copying both: with a clipboard, without one, and without scripts.
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { sites } from './sites.ts';
import { record, words } from './words.ts';

const person = kinds.person;

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('the citation has the address that the page was read at, and says so in the clipboard', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, person.path);
      await page.getByText(words.cite, { exact: true }).click();
      const citation = page.locator('#_citation');
      await expect(citation).toContainText(`“${person.heading}”${words.cite_in} ${record.title}. ${words.read_on}`);
      await expect(page.locator('#_address')).toHaveText(address + person.path);
      await page.getByRole('button', { name: words.cite_copy }).click();
      await expect(page.getByRole('main').getByRole('status')).toHaveText(words.copied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await citation.innerText());
      await page.getByRole('button', { name: words.permanent_copy }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address + person.path);
    });

    test('a page reached by a link is cited by its own address', async ({ page }) => {
      await open(page, kinds.directory.path);
      await page.getByRole('link', { name: person.heading }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.heading);
      await page.getByText(words.cite, { exact: true }).click();
      await expect(page.locator('#_address')).toHaveText(address + person.path);
      await page.locator('article[data-event] h3 a').first().click();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(person.heading);
      await page.getByText(words.cite, { exact: true }).click();
      await expect(page.locator('#_address')).toHaveText(/\/events\/[^/]+\/$/);
      expect(await page.locator('#_address').textContent()).toBe(page.url());
    });
  });
}

test('a site that knows its address is cited by it, wherever it is read', async ({ page, baseURL }) => {
  const said = `https://example.org/memorial/${person.path}`;
  await page.route(`${baseURL}${person.path}`, async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/(id="_address"[^>]*>)(<!---->)?/, `$1${said}`);
    await route.fulfill({ response: answer, body: html });
  });
  await open(page, person.path);
  await page.getByText(words.cite, { exact: true }).click();
  await expect(page.locator('#_address')).toHaveText(said);
});

test('what cannot be copied is selected, by keys alone too', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page, person.path);
  await page.getByText(words.cite, { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: words.permanent })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(words.copy_yourself);
  expect(await selected(page)).toBe((await page.locator('#_citation').innerText()).trim());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => selected(page)).toBe(await page.locator('#_address').innerText());
});

test('a link is handed on only where the browser can', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await open(page, person.path);
  await page.getByText(words.cite, { exact: true }).click();
  await expect(page.getByRole('button', { name: words.share })).toBeHidden();
});

test('what is handed on is the title and the address of the page', async ({ page }) => {
  await page.addInitScript(() => {
    const share = (data: unknown) => {
      Object.assign(window, { shared: data });
      return Promise.reject(new Error('The reader has thought better of it.'));
    };
    Object.defineProperty(navigator, 'share', { value: share });
  });
  await open(page, person.path);
  await page.getByText(words.cite, { exact: true }).click();
  await page.getByRole('button', { name: words.share }).click();
  const shared = await page.evaluate(() => (window as unknown as { shared: unknown }).shared);
  expect(shared).toEqual({ title: `${person.heading} – ${record.title}`, url: sites.root + person.path });
});

for (const { path, facet } of [
  { path: person.path, facet: 'person' },
  { path: 'organisations/aziz/', facet: 'organisation' },
  { path: kinds.place.path, facet: 'place' },
]) {
  test(`the page of a ${facet} leads to its events on the timeline`, async ({ page }) => {
    await open(page, path);
    await page.getByRole('link', { name: words.on_timeline }).click();
    await expect(page).toHaveURL(new RegExp(`\\?${facet}=`));
    await expect(page.locator('article[data-event]').filter({ visible: true }).first()).toBeVisible();
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the citation and the link are there, and no button that would do nothing', async ({ page }) => {
    await page.goto(person.path);
    await page.getByText(words.cite, { exact: true }).click();
    await expect(page.locator('#_citation')).toBeVisible();
    await expect(page.getByRole('link', { name: words.permanent })).toHaveAttribute('href', person.path);
    await expect(page.locator('.cite').getByRole('button')).toHaveCount(0);
  });
});

function selected(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString().trim() ?? '');
}
