// The directory: words and choices narrow one list, say what they leave, stand in the address, and are cleared at once.
import type { Locator, Page } from '@playwright/test';
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { sites } from './sites.ts';
import { record, words } from './words.ts';

const organisations = record.organisations.length;
const everybody = record.people.length + organisations;

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('words typed narrow the list, are counted, stand in the address, and come back when it is opened again', async ({ page }) => {
      await open(page, kinds.directory.path);
      await expect(shown(page)).toHaveCount(everybody);
      await page.getByRole('searchbox').pressSequentially('deputy may');
      await expectFound(page, ['adam-amilov', 'mikhail-barkan', 'mikhail-sutovsky', 'nyuma-rachevsky']);
      await expect(page.getByRole('status')).toHaveText('4 entries');
      await expect(page.locator('[data-query]')).toHaveAttribute('data-query', 'deputy may');
      await expect(page).toHaveURL(`${address}people/?q=deputy+may`);

      await open(page, page.url());
      await expect(page.getByRole('searchbox')).toHaveValue('deputy may');
      await expectFound(page, ['adam-amilov', 'mikhail-barkan', 'mikhail-sutovsky', 'nyuma-rachevsky']);
      await expect(page.getByRole('status')).toHaveText('4 entries');
    });
  });
}

test.describe('the words', () => {
  test('find a name in any spelling, script or case, and a role or place', async ({ page }) => {
    await open(page, kinds.directory.path);
    for (const [typed, id] of [
      ['Musabəyov', 'rasim-musabayov'],
      ['musabayov', 'rasim-musabayov'],
      ['Musabekov', 'rasim-musabayov'],
      ['Xolon', 'mikhail-sutovsky'],
      ['חולון', 'mikhail-sutovsky'],
      ['Elçin Axundzadə', 'elchin-akhundzade'],
      ['elcin', 'elchin-akhundzade'],
      ['DOLİNSKAYA', 'victoria-dolinskaya'],
      ['dolınskaya', 'victoria-dolinskaya'],
      ['Долинская', 'victoria-dolinskaya'],
      ['Cəfərova', 'leyla-beyim-jafarova'],
      ['  lev   spi ', 'lev-spivak'],
      ["ma'alot", 'arkady-pomerants'],
      ['poetess', 'leyla-beyim-jafarova'],
    ]) {
      await test.step(typed, async () => {
        await page.getByRole('searchbox').fill(typed);
        await expect(page.getByRole('status')).toHaveText('1 entry');
        await expectFound(page, [id]);
      });
    }
  });

  test('narrow with each letter, and widen again when they are deleted', async ({ page }) => {
    await open(page, kinds.directory.path);
    const search = page.getByRole('searchbox');
    await search.fill('mikhail');
    await expectFound(page, ['mikhail-barkan', 'mikhail-sutovsky']);
    await search.pressSequentially(' b');
    await expectFound(page, ['mikhail-barkan']);
    await search.fill('');
    await expect(shown(page)).toHaveCount(everybody);
    await expect(page.locator('[data-query]')).toHaveAttribute('data-query', '');
    await expect(page).toHaveURL(/\/people\/$/);
  });

  test('that find nothing are said to find nothing', async ({ page }) => {
    await open(page, kinds.directory.path);
    await expect(page.getByText(words.nothing_found)).toBeHidden();
    await page.getByRole('searchbox').fill('nobody of this name');
    await expectFound(page, []);
    await expect(page.getByRole('status')).toHaveText('0 entries');
    await expect(page.getByText(words.nothing_found)).toBeVisible();
  });

  test('add no step to the history', async ({ page }) => {
    await open(page, kinds.directory.path);
    const before = await page.evaluate(() => history.length);
    await page.getByRole('searchbox').pressSequentially('holon');
    await expect(page).toHaveURL(/q=holon$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

test.describe('a facet', () => {
  test('narrows, and says beforehand how many each of its values would find', async ({ page }) => {
    await open(page, kinds.directory.path);
    for (const [facet, value] of [
      [words.facet_role, 'Deputy Mayor'],
      [words.facet_organisation, 'AzIz Israel-Azerbaijan International Association'],
      [words.facet_country, 'Israel'],
      [words.facet_country, words.not_stated],
      [words.facet_lane, 'Remembrance'],
    ]) {
      await openFacet(page, facet);
      const box = choice(page, facet, value);
      const count = await counted(box);
      expect(count, value).toBeGreaterThan(1);
      await box.check();
      await expect(shown(page)).toHaveCount(count);
      await expect(page.getByRole('status')).toHaveText(`${count} entries`);
      await box.uncheck();
      await expect(shown(page)).toHaveCount(everybody);
    }
  });

  test('stands in the address, and comes back from it', async ({ page }) => {
    await open(page, kinds.directory.path);
    await openFacet(page, words.facet_country);
    await choice(page, words.facet_country, 'Israel').check();
    await openFacet(page, words.facet_role);
    await choice(page, words.facet_role, 'Deputy Mayor').check();
    await expect(page).toHaveURL(/\/people\/\?role=Deputy\+Mayor&country=IL$/);

    await open(page, page.url());
    await openFacet(page, words.facet_role);
    await expect(choice(page, words.facet_role, 'Deputy Mayor')).toBeChecked();
    await expect(choice(page, words.facet_role, 'Mayor')).not.toBeChecked();
    await expect(shown(page)).toHaveCount(4);
  });

  test('widens with each of its values', async ({ page }) => {
    await open(page, kinds.directory.path);
    await openFacet(page, words.facet_role);
    await choice(page, words.facet_role, 'Deputy Mayor').check();
    await expect(shown(page)).toHaveCount(4);
    await choice(page, words.facet_role, 'Mayor').check();
    await expect(shown(page)).toHaveCount(5);
    await expect(page).toHaveURL(/\?role=Deputy\+Mayor&role=Mayor$/);
  });

  test('narrows what the others and the words leave, and the counts follow', async ({ page }) => {
    await open(page, `${kinds.directory.path}?q=mikhail`);
    await openFacet(page, words.facet_role);
    expect(await counted(choice(page, words.facet_role, 'Deputy Mayor'))).toBe(2);
    expect(await counted(choice(page, words.facet_role, 'MP'))).toBe(0);
    await choice(page, words.facet_role, 'Deputy Mayor').check();
    await page.getByRole('searchbox').fill('mikhail b');
    await expectFound(page, ['mikhail-barkan']);
    await expect.poll(() => counted(choice(page, words.facet_role, 'Deputy Mayor'))).toBe(1);
    await expect(page).toHaveURL(/\?q=mikhail\+b&role=Deputy\+Mayor$/);
  });
});

test('one button clears the words and every choice', async ({ page }) => {
  await open(page, `${kinds.directory.path}?q=mayor&role=Deputy+Mayor&country=IL`);
  await expect(shown(page)).toHaveCount(4);
  await page.getByRole('button', { name: words.clear }).click();
  await expect(shown(page)).toHaveCount(everybody);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await openFacet(page, words.facet_role);
  await expect(choice(page, words.facet_role, 'Deputy Mayor')).not.toBeChecked();
  await expect(page).toHaveURL(/\/people\/$/);
  await expect(page.getByRole('button', { name: words.clear })).toBeHidden();
});

test('the organisations alone are found in the same way', async ({ page }) => {
  await open(page, kinds.organisations.path);
  await expect(shown(page)).toHaveCount(organisations);
  await page.getByRole('searchbox').fill('diasporla');
  await expectFound(page, ['state-committee-on-work-with-diaspora']);
  await expect(page).toHaveURL(/\/organisations\/\?q=diasporla$/);
});

test('from what is found a reader goes on to the person, and comes back to what was found', async ({ page }) => {
  await open(page, kinds.directory.path);
  await page.getByRole('searchbox').fill('xolon');
  await shown(page).getByRole('link', { name: 'Mikhail Sutovsky' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mikhail Sutovsky');
  await page.goBack();
  await expect(page).toHaveURL(/\/people\/\?q=xolon$/);
  await expect(page.getByRole('searchbox')).toHaveValue('xolon');
  await expectFound(page, ['mikhail-sutovsky']);
});

test.describe('a hostile query', () => {
  for (const hostile of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "'; DROP TABLE people; --", '%', '\u202eevil\u0000', '('.repeat(500)]) {
    test(`“${hostile.slice(0, 40)}” is words and nothing else`, async ({ page }) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => dialogs.push(dialog.message()));
      await open(page, `${kinds.directory.path}?q=${encodeURIComponent(hostile)}`);
      await expectFound(page, []);
      await expect(page.locator('[data-query]')).toHaveAttribute('data-query', hostile);
      await expect(page.getByRole('main').locator('img, script')).toHaveCount(0);
      await page.getByRole('button', { name: words.clear }).click();
      await expect(shown(page)).toHaveCount(everybody);
      expect(dialogs).toEqual([]);
    });
  }

  for (const query of ['role=%FF', 'role=<b>', 'lane=nowhere&country=XX', 'organisation=__proto__']) {
    test(`“${query}” finds nothing, and is cleared`, async ({ page }) => {
      await open(page, `${kinds.directory.path}?${query}`);
      await expectFound(page, []);
      await expect(page.getByText(words.nothing_found)).toBeVisible();
      await page.getByRole('button', { name: words.clear }).click();
      await expect(shown(page)).toHaveCount(everybody);
    });
  }

  for (const query of ['q=%FF%FE', 'q', '=&&=&q=%', 'from=abc&to=1e9', `unknown=${'x'.repeat(5000)}`]) {
    test(`“${query.slice(0, 40)}” does no harm`, async ({ page }) => {
      await open(page, `${kinds.directory.path}?${query}`);
      await page.getByRole('searchbox').fill('lev spivak');
      await expectFound(page, ['lev-spivak']);
    });
  }
});

test('the keyboard alone searches, chooses, clears, and leads on', async ({ page }) => {
  await open(page, kinds.directory.path);
  const search = page.getByRole('searchbox');
  await tabTo(page, search);
  await page.keyboard.type('mayor');
  await expect(shown(page)).toHaveCount(5);

  await tabTo(page, page.locator('summary').getByText(words.facet_role, { exact: true }));
  await page.keyboard.press('Enter');
  const deputies = choice(page, words.facet_role, 'Deputy Mayor');
  await tabTo(page, deputies);
  await page.keyboard.press('Space');
  await expect(deputies).toBeChecked();
  await expect(deputies).toBeFocused();
  await expect(shown(page)).toHaveCount(4);

  const clear = page.getByRole('button', { name: words.clear });
  await tabTo(page, clear);
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveCount(everybody);

  await tabTo(page, shown(page).first().getByRole('link').first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adam Amilov');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('what is cleared by keyboard leaves the focus in the search', async ({ page }) => {
  await open(page, `${kinds.directory.path}?q=mayor`);
  await tabTo(page, page.getByRole('button', { name: words.clear }));
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveCount(everybody);
  await expect(page.getByRole('search').locator(':focus')).toHaveCount(1);
});

/** The entries that the query leaves. */
function shown(page: Page): Locator {
  return page.locator('li[data-person], li[data-organisation]').filter({ visible: true });
}

/** Asserts which entries are left, by their ids, in the order of the list. */
async function expectFound(page: Page, ids: string[]): Promise<void> {
  await expect(shown(page)).toHaveCount(ids.length);
  const found = await shown(page).evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-person') ?? entry.getAttribute('data-organisation')));
  expect(found).toEqual(ids);
}

async function openFacet(page: Page, name: string): Promise<void> {
  const group = page.getByRole('group', { name, exact: true });
  if (await group.isHidden()) await page.locator('summary').getByText(name, { exact: true }).click();
  await expect(group).toBeVisible();
}

/** The box of a value; its name ends with the number that the value would find. */
function choice(page: Page, facet: string, value: string): Locator {
  const name = new RegExp(`^${value}\\s+\\d+\\b`);
  return page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name });
}

/** How many entries the box of a value says that it would find. */
async function counted(box: Locator): Promise<number> {
  const name = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
  return Number(/(\d+)\D*$/.exec(name)?.[1]);
}

/** Goes on with the tabulator until something has the focus. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await goal.evaluate((element) => document.activeElement?.contains(element) && document.activeElement !== document.body);
    if (focused) return;
  }
  await expect(goal).toBeFocused();
}
