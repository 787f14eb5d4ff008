// Events that are never shown one without a link to the others: where filters leave some of them out, it is said.
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { titleOf, words } from './words.ts';

const related = ['sumgait-1988', 'baku-1990', 'khojaly-1992', 'maraga-1992'];
const others = (shown: string) => related.filter((id) => id !== shown).map((id) => titleOf('events', id));

test('the timeline shows none of them without the others, by words', async ({ page }) => {
  await open(page, '?q=Xocal%C4%B1');
  const line = page.getByRole('paragraph').filter({ hasText: words.together });
  await expect(line).toHaveCount(1);
  await expect(line.getByRole('link')).toHaveText(others('khojaly-1992'));
  await page.getByRole('button', { name: words.filter_clear, exact: true }).click();
  await expect(line).toHaveCount(0);
});

test('the timeline shows none of them without the others, by years', async ({ page }) => {
  await open(page, '?from=1990&to=1991');
  const line = page.getByRole('paragraph').filter({ hasText: words.together });
  await expect(line.getByRole('link')).toHaveText(others('baku-1990'));
  await open(page, '?from=1985&to=1993');
  await expect(line).toHaveCount(0);
});
