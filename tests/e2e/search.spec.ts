// Searching names: in any script and spelling, what is marked, what else is found, and what is shown where nothing is.
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { alsoFound, entry, expectWords, heads, search, shown, status } from './found.ts';
import { kinds } from './kinds.ts';
import { remove } from './reader.ts';
import { idsOf, titleOf, words } from './words.ts';

const everybody = idsOf('people').length + idsOf('organisations').length;
const spellings = ['Musabayov', 'Musabekov', 'Musabəyov', 'Мусабеков', 'мусабаев', 'musabyaov', 'rasim m', 'Rasim Mu\u0301sabayov', 'Rasim ʿMusabayov'];
const placeNames = ['Khojaly', 'Xocali', 'Xocalı', 'Ходжалы', 'Խոջալու', "חוג'אלי", 'khojali', 'hodjaly'];

test('a person is found in any spelling, script and case, and the name is marked', async ({ page }) => {
  await open(page, kinds.directory.path);
  for (const query of spellings) {
    await search(page, query);
    await expect.soft(entry(page, 'Rasim Musabayov'), query).toHaveCount(1);
    await expect.soft(entry(page, 'Rasim Musabayov').getByRole('heading').getByRole('mark').first(), query).toBeVisible();
  }
});

test('a place is found in any spelling, beside the names', async ({ page }) => {
  await open(page, kinds.directory.path);
  for (const query of placeNames) {
    await search(page, '');
    await expect(alsoFound(page)).toHaveCount(0);
    await search(page, query);
    await expect.soft(alsoFound(page).getByRole('link', { name: 'Khojaly', exact: true }), query).toBeVisible();
  }
});

test('what else is found is counted by kind, and leads on', async ({ page }) => {
  await open(page, kinds.directory.path);
  await search(page, 'khojaly');
  await expect(alsoFound(page)).toContainText(/\d+ places?/);
  await expect(alsoFound(page)).toContainText(/\d+ events?/);
  for (const [name, path] of [
    ['Khojaly', 'places/khojaly/'],
    [titleOf('events', 'khojaly-1992'), 'events/khojaly-1992/'],
  ]) {
    await alsoFound(page).getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${path}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.goBack();
    await expectWords(page, 'khojaly');
  }
});

test('marks are the words that were searched for, and nothing is marked without words', async ({ page }) => {
  await open(page, kinds.directory.path);
  await search(page, 'deputy mayor');
  const marks = shown(page).first().getByRole('mark');
  await expect(marks.first()).toBeVisible();
  for (const mark of await marks.allTextContents()) expect(mark).toMatch(/^(deputy|mayor)$/i);
  await search(page, '');
  await expect(page.getByRole('mark')).toHaveCount(0);
});

test('what is found in a text is shown with it', async ({ page }) => {
  await open(page, kinds.directory.path);
  await search(page, 'silence');
  await expect(shown(page)).not.toHaveCount(0);
  for (const row of await shown(page).all()) await expect(row.getByRole('mark').first()).toBeVisible();
});

for (const typed of ['--', '…', '«»', '  -  ', 'ʿ', '\u0301']) {
  test(`“${typed}”, which has no letter and no digit, finds nothing, and is cleared`, async ({ page }) => {
    await open(page, kinds.directory.path);
    await search(page, typed);
    await expect(shown(page)).toHaveCount(0);
    await expect(heads(page)).toHaveCount(0);
    await expect(page.getByText(words.nothing_found)).toBeVisible();
    await expect(page.getByText(words.nearest)).toBeHidden();
    await page.getByRole('button', { name: words.clear }).click();
    await expect(shown(page)).toHaveCount(everybody);
  });
}

for (const typed of ['aaa', 'hhhh', 'sssss', 'ааа', 'אאא']) {
  test(`“${typed}”, which is no name, finds nobody`, async ({ page }) => {
    await open(page, kinds.directory.path);
    await search(page, typed);
    await expect(status(page)).toHaveText(/^0 /);
  });
}

test('where nothing is found, the nearest names are links, and no entries', async ({ page }) => {
  await open(page, kinds.directory.path);
  await search(page, 'Rasim Qwertyuiop');
  await expect(shown(page)).toHaveCount(0);
  await expect(page.getByText(words.nearest)).toBeVisible();
  const nearest = page.getByRole('main').getByRole('link', { name: 'Rasim Musabayov' });
  await expect(nearest).toHaveCount(1);
  await nearest.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rasim Musabayov');
  await page.goBack();
  await expectWords(page, 'Rasim Qwertyuiop');
  await expect(nearest).toBeVisible();
  await remove(page, '“Rasim Qwertyuiop”').click();
  await expect(page.getByText(words.nearest)).toBeHidden();
});

test('words of a language that the page is not in find what is shown in another', async ({ page }) => {
  await open(page, kinds.directory.path);
  for (const [typed, name] of [
    ['мэра', 'Adam Amilov'],
    ['şair', 'Leyla Beyim Jafarova'],
  ]) {
    await search(page, typed);
    await expect(entry(page, name), typed).toHaveCount(1);
  }
});
