// What is searched for, chosen and sorted by stands in the address: it comes back with it, and so does the reader's place.
import { expectApp, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { choice, expectFound, expectWords, heads, openLong, search, shown, sorts, under } from './found.ts';
import { kinds } from './kinds.ts';
import { counted, openFacet, remove, scrollTo, scrolled } from './reader.ts';
import { record, words } from './words.ts';

const everybody = record.people.length + record.organisations.length;
const deputies = ['adam-amilov', 'mikhail-barkan', 'mikhail-sutovsky', 'nyuma-rachevsky'];

test('words, choices and order come back by going back, by going forward, and by loading anew', async ({ page }) => {
  await open(page, kinds.directory.path);
  await search(page, 'mayor');
  await openFacet(page, words.facet_role);
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
  await is(words.sort_match, [words.people]);
  await page.goForward();
  await is(words.sort_country, ['Israel']);
  await page.reload();
  await expectApp(page, 'ready');
  await openFacet(page, words.facet_role);
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
  await expect(heads(page).filter({ has: page.getByRole('link', { name: 'KAN-REKA', exact: true }) })).toHaveCount(1);

  await sorts(page).getByRole('link', { name: words.sort_country }).click();
  await expect(heads(page).last()).toHaveText(words.no_country);
  const countries = (await heads(page).allTextContents()).slice(0, -1);
  expect(countries).toEqual([...countries].sort((a, b) => a.localeCompare(b, 'en')));

  await sorts(page).getByRole('link', { name: words.sort_appearances }).click();
  await expect(heads(page).first()).toHaveText(/\d/);
  const counts = (await heads(page).allTextContents()).map((head) => Number(/\d+/.exec(head)?.[0]));
  expect(counts).toEqual([...new Set(counts)].sort((a, b) => b - a));
  await expect(shown(page)).toHaveCount(everybody);
});

test('several values of a facet stand as several choices, each taken back for itself', async ({ page }) => {
  await open(page, `${kinds.directory.path}?q=mayor&role=Deputy+Mayor&role=Mayor`);
  await expect(shown(page)).toHaveCount(5);
  await openFacet(page, words.facet_role);
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
  await openFacet(page, words.facet_role);
  await openFacet(page, words.facet_country);
  const israel = choice(page, words.facet_country, 'Israel');
  const [roles, countries] = [words.facet_role, words.facet_country].map((name) => page.getByRole('group', { name, exact: true }).getByRole('checkbox'));
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
  await scrollTo(page, 1100);
  await under(page, words.people).getByRole('link', { name: 'Mikhail Barkan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mikhail Barkan');
  await page.goBack();
  await expectWords(page, 'khojaly');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
  expect(await scrolled(page)).toBeCloseTo(await page.evaluate(() => history.state.scroll), 0);
});

for (const query of ['', '&q=sa', '&sort=organisation']) {
  test(`and in a list of a thousand, ${query || 'by name'}`, async ({ page }) => {
    await openLong(page, 1000, query);
    await page.evaluate(() => {
      const rest = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
      scrollTo(0, document.documentElement.scrollHeight * 0.5);
      return rest;
    });
    await page.waitForTimeout(100);
    const seen = () =>
      shown(page).evaluateAll((entries) => {
        const first = entries.find((entry) => entry.getBoundingClientRect().top > 50);
        return { id: first?.id ?? '', place: first?.getAttribute('aria-posinset'), top: Math.round(first?.getBoundingClientRect().top ?? 0) };
      });
    const left = await seen();
    await page.locator(`[id="${left.id}"]`).getByRole('heading').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await page.goBack();
    await expect(page.locator(`[id="${left.id}"]`)).toBeInViewport();
    const back = await seen();
    expect([back.id, back.place]).toEqual([left.id, left.place]);
    expect(Math.abs(back.top - left.top)).toBeLessThanOrEqual(2);
  });
}
