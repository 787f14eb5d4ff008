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
const field = (page: Page, name: string) => page.locator('.builder__form').getByLabel(name, { exact: true });
const choose = (page: Page, group: string, name: string) => page.locator('.builder__form').getByRole('radiogroup', { name: group, exact: true }).getByLabel(name, { exact: true }).check();
const preview = (page: Page) => page.locator('.builder__frame iframe');
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

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
  await field(page, words.builder_party).selectOption({ label: kinds.person.heading });
  await field(page, words.filter_from).fill('1990');
  await choose(page, words.display, words.display_dark);
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
  await expect(field(page, words.builder_party)).toHaveValue('person rasim-musabayov');
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
  await open(page, `${path}?from=1990&organisation=aziz`);
  for (const name of [words.builder_with, words.place, words.filter_from, words.filter_to]) await expect(field(page, name)).toBeVisible();
  await choose(page, words.builder_view, words.names);
  for (const name of [words.builder_with, words.place, words.filter_from, words.filter_to]) await expect(field(page, name)).toBeHidden();
  await expect(field(page, words.builder_party)).toBeVisible();
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
  await choose(page, words.builder_view, words.names);
  await expect(preview(page)).toHaveAttribute('src', 'embed/people/index.html');
  await preview(page).scrollIntoViewIfNeeded();
  const frame = page.frameLocator('.builder__frame iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-app', 'ready');
  await expect(frame.getByRole('searchbox')).toBeVisible();
  await choose(page, words.builder_view, words.timeline);
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
    await tab(page, name).click();
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
    await page.getByRole('button', { name: words.builder_copy, exact: true }).click();
    await expect(page.locator('.builder__copy').getByRole('status')).toHaveText(words.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, id).textContent());
  }
});

test('several sections are chosen together, and all of them are no choice', async ({ page }) => {
  await open(page, path);
  const sections = page.locator('.builder__form [name=lane]');
  const ids = await sections.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  await sections.first().uncheck();
  await expect(preview(page)).toHaveAttribute('src', `embed/index.html?${ids.slice(1).map((id) => `lane=${id}`).join('&')}`);
  await expect(code(page, 'element')).toContainText(`lane="${ids.slice(1).join(' ')}"`);
  await sections.first().check();
  await expect(preview(page)).toHaveAttribute('src', 'embed/index.html');
});

test('arrows lead from tab to tab, and the preview is as narrow as it is asked to be', async ({ page }) => {
  await open(page, path);
  await tab(page, words.builder_element).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, words.builder_frame)).toBeFocused();
  await expect(code(page, 'frame')).toBeVisible();
  await expect(code(page, 'element')).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(tab(page, words.builder_privacy)).toBeFocused();
  await page.getByRole('radiogroup', { name: words.builder_widths }).getByLabel('360').check();
  expect((await page.locator('.builder__frame').boundingBox())?.width).toBe(360);
});

test('About leads here, and from here the way back', async ({ page }) => {
  await open(page, kinds.about.path);
  await page.getByRole('main').getByRole('link', { name: words.builder }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.builder);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  await page.getByRole('link', { name: words.about, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.about);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.builder);
  await expect(code(page, 'frame')).toContainText('<iframe');
});

test('controls are 44 px high, and code runs from left to right beside Hebrew', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, languages.he.prefix + path);
  for (const control of await page.locator('.builder__form :is(select, input:not([type=checkbox], [type=radio]), .segment), .builder__copy button, [role=tab]').all()) {
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
