// Runs the bench of the axis: our own and other timelines with the same records.
// node benches/axis.mjs [--full] [--sizes 30,1000] [--only ours,bare] [--rounds N] [--memorial FILE]
import { end, table } from './axis-report.mjs';
import { generate } from './generate.mjs';
import { move } from './moves.mjs';
import { run } from './turns.mjs';

/** How many milliseconds the inputs of one page may take. */
const moving = 30_000;

await run({
  name: 'axis',
  names: ['ours', 'bare', 'vis', 'vis-clustered', 'timelinejs', 'gravity'],
  // The largest takes the longest.
  rounds: { 30: 3, 1000: 3, 3000: 3 },
  lastFirst: 16 * 60,
  lastRepeat: 12 * 60,
  record: (events) => ({ record: generate({ events }) }),
  page: '',
  data: 'timeline',
  watch: ['watch.js'],
  act: (wire, { isFull }) => move(wire, isFull ? Infinity : moving),
  table,
  end,
});
