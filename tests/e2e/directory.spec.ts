// The index of names: words and filters narrow one list, say what they leave, are in the address, and are cleared at once.
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { choice, expectFound, shown, status } from './found.ts';
import { kinds } from './kinds.ts';
import { counted } from './reader.ts';
import { sites } from './sites.ts';
import { idsOf, words } from './words.ts';

const organisations = idsOf('organisations').length;
const everybody = idsOf('people').length + organisations;

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('words typed narrow the list, are counted, stand in the address, and come back when it is opened again', async ({ page }) => {
      await open(page, kinds.directory.path);
      await expect(shown(page)).toHaveCount(everybody);
      await page.getByRole('searchbox').pressSequentially('deputy mayo');
      await expectFound(page, ['adam-amilov', 'mikhail-barkan', 'mikhail-sutovsky', 'nyuma-rachevsky']);
      await expect(status(page)).toHaveText(`4 of ${everybody} names`);
      await expect(page.locator('[data-query]')).toHaveAttribute('data-query', 'deputy mayo');
      await expect(page).toHaveURL(`${address}people/?q=deputy+mayo`);

      await open(page, page.url());
      await expect(page.getByRole('searchbox')).toHaveValue('deputy mayo');
      await expectFound(page, ['adam-amilov', 'mikhail-barkan', 'mikhail-sutovsky', 'nyuma-rachevsky']);
      await expect(status(page)).toHaveText(`4 of ${everybody} names`);
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
        await expect(page.locator('[data-query]')).toHaveAttribute('data-query', typed);
        // Others may be found after it, by a text that names it.
        const first = shown(page).first();
        await expect.poll(() => first.evaluate((row) => row.getAttribute('data-person') ?? row.getAttribute('data-organisation'))).toBe(id);
      });
    }
  });

  test('narrow with each letter, and widen again when they are deleted', async ({ page }) => {
    await open(page, kinds.directory.path);
    const search = page.getByRole('searchbox');
    await search.fill('mikhail');
    await expectFound(page, ['mikhail-barkan', 'mikhail-sutovsky']);
    await search.pressSequentially(' bark');
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
    await expect(status(page)).toHaveText(/^0 /);
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

test('each kind of name is chosen by itself', async ({ page }) => {
  await open(page, `${kinds.directory.path}?kind=organisation`);
  await expect(shown(page)).toHaveCount(organisations);
  await expect(choice(page, words.facet_kind, words.organisations)).toBeChecked();
  await choice(page, words.facet_kind, words.people).check();
  await expect(shown(page)).toHaveCount(everybody);
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
      [words.facet_kind, words.organisations],
    ]) {
      const box = choice(page, facet, value);
      const count = await counted(box);
      expect(count, value).toBeGreaterThan(1);
      await box.check();
      await expect(shown(page)).toHaveCount(count);
      await expect(status(page)).toHaveText(new RegExp(`^${count} `));
      await box.uncheck();
      await expect(shown(page)).toHaveCount(everybody);
    }
  });

  test('stands in the address, and comes back from it', async ({ page }) => {
    await open(page, kinds.directory.path);
    await choice(page, words.facet_country, 'Israel').check();
    await choice(page, words.facet_role, 'Deputy Mayor').check();
    await expect(page).toHaveURL(/\/people\/\?role=Deputy\+Mayor&country=IL$/);

    await open(page, page.url());
    await expect(choice(page, words.facet_role, 'Deputy Mayor')).toBeChecked();
    await expect(choice(page, words.facet_role, 'Mayor')).not.toBeChecked();
    await expect(shown(page)).toHaveCount(4);
  });

  test('widens with each of its values', async ({ page }) => {
    await open(page, kinds.directory.path);
    await choice(page, words.facet_role, 'Deputy Mayor').check();
    await expect(shown(page)).toHaveCount(4);
    await choice(page, words.facet_role, 'Mayor').check();
    await expect(shown(page)).toHaveCount(5);
    await expect(page).toHaveURL(/\?role=Deputy\+Mayor&role=Mayor$/);
  });

  test('narrows what the others and the words leave, and the counts follow', async ({ page }) => {
    await open(page, `${kinds.directory.path}?q=mikhail`);
    expect(await counted(choice(page, words.facet_role, 'Deputy Mayor'))).toBe(2);
    expect(await counted(choice(page, words.facet_role, 'MP'))).toBe(0);
    await choice(page, words.facet_role, 'Deputy Mayor').check();
    await page.getByRole('searchbox').fill('mikhail bark');
    await expectFound(page, ['mikhail-barkan']);
    await expect.poll(() => counted(choice(page, words.facet_role, 'Deputy Mayor'))).toBe(1);
    await expect(page).toHaveURL(/\?q=mikhail\+bark&role=Deputy\+Mayor$/);
  });
});

test('one button clears the words and every choice', async ({ page }) => {
  await open(page, `${kinds.directory.path}?q=mayor&role=Deputy+Mayor&country=IL`);
  await expect(shown(page)).toHaveCount(4);
  await page.getByRole('button', { name: words.clear }).click();
  await expect(shown(page)).toHaveCount(everybody);
  await expect(page.getByRole('searchbox')).toHaveValue('');
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
  test('is words and nothing else', async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    for (const hostile of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "'; DROP TABLE people; --", '%', '\u202eevil\u0000', '('.repeat(500)]) {
      await open(page, `${kinds.directory.path}?q=${encodeURIComponent(hostile)}`);
      await expectFound(page, []);
      await expect(page.locator('[data-query]')).toHaveAttribute('data-query', hostile);
      await expect(page.getByRole('main').locator('img, script')).toHaveCount(0);
      await page.getByRole('button', { name: words.clear }).click();
      await expect(shown(page)).toHaveCount(everybody);
      expect(dialogs, hostile).toEqual([]);
    }
  });

  test('that chooses what there is not finds nothing, and is cleared', async ({ page }) => {
    for (const query of ['role=%FF', 'role=<b>', 'lane=nowhere&country=XX', 'organisation=__proto__']) {
      await open(page, `${kinds.directory.path}?${query}`);
      await expectFound(page, []);
      await expect(page.getByText(words.nothing_found)).toBeVisible();
      await page.getByRole('button', { name: words.clear }).click();
      await expect(shown(page)).toHaveCount(everybody);
    }
  });

  test('that means nothing does no harm', async ({ page }) => {
    for (const query of ['q=%FF%FE', 'q', '=&&=&q=%', 'from=abc&to=1e9', `unknown=${'x'.repeat(5000)}`]) {
      await open(page, `${kinds.directory.path}?${query}`);
      await page.getByRole('searchbox').fill('lev spivak');
      await expect(shown(page).first()).toHaveAttribute('data-person', 'lev-spivak');
    }
  });
});
