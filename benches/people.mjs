// Runs the bench of the directory's search: our own and other searches over the same people.
// node benches/people.mjs [--full] [--sizes 15,1000] [--only ours,scan] [--rounds N] [--memorial FILE]
import { generatePeople } from './generate-people.mjs';
import { end, table } from './people-report.mjs';
import { run } from './turns.mjs';
import { search } from './typing.mjs';

await run({
  name: 'people',
  names: ['ours', 'scan', 'minisearch', 'flexsearch', 'ufuzzy', 'fuse', 'listjs'],
  rounds: { 15: 2, 1000: 2, 3000: 2 },
  lastFirst: 9 * 60,
  lastRepeat: 5 * 60,
  record: (people) => generatePeople({ people }),
  page: 'people/',
  data: 'names',
  watch: ['watch.js', 'keys.js'],
  act: search,
  table,
  end,
});
