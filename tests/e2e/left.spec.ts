// Back gives the focus to the link that a reader left by, wherever on the page it is, and shows what was opened and typed there.
import { expectApp, expectSameDocument, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { entry, search } from './found.ts';
import { kinds } from './kinds.ts';
import { titleOf } from './words.ts';

test('a link in the list of events', async ({ page }) => {
  await open(page, kinds.timeline.path);
  await markDocument(page);
  const link = page.locator('article[data-event="conference-2021"]').getByRole('heading').getByRole('link').first();
  await link.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([titleOf('events', 'conference-2021')]);
  await page.goBack();
  await expect(link).toBeFocused();
  await expectSameDocument(page);
});

test('a link to a name that was searched for', async ({ page }) => {
  await open(page, kinds.directory.path);
  await markDocument(page);
  await search(page, 'Pomeranz');
  const name = titleOf('people', 'arkady-pomerants');
  const link = entry(page, name).getByRole('link').first();
  await link.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([name]);
  await page.goBack();
  await expectApp(page, 'ready');
  await expect(page.getByRole('searchbox')).toHaveValue('Pomeranz');
  await expect(link).toBeFocused();
  await expectSameDocument(page);
});

test('a link in a part that was opened, of a page without widgets', async ({ page }) => {
  await open(page, kinds.sources.path);
  await markDocument(page);
  await page.getByRole('main').getByRole('searchbox').fill('news');
  const cites = page.locator('.source details').filter({ visible: true }).first();
  await cites.locator('summary').click();
  const link = cites.getByRole('link').first();
  const path = (await link.getAttribute('href'))?.split('#')[0];
  await link.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${path}`));
  await page.goBack();
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('news');
  await expect(cites).toHaveAttribute('open');
  await expect(link).toBeFocused();
  await expectSameDocument(page);
});
