// Back and forward: the page, its title and the place in it are what they were when the reader left.
import { expectApp, expectSameDocument, markDocument, open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { scrollTo, scrollToward, scrolled } from './reader.ts';
import { titleOf } from './words.ts';

test('back and forward restore page, title and place', async ({ page }) => {
  const left: { title: string; y: number }[] = [];
  const leave = async (heading: string, path: string) => {
    const way = page.locator(`main a[href="${path}"]`).first();
    await scrollToward(way);
    left.push({ title: await page.title(), y: await scrolled(page) });
    await way.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([heading]);
    await expect.poll(() => scrolled(page)).toBe(0);
  };
  const expectLeft = async ({ title, y }: { title: string; y: number }) => {
    await expect(page).toHaveTitle(title);
    await expect.poll(() => scrolled(page)).toBe(y);
  };
  await page.setViewportSize({ width: 1000, height: 300 });
  await open(page, kinds.timeline.path);
  await markDocument(page);
  await leave(titleOf('events', 'conference-2021'), 'events/conference-2021/');
  await leave('Rasim Musabayov', 'people/rasim-musabayov/');
  expect(left.map(({ y }) => y > 0)).toEqual([true, true]);

  await page.goBack();
  await expectLeft(left[1]);
  await page.goBack();
  await expectLeft(left[0]);
  await page.goForward();
  await expectLeft(left[1]);
  await expectSameDocument(page);
});

test('back and forward go through the targets of one page as well', async ({ page }) => {
  await open(page, kinds.timeline.path);
  const skip = page.locator('a.skip[href$="#_list"]');
  await skip.press('Enter');
  await expect(page).toHaveURL(/#_list$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(skip, 'what was left has the focus').toBeFocused();
  await page.goForward();
  await expect(page).toHaveURL(/#_list$/);
  await expect(page.locator('#_list')).toBeInViewport();
});

test('a page loaded anew stays where it was scrolled to', async ({ page }) => {
  await open(page, kinds.timeline.path);
  await scrollTo(page, 1500);
  await page.reload();
  await expectApp(page, 'ready');
  await expect.poll(() => scrolled(page)).toBe(1500);
});

test('back and forward come back from another site to the place that was left', async ({ page }) => {
  await open(page, kinds.timeline.path);
  await scrollTo(page, 1500);
  await page.goto('about:blank');
  await page.goBack();
  await expectApp(page, 'ready');
  await expect.poll(() => scrolled(page)).toBe(1500);
});

test('what was typed just before another site was gone to is not lost', async ({ page }) => {
  await open(page, kinds.directory.path);
  await page.getByRole('searchbox').fill('lev');
  await page.goto('about:blank');
  await page.goBack();
  await expectApp(page, 'ready');
  await expect(page).toHaveURL(/\?q=lev$/);
  await expect(page.getByRole('searchbox')).toHaveValue('lev');
});
