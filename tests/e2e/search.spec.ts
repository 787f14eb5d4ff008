// Searching the whole record: names in any script and spelling, what is marked, what stands where nothing is found, and
// words of a language that the page is not in.
import type { Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { entry, expectWords, heads, otherDirectory, search, shown, under } from './found.ts';
import { kinds } from './kinds.ts';
import { remove } from './reader.ts';
import { changed, serveRecord } from './records.ts';
import { words } from './words.ts';

const place = { head: words.places, name: 'Khojaly', typed: ['Khojaly', 'Xocali', 'Xocalı', 'Ходжалы', 'Խոջալու', "חוג'אלי", 'khojali', 'hodjaly'] };
const person = { head: words.people, name: 'Rasim Musabayov', typed: ['Musabayov', 'Musabekov', 'Musabəyov', 'Мусабеков', 'мусабаев', 'musabyaov', 'rasim m'] };

for (const { head, name, typed } of [place, person]) {
  test(`${name} is found in any spelling, script and case`, async ({ page }) => {
    await open(page, kinds.directory.path);
    for (const query of typed) {
      await search(page, query);
      await expect.soft(entry(page, head, name), query).toHaveCount(1);
      await expect.soft(entry(page, head, name).getByRole('heading').getByRole('mark').first(), query).toBeVisible();
    }
  });
}

test('what is found stands under what it is, and the page says how much it is', async ({ page }) => {
  await open(page, kinds.directory.path);
  await search(page, 'khojaly');
  // What is called so comes before what tells of it.
  await expect(heads(page)).toHaveText([words.places, words.events, words.people, words.works]);
  const [people, others] = [await under(page, words.people).count(), (await under(page, words.places).count()) + (await under(page, words.works).count()) + (await under(page, words.events).count())];
  await expect(page.getByRole('main').getByRole('status')).toHaveText(`${people} people and organisations and ${others} others (places, works, events)`);
  for (const [kind, name, path] of [
    [words.places, 'Khojaly', 'places/khojaly/'],
    [words.events, 'Khojaly massacre', 'events/khojaly-1992/'],
  ]) {
    await entry(page, kind, name).getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${path}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.goBack();
    await expectWords(page, 'khojaly');
  }
});

test('marks are the words that were searched for, and nothing is marked without words', async ({ page }) => {
  await open(page, kinds.directory.path);
  await search(page, 'deputy mayor');
  const marks = under(page, words.people).first().getByRole('mark');
  await expect(marks.first()).toBeVisible();
  for (const mark of await marks.allTextContents()) expect(mark).toMatch(/^(deputy|mayor)$/i);
  await search(page, '');
  await expect(page.getByRole('mark')).toHaveCount(0);
});

test('what can be chosen cannot be a place, a work or an event, which are left out beside a choice', async ({ page }) => {
  await open(page, `${kinds.directory.path}?q=khojaly&country=IL`);
  await expectWords(page, 'khojaly');
  await expect(heads(page)).toHaveText([words.people]);
});

for (const typed of ['--', '…', '«»', '  -  ']) {
  test(`“${typed}”, which has no letter and no digit, finds nothing, and is cleared`, async ({ page }) => {
    await open(page, kinds.directory.path);
    await search(page, typed);
    await expect(shown(page)).toHaveCount(0);
    await expect(heads(page)).toHaveCount(0);
    await expect(page.getByText(words.nothing_found)).toBeVisible();
    await expect(page.getByText(words.nearest)).toBeHidden();
    await page.getByRole('button', { name: words.clear }).click();
    await expect(shown(page)).not.toHaveCount(0);
  });
}

test('where nothing is found, the nearest names are links, and no entries', async ({ page }) => {
  await open(page, kinds.directory.path);
  await search(page, 'Rasim Qwertyuiop');
  await expect(shown(page)).toHaveCount(0);
  await expect(page.getByText(words.nearest)).toBeVisible();
  const nearest = page.getByRole('main').getByRole('link', { name: person.name });
  await expect(nearest).toHaveCount(1);
  await nearest.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.name);
  await page.goBack();
  await expectWords(page, 'Rasim Qwertyuiop');
  await expect(nearest).toBeVisible();
  await remove(page, '“Rasim Qwertyuiop”').click();
  await expect(page.getByText(words.nearest)).toBeHidden();
});

test.describe('a record of two languages', () => {
  const body = changed((record) => {
    const text = (en: string, az: string) => ({ en, az }) as unknown as string;
    record.languages = ['en', 'az'];
    record.events[0].text = text('It was read twice.', 'İki dəfə oxundu.');
    Object.assign(record.people[1], { text: text('She wrote on the sciences.', 'Riyaziyyatçı idi.') });
  });

  for (const [typed, head, name] of [
    ['oxundu', words.events, 'A poem is read'],
    ['riyaziyyatçı', words.people, 'Mary Somerville'],
    ['sciences', words.people, 'Mary Somerville'],
  ]) {
    test(`“${typed}”, which stands in one of its texts, is found`, async ({ page }) => {
      await serveRecord(page, body);
      await open(page, otherDirectory);
      await search(page, typed);
      await expect(entry(page, head, name)).toHaveCount(1);
      await expect(under(page, head)).toHaveCount(1);
    });
  }
});

test('words in the address of a record that is still read are found once it is there', async ({ page }) => {
  await serveRecord(page, changed(() => {}));
  await open(page, `${otherDirectory}&q=bayron`);
  await expectOne(page, 'Ada Byron');
});

async function expectOne(page: Page, name: string): Promise<void> {
  await expect(under(page, words.people)).toHaveCount(1);
  await expect(entry(page, words.people, name)).toBeVisible();
}
