// The built site opens, at the root of a host and in a folder of one.
import { expect, test } from './fixtures.ts';
import { sites } from './sites.ts';

for (const [place, address] of Object.entries(sites)) {
  test.describe(`served from the ${place}`, () => {
    test.use({ baseURL: address });

    test('the first page has one main heading', async ({ page }) => {
      await page.goto('');
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });
  });
}
