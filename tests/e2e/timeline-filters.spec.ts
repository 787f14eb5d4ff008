// The filters of the timeline: words, years and choices narrow it, say what they find, stand in the address, and are
// cleared one by one or at once.
import type { Locator, Page } from '@playwright/test';
import { open, openHeld } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { counted, openFacet, remove, tabTo } from './reader.ts';
import { sites } from './sites.ts';
import { record, titleOf, words } from './words.ts';

const total = record.events.filter((event) => !event.part_of).length;
const pages = { timeline: kinds.timeline.path, widget: kinds.embed.path };

for (const [kind, path] of Object.entries(pages)) {
  test.describe(`on the ${kind}`, () => {
    test('the filters are one closed line that says how many events there are', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, path);
      await expectFound(page, total);
      await expect(page.getByRole('searchbox')).toBeHidden();
      const box = await filters(page).boundingBox();
      expect(box?.height).toBeLessThan(60);
      expect(await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });

    test('words, years and choices narrow it, and stand in the address', async ({ page }) => {
      await open(page, path);
      await openFilters(page);
      await page.getByRole('searchbox').pressSequentially('conference');
      await expect(page).toHaveURL(/\?q=conference$/);
      const named = await foundNow(page);
      expect(named).toBeLessThan(total);
      await page.getByRole('spinbutton', { name: words.filter_from }).fill('2021');
      await page.getByRole('spinbutton', { name: words.filter_from }).press('Enter');
      await expect(page).toHaveURL(/\?q=conference&from=2021$/);
      expect(await foundNow(page)).toBeLessThanOrEqual(named);

      await open(page, page.url());
      await openFilters(page);
      await expect(page.getByRole('searchbox')).toHaveValue('conference');
      await expect(page.getByRole('spinbutton', { name: words.filter_from })).toHaveValue('2021');
      await expect(remove(page, 'from 2021')).toBeVisible();
    });
  });
}

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('a person’s page leads to their events on the timeline, and the timeline back to the person', async ({ page }) => {
      await open(page, kinds.person.path);
      await page.getByRole('link', { name: words.on_timeline }).click();
      await expect(page).toHaveURL(`${address}?person=rasim-musabayov`);
      const found = await foundNow(page);
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(total);
      await filters(page).getByRole('link', { name: kinds.person.heading }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(kinds.person.heading);
      await page.goBack();
      await expectFound(page, found);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(kinds.person.heading);
      await page.goForward();
      await expect(page).toHaveURL(`${address}?person=rasim-musabayov`);
      await expectFound(page, found);
    });
  });
}

test('an organisation’s and a place’s page lead to their events', async ({ page }) => {
  for (const path of [kinds.organisation.path, kinds.place.path]) {
    await open(page, path);
    const link = page.getByRole('link', { name: words.on_timeline });
    if ((await link.count()) === 0) continue;
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    await link.click();
    await expect(filters(page).getByRole('link', { name, exact: true })).toBeVisible();
    expect(await foundNow(page)).toBeGreaterThan(0);
  }
});

test('each choice says beforehand how many events it would find', async ({ page }) => {
  await open(page, kinds.timeline.path);
  await openFilters(page);
  for (const facet of [words.facet_lane, words.person, words.organisation, words.place, words.filter_country]) {
    await openFacet(page, facet);
    const boxes = page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox');
    expect(await boxes.count(), facet).toBeGreaterThan(1);
    for (const box of [boxes.first(), boxes.last()]) {
      const count = await counted(box);
      await box.check();
      await expectFound(page, count);
      await box.uncheck();
      await expectFound(page, total);
    }
  }
});

test('the counts follow the other choices and not the own facet', async ({ page }) => {
  await open(page, kinds.timeline.path);
  await openFilters(page);
  await openFacet(page, words.facet_lane);
  const lanes = page.getByRole('group', { name: words.facet_lane, exact: true }).getByRole('checkbox');
  const [first, second] = [lanes.first(), lanes.nth(1)];
  const counts = [await counted(first), await counted(second)];
  await first.check();
  expect([await counted(first), await counted(second)]).toEqual(counts);
  await second.check();
  await expectFound(page, counts[0] + counts[1]);
  await page.getByRole('spinbutton', { name: words.filter_to }).fill('1993');
  await page.getByRole('spinbutton', { name: words.filter_to }).press('Tab');
  await expect.poll(async () => (await counted(first)) + (await counted(second))).toBe(await foundNow(page));
});

test('each choice has a button that takes it back, and one button clears all', async ({ page }) => {
  await open(page, '?q=khojaly&lane=history&place=nowhere&from=1988&to=1994&at=khojaly-1992');
  await expectFound(page, 0);
  await expect(page.getByText(words.nothing_found)).toBeVisible();
  await remove(page, 'nowhere').click();
  await expect(remove(page, 'from 1988')).toBeFocused();
  await expect(page).toHaveURL(/\?q=khojaly&lane=history&from=1988&to=1994&at=khojaly-1992$/);
  await remove(page, 'from 1988').click();
  await remove(page, '“khojaly”').click();
  await expect(page).toHaveURL(/\?lane=history&to=1994&at=khojaly-1992$/);
  await page.getByRole('button', { name: words.clear }).click();
  await expect(page).toHaveURL(/\?at=khojaly-1992$/);
  await expectFound(page, total);
  await expect(page.getByRole('button', { name: words.clear })).toHaveCount(0);
  await expect(page.getByText(words.nothing_found)).toBeHidden();
});

for (const query of ['q=--', 'lane=nowhere', 'person=<b>', 'country=__proto__', 'from=2021&to=1988', `place=${'x'.repeat(3000)}`]) {
  test(`“${query.slice(0, 30)}” finds nothing, and is cleared`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, `?${query}`);
    await expectFound(page, 0);
    await expect(page.getByText(words.nothing_found)).toBeVisible();
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: words.clear }).click();
    await expectFound(page, total);
  });
}

test('the keyboard alone opens the filters, chooses, takes back, and clears', async ({ page }) => {
  await open(page, kinds.timeline.path);
  await tabTo(page, page.locator('#_filter'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('khojaly');
  await expect(page).toHaveURL(/\?q=khojaly$/);
  await tabTo(page, page.locator('summary').getByText(words.facet_lane, { exact: true }));
  await page.keyboard.press('Enter');
  const lane = page.getByRole('group', { name: words.facet_lane, exact: true }).getByRole('checkbox').first();
  await expect(lane).toBeVisible();
  await tabTo(page, lane);
  await page.keyboard.press('Space');
  await expect(lane).toBeChecked();
  await expect(lane).toBeFocused();
  await tabTo(page, remove(page, '“khojaly”'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?lane=[a-z]+$/);
  await expect(page.locator('.filters__remove')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: words.clear }));
  await page.keyboard.press('Enter');
  await expectFound(page, total);
});

test.describe('before and without the app', () => {
  test.use({ expectedNoise: [/preloaded using link preload but not used/] });

  test('what is typed before the app comes is searched for, and a facet opened before is drawn', async ({ page }) => {
    const letGo = await openHeld(page, kinds.timeline.path);
    await openFilters(page);
    await page.getByRole('searchbox').fill('khojaly');
    await page.locator('summary').getByText(words.facet_lane, { exact: true }).click();
    await letGo();
    await expect(page).toHaveURL(/\?q=khojaly$/);
    await expect(page.getByRole('group', { name: words.facet_lane, exact: true }).getByRole('checkbox').first()).toBeVisible();
  });

  test.describe(() => {
    test.use({ javaScriptEnabled: false });

    test('filters that could not work are not shown', async ({ page }) => {
      for (const path of Object.values(pages)) {
        await page.goto(path);
        await expect(page.getByRole('search')).toHaveCount(0);
        await expect(page.getByRole('main').getByRole('status')).toHaveCount(0);
        await expect(page.locator('#_filter')).toBeHidden();
        await expect(page.getByRole('heading', { name: titleOf('events', 'khojaly-1992') })).toBeVisible();
      }
    });
  });
});

/** The filters, by their landmark. */
function filters(page: Page): Locator {
  return page.getByRole('search', { name: words.filter_timeline });
}

async function openFilters(page: Page): Promise<void> {
  await page.locator('#_filter').click();
  await expect(page.getByRole('searchbox')).toBeVisible();
}

/** Asserts how many events the status says are found. */
async function expectFound(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('search').getByRole('status')).toHaveText(`${count} of ${total} events`);
}

/** How many events the status says are found. */
async function foundNow(page: Page): Promise<number> {
  return Number(/^\d+/.exec(await page.getByRole('search').getByRole('status').innerText())?.[0]);
}
