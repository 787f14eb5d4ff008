// Figures are plotted where two or more have numbers: each number on the one scale, each way of giving one by its own sign.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { eachLanguage } from './languages.ts';

type Figure = { low?: number; high?: number; values?: number[] };
type Event = { id: string; figures?: Figure[] };

const { events } = JSON.parse(readFileSync(new URL('../../data/khojaly-2021.json', import.meta.url), 'utf8')) as { events: Event[] };
const numbersOf = ({ low, high, values = [] }: Figure) => [low, high, ...values].filter((number) => number !== undefined);

/** The events of whose figures two or more have numbers. */
const plotted = events.filter(({ figures = [] }) => figures.filter((figure) => numbersOf(figure).length > 0).length > 1);

for (const { tag, prefix } of eachLanguage) {
  test(`${tag}: every figure with a number is plotted, and the words remain`, async ({ page }) => {
    expect(plotted.length).toBeGreaterThan(3);
    for (const { id, figures = [] } of plotted) {
      await page.goto(`${prefix}events/${id}/`);
      const rows = page.locator('.figures tbody tr:not(.figures__group)');
      await expect(rows).toHaveCount(figures.length);
      const signs = await rows.evaluateAll((found) =>
        found.map((row) => ({
          words: row.querySelector('.figures__value')?.textContent?.trim() ?? '',
          isHidden: row.querySelector('.figures__plot')?.getAttribute('aria-hidden') === 'true',
          ticks: (row.querySelector('.plot__tick')?.getAttribute('d')?.match(/M/g) ?? []).length,
          bars: row.querySelectorAll('.plot__bar').length,
          dots: row.querySelectorAll('.plot__tick--dots').length,
          isNone: row.querySelector('.plot__none') !== null,
        })),
      );
      expect(signs.filter(({ words, isHidden }) => !words || !isHidden), `${id}: the words are the content`).toEqual([]);
      const count = (is: (figure: Figure) => boolean) => figures.filter(is).length;
      const told = {
        plotted: count((figure) => numbersOf(figure).length > 0),
        ranges: count(({ low, high }) => low !== undefined && high !== undefined && low !== high),
        open: count(({ low, high, values }) => !values && (low === undefined) !== (high === undefined)),
        several: count(({ values }) => values !== undefined),
        none: count((figure) => numbersOf(figure).length === 0),
      };
      expect(
        {
          plotted: signs.filter(({ ticks }) => ticks > 0).length,
          ranges: signs.filter(({ bars }) => bars > 0).length,
          open: signs.filter(({ dots }) => dots > 0).length,
          several: signs.filter(({ ticks, bars }) => ticks > 1 && bars === 0).length,
          none: signs.filter(({ isNone }) => isNone).length,
        },
        id,
      ).toEqual(told);
    }
  });
}
