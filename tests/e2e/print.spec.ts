// On paper: what is read there is printed, and nothing that would lead nowhere.
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { words } from './words.ts';

// As wide as a sheet of A4 within its margins.
test.use({ viewport: { width: 700, height: 900 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the axis is never squeezed beside the list', async ({ page }) => {
      await (javaScriptEnabled ? open(page, kinds.timeline.path) : page.goto(kinds.timeline.path));
      await page.emulateMedia({ media: 'print' });
      const [axis, list] = await Promise.all([page.locator('[data-axis] svg').first().boundingBox(), page.locator('#_list').boundingBox()]);
      expect(axis?.width).toBeGreaterThan(550);
      expect(axis?.width).toBeLessThanOrEqual(list?.width ?? 0);
      expect((axis?.y ?? 0) + (axis?.height ?? 0)).toBeLessThanOrEqual(list?.y ?? 0);
    });

    test('no way to the axis is printed with a card', async ({ page }) => {
      await (javaScriptEnabled ? open(page, kinds.timeline.path) : page.goto(kinds.timeline.path));
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText(words.on_axis, { exact: true }).filter({ visible: true })).toHaveCount(0);
    });

    test('the citation is printed, closed as it is, and nothing to be pressed', async ({ page }) => {
      await (javaScriptEnabled ? open(page, kinds.person.path) : page.goto(kinds.person.path));
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('#_citation')).toBeVisible();
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('link', { name: words.permanent })).toBeHidden();
    });
  });
}
