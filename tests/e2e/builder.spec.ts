// The code of a widget: what is chosen shows in the preview, in the code and in the address, and can be copied.
import type { Page } from '@playwright/test';
import { open, openHeld } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { languages } from './languages.ts';
import { sites } from './sites.ts';
import { record, words } from './words.ts';

const path = kinds.builder.path;
const code = (page: Page, id: string) => page.locator(`#_${id}`);
const field = (page: Page, name: string) => page.locator('.builder__choices').getByLabel(name, { exact: true });
const preview = (page: Page) => page.locator('.builder__preview iframe');

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('the code has the address that the page was read at', async ({ page }) => {
      await open(page, path);
      await expect(code(page, 'element')).toHaveText(
        `<script async src="${address}embed.js"></script>\n<memorial-timeline lang="en">\n  <a href="${address}">${record.title}</a>\n</memorial-timeline>`,
        { useInnerText: true },
      );
      await expect(code(page, 'frame')).toContainText(`<iframe src="${address}embed/" title="${record.title}"`);
      await expect(code(page, 'wordpress')).toHaveText(address);
      const { origin } = new URL(address);
      await expect(code(page, 'policy')).toHaveText(`frame-src ${origin} script-src ${origin}`);
      await expect(code(page, 'privacy')).toContainText(origin);
    });
  });
}

// A frame that is replaced while it loads is cut off.
test.use({ expectedNoise: [/Fetch API cannot load .*\.wasm/] });

test('choices change the preview, the code and the address, and stay in it', async ({ page }) => {
  await open(page, path);
  await field(page, words.person).selectOption({ label: kinds.person.heading });
  await field(page, words.filter_from).fill('1990');
  await field(page, words.display).selectOption({ label: words.display_dark });
  await field(page, words.builder_accent).fill('e8ab94');
  await field(page, words.builder_max).fill('700');
  await field(page, words.builder_background).check();

  const query = '?person=rasim-musabayov&from=1990&theme=dark&accent=e8ab94&background=transparent';
  await expect(preview(page)).toHaveAttribute('src', `embed/index.html${query}`);
  await expect(preview(page)).toHaveAttribute('height', '700');
  await expect(code(page, 'frame')).toContainText(`src="${sites.root}embed/${query.replaceAll('&', '&amp;')}"`);
  await expect(code(page, 'element')).toContainText(
    '<memorial-timeline lang="en" person="rasim-musabayov" from="1990" theme="dark" accent="#e8ab94" background="transparent" max="700">',
  );
  await expect(code(page, 'element')).toContainText(`<a href="${sites.root}?person=rasim-musabayov&amp;from=1990">`);
  await expect(code(page, 'wordpress')).toHaveText(`${sites.root}people/rasim-musabayov/`);
  const address = `${sites.root}${path}?person=rasim-musabayov&from=1990&widget-theme=dark&accent=%23e8ab94&background=transparent&max=700`;
  await expect(page).toHaveURL(address);

  await open(page, address);
  await expect(field(page, words.person)).toHaveValue('rasim-musabayov');
  await expect(field(page, words.filter_from)).toHaveValue('1990');
  await expect(field(page, words.builder_background)).toBeChecked();
  await expect(preview(page)).toHaveAttribute('src', `embed/index.html${query}`);
  await expect(code(page, 'element')).toContainText('max="700"');
  await expect(page.locator('html'), 'the theme chosen is that of the widget').not.toHaveAttribute('data-theme');
});

test('choosing drops nothing else that the address holds', async ({ page }) => {
  await open(page, `${path}?theme=dark&campaign=spring`);
  await field(page, words.place).selectOption('holon');
  await expect(page).toHaveURL(`${sites.root}${path}?place=holon&theme=dark&campaign=spring`);
  await expect(preview(page), 'the widget has a theme of its own').toHaveAttribute('src', 'embed/index.html?place=holon');
  await field(page, words.place).selectOption('');
  await expect(page).toHaveURL(`${sites.root}${path}?theme=dark&campaign=spring`);
});

test('what is chosen before the app has come is kept', async ({ page }) => {
  const letGo = await openHeld(page, path);
  await field(page, words.place).selectOption('holon');
  await letGo();
  await expect(field(page, words.place)).toHaveValue('holon');
  await expect(preview(page)).toHaveAttribute('src', 'embed/index.html?place=holon');
  await expect(page).toHaveURL(`${sites.root}${path}?place=holon`);
});

test('what says nothing of people is not offered for them', async ({ page }) => {
  await open(page, `${path}?person=holon&from=1990&organisation=aziz`);
  for (const name of [words.show, words.person, words.place, words.filter_from, words.filter_to]) await expect(field(page, name)).toBeVisible();
  await field(page, words.builder_view).selectOption('people');
  for (const name of [words.show, words.person, words.place, words.filter_from, words.filter_to]) await expect(field(page, name)).toBeHidden();
  await expect(field(page, words.organisation)).toBeVisible();
  await expect(code(page, 'element')).toContainText('<memorial-timeline lang="en" view="people" organisation="aziz">');
  await expect(preview(page)).toHaveAttribute('src', 'embed/people/index.html?organisation=aziz');
});

test('another language is that of the frame, its name and the link', async ({ page }) => {
  await open(page, path);
  await field(page, words.builder_language).selectOption('az');
  await expect(preview(page)).toHaveAttribute('src', 'az/embed/index.html');
  await expect(code(page, 'element')).toContainText(`lang="az">`);
  await expect(code(page, 'element')).toContainText(`<a href="${sites.root}az/">`);
  await expect(code(page, 'frame')).not.toContainText(record.title);
  await expect(code(page, 'wordpress')).toHaveText(`${sites.root}az/`);
});

test('what nobody can have meant is left out', async ({ page }) => {
  await open(page, `${path}?view=%22%3E%3Cscript%3E&person=a%22b&accent=red&max=1&lang=../&from=x`);
  await expect(preview(page)).toHaveAttribute('src', 'embed/index.html');
  await expect(code(page, 'element')).toContainText('<memorial-timeline lang="en">');
});

test('the preview shows what is chosen, and choosing adds no step to the history', async ({ page }) => {
  await open(page, path);
  const steps = await page.evaluate(() => history.length);
  await field(page, words.builder_view).selectOption('people');
  await expect(preview(page)).toHaveAttribute('src', 'embed/people/index.html');
  await preview(page).scrollIntoViewIfNeeded();
  const frame = page.frameLocator('.builder__preview iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-app', 'ready');
  await expect(frame.getByRole('searchbox')).toBeVisible();
  await field(page, words.builder_view).selectOption('');
  await expect(frame.locator('[data-axis]')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('each code is copied as it is shown, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, path);
  for (const [id, name] of [
    ['element', words.builder_element],
    ['frame', words.builder_frame],
    ['wordpress', words.builder_wordpress],
    ['policy', words.builder_policy],
    ['privacy', words.builder_privacy],
  ]) {
    const part = page.getByRole('region', { name, exact: true });
    await part.getByRole('button', { name: `${words.builder_copy} ${name}` }).click();
    await expect(part.getByRole('status')).toHaveText(words.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, id).textContent());
  }
});

test('About leads here by a document of its own, and from here the way back is one', async ({ page }) => {
  await open(page, kinds.about.path);
  await page.getByRole('main').getByRole('link', { name: words.builder }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.builder);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  await page.getByRole('link', { name: words.about, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.about);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.builder);
  await expect(code(page, 'frame')).toContainText('<iframe');
});

test('controls are 44 px high, and code runs from left to right beside Hebrew', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, languages.he.prefix + path);
  for (const control of await page.locator('.builder__choices :is(select, input:not([type=checkbox]), label:has([type=checkbox])), .builder__ways button').all()) {
    expect((await control.boundingBox())?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
  }
  expect(await code(page, 'element').evaluate((shown) => getComputedStyle(shown).direction)).toBe('ltr');
  await expect(code(page, 'wordpress')).toHaveText(`${sites.root}he/`);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all three ways are there with their code, and no field or button that would do nothing', async ({ page }) => {
    await page.goto(path);
    for (const id of ['element', 'frame', 'wordpress', 'policy', 'privacy']) await expect(code(page, id)).toBeVisible();
    await expect(code(page, 'element')).toContainText('https://example.org/embed.js');
    await expect(page.getByText(words.builder_unknown.replace('{address}', 'https://example.org/'))).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0);
  });
});
