// The site is deployed anew while a tab is open: its files have other names, and the old ones are gone. The reader goes on.
import type { Page } from '@playwright/test';
import { expectApp, expectNewDocument, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { mainPages } from './reader.ts';
import { record, words } from './words.ts';

/** A file whose name has a hash of what is in it. */
const hashed = /\b(memorial-timeline|site|positions|messages|timeline|names|builder)-([0-9a-f]{8,})/g;

/** From now on, every page names files of another build; the files of the build before are not there any more. */
async function deploy(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const address = route.request().url();
    const isNext = address.includes('-of-next-build-');
    const response = await route.fetch({ url: address.replace('-of-next-build-', '-') });
    if (response.headers()['content-type']?.startsWith('text/html')) {
      const text = await response.text();
      const body = text.replaceAll(hashed, '$1-of-next-build-$2');
      expect(body).not.toBe(text);
      return route.fulfill({ response, body });
    }
    return !isNext && address.match(hashed) ? route.fulfill({ status: 404 }) : route.fulfill({ response });
  });
}

test('a link leads on, to a page of the new build', async ({ page }) => {
  await open(page, kinds.directory.path);
  await markDocument(page);
  await deploy(page);
  await mainPages(page).getByRole('link', { name: words.timeline }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([record.title]);
  await expectNewDocument(page);
  await expectApp(page, 'ready');
});

test('Back shows the page as it was left: what was typed, and what was opened', async ({ page }) => {
  await open(page, kinds.sources.path);
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill('news');
  const cites = page.locator('.source details').filter({ visible: true }).first();
  await cites.locator('summary').click();
  const link = cites.getByRole('link').first();
  const path = await link.getAttribute('href');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`/${path?.split('#')[0]}`));
  await markDocument(page);
  await deploy(page);

  await page.goBack();
  await expectNewDocument(page);
  await expectApp(page, 'ready');
  await expect(field).toHaveValue('news');
  await expect(cites).toHaveAttribute('open');
});
