// What is searched for, chosen and sorted by is in the address: it comes back with it, and so does the reader's place.
import { expectApp, hold, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { choice, entry, expectFound, expectWords, facet, heads, search, shown, sorts } from './found.ts';
import { kinds } from './kinds.ts';
import { counted, mainPages, remove, scrollToward, scrolled } from './reader.ts';
import { idsOf, words } from './words.ts';

const everybody = idsOf('people').length + idsOf('organisations').length;
const deputies = ['adam-amilov', 'mikhail-barkan', 'mikhail-sutovsky', 'nyuma-rachevsky'];

test('words, choices and order come back by going back, by going forward, and by loading anew', async ({ page }) => {
  await open(page, kinds.directory.path);
  await search(page, 'mayor');
  await choice(page, words.facet_role, 'Deputy Mayor').check();
  await expectFound(page, deputies);
  await sorts(page).getByRole('link', { name: words.sort_country }).click();
  const is = async (sort: string, found: string[]) => {
    await expect(page.getByRole('searchbox')).toHaveValue('mayor');
    await expect(sorts(page).getByRole('link', { name: sort, exact: true })).toHaveAttribute('aria-current', 'true');
    await expect(heads(page)).toHaveText(found);
    await expect(shown(page)).toHaveCount(deputies.length);
    await expect(choice(page, words.facet_role, 'Deputy Mayor')).toBeChecked();
  };
  await is(words.sort_country, ['Israel']);
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({ q: 'mayor', role: 'Deputy Mayor', sort: 'country' });
  await page.goBack();
  await is(words.sort_match, []);
  await page.goForward();
  await is(words.sort_country, ['Israel']);
  await page.reload();
  await expectApp(page, 'ready');
  await is(words.sort_country, ['Israel']);
});

test('each order has its heads', async ({ page }) => {
  await open(page, kinds.directory.path);
  const names = await shown(page).getByRole('heading', { level: 3 }).allTextContents();
  const found = await heads(page).allTextContents();
  expect(found).toEqual([...new Set(names.map((name) => name[0]))]);

  await sorts(page).getByRole('link', { name: words.sort_organisation }).click();
  await expect(heads(page).last()).toHaveText(words.no_organisation);
  await expect(shown(page)).toHaveCount(everybody);
  await expect(heads(page).filter({ hasText: /^KAN-REKA$/ })).toHaveCount(1);

  await sorts(page).getByRole('link', { name: words.sort_country }).click();
  await expect(heads(page).last()).toHaveText(words.no_country);
  const countries = (await heads(page).allTextContents()).slice(0, -1);
  expect(countries).toEqual([...countries].sort((a, b) => a.localeCompare(b, 'en')));

  await sorts(page).getByRole('link', { name: words.sort_appearances }).click();
  await expect(heads(page).first()).toHaveText(/\d/);
  const counts = (await heads(page).allTextContents()).map((head) => Number(/\d+/.exec(head)?.[0] ?? 0));
  expect(counts).toEqual([...new Set(counts)].sort((a, b) => b - a));
  await expect(shown(page)).toHaveCount(everybody);
});

test('several values of a facet stand as several choices, each taken back for itself', async ({ page }) => {
  await open(page, `${kinds.directory.path}?q=mayor&role=Deputy+Mayor&role=Mayor`);
  await expect(shown(page)).toHaveCount(5);
  const [deputy, mayor] = [choice(page, words.facet_role, 'Deputy Mayor'), choice(page, words.facet_role, 'Mayor')];
  expect([await counted(deputy), await counted(mayor)]).toEqual([4, 1]);
  await remove(page, 'Mayor').click();
  await expect(shown(page)).toHaveCount(4);
  await expect(mayor).not.toBeChecked();
  await expect(deputy).toBeChecked();
  await remove(page, '“mayor”').click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page).toHaveURL(/\/people\/\?role=Deputy\+Mayor$/);
  await remove(page, 'Deputy Mayor').click();
  await expect(page).toHaveURL(/\/people\/$/);
  await expect(shown(page)).toHaveCount(everybody);
  await expect(page.getByRole('list', { name: words.chosen })).toHaveCount(0);
});

test('the counts of a facet follow the others and not itself', async ({ page }) => {
  await open(page, kinds.directory.path);
  const israel = choice(page, words.facet_country, 'Israel');
  const [roles, countries] = [words.facet_role, words.facet_country].map((name) => facet(page, name).getByRole('checkbox'));
  const before = await Promise.all((await countries.all()).map(counted));
  await israel.check();
  const found = await shown(page).count();
  expect((await Promise.all((await countries.all()).map(counted))).sort()).toEqual(before.sort());
  await expect.poll(async () => Math.max(...(await Promise.all((await roles.all()).map(counted))))).toBeLessThanOrEqual(found);
  await israel.uncheck();
  await expect(shown(page)).toHaveCount(everybody);
});

test('from a person a reader comes back to the words and to the place in the list', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await open(page, `${kinds.directory.path}?q=khojaly`);
  await expectWords(page, 'khojaly');
  const way = entry(page, 'Mikhail Barkan').getByRole('heading').getByRole('link');
  await scrollToward(way);
  const left = await scrolled(page);
  expect(left).toBeGreaterThan(0);
  await way.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mikhail Barkan');
  await page.goBack();
  await expectWords(page, 'khojaly');
  await expect.poll(() => scrolled(page)).toBe(left);
});

test('an address with an order by name has letters, with words too', async ({ page }) => {
  await open(page, `${kinds.directory.path}?q=mikhail&sort=name`);
  await expect(heads(page)).toHaveText(['M']);
  await sorts(page).getByRole('link', { name: words.sort_match }).click();
  await expect(heads(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/people\/\?q=mikhail$/);
});

test('going back takes a choice back, and going forward makes it again', async ({ page }) => {
  await open(page, kinds.directory.path);
  const deputy = choice(page, words.facet_role, 'Deputy Mayor');
  await deputy.check();
  await expect(page).toHaveURL(/people\/\?role=/);
  await page.goBack();
  await expect(shown(page)).toHaveCount(everybody);
  await expect(deputy).not.toBeChecked();
  await expect(page).toHaveURL(/people\/$/);
  await page.goForward();
  await expect(deputy).toBeChecked();
  await expectFound(page, deputies);
});

test('a choice made while words wait for the address is a step of its own', async ({ page }) => {
  await open(page, kinds.directory.path);
  const deputy = choice(page, words.facet_role, 'Deputy Mayor');
  await page.getByRole('searchbox').fill('mayor');
  await deputy.check();
  await expect(page).toHaveURL(/\?q=mayor&role=/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=mayor$/);
  await expect(deputy).not.toBeChecked();
});

test('every order leaves the reader at its link', async ({ page }) => {
  await open(page, kinds.directory.path);
  for (const order of [words.sort_country, words.sort_name, words.sort_organisation]) {
    const link = sorts(page).getByRole('link', { name: order, exact: true });
    await link.press('Enter');
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect(link).toBeFocused();
  }
});

test('words that wait for the address are not written to the page that was gone back to', async ({ page }) => {
  await open(page, kinds.timeline.path);
  const events = page.locator('article[data-event]').filter({ visible: true });
  const all = await events.count();
  await mainPages(page).getByRole('link', { name: words.names }).click();
  await expect(page.locator('[data-mounted] [data-query]')).toBeVisible();
  const release = await hold(page, new URL('./', page.url().replace(kinds.directory.path, '')).href);
  await page.getByRole('searchbox').fill('lev');
  await page.goBack({ waitUntil: 'commit' });
  // Longer than anything waits for the address.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([kinds.timeline.heading]);
  await expect(page).toHaveURL(/\/$/);
  await expect(events).toHaveCount(all);
});
