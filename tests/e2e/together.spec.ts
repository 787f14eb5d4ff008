// Events that are never shown one without a link to the others: where a view leaves some of them out, it says so.
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { titleOf, words } from './words.ts';

const together = ['sumgait-1988', 'baku-1990', 'khojaly-1992', 'maraga-1992'];
const left = (shown: string) => together.filter((id) => id !== shown).map((id) => titleOf('events', id));

for (const kind of ['timeline', 'embed', 'directory'] as const) {
  const path = kinds[kind].path;
  const asks = (query: string) => `${path}?${query}`;

  test(`the ${kind} shows none of the dead without the others, by words`, async ({ page }) => {
    await open(page, asks('q=Xocal%C4%B1'));
    const line = page.getByRole('paragraph').filter({ hasText: words.together });
    await expect(line).toHaveCount(1);
    await expect(line.getByRole('link')).toHaveText(left('khojaly-1992'));
    await page.getByRole('button', { name: words.clear, exact: true }).click();
    await expect(line).toHaveCount(0);
  });
}

test('the timeline shows none of the dead without the others, by years', async ({ page }) => {
  await open(page, '?from=1990&to=1991');
  const line = page.getByRole('paragraph').filter({ hasText: words.together });
  await expect(line.getByRole('link')).toHaveText(left('baku-1990'));
  await open(page, '?from=1985&to=1993');
  await expect(line).toHaveCount(0);
});
