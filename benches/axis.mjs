// Runs the bench of the axis: our own and other timelines with the same records, one after the other in turns.
// node benches/axis.mjs [--full] [--sizes 30,1000] [--only ours,bare] [--rounds N] [--dist DIR]
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';
import { measure } from './measure.mjs';
import { buildPages } from './pages.mjs';
import { ratios, table } from './report.mjs';
import { serve } from './server.mjs';

const names = ['ours', 'bare', 'vis', 'vis-clustered', 'timelinejs', 'gravity'];

/** How often each size is measured; the largest takes the longest. */
const roundsOf = { 30: 3, 1000: 3, 10_000: 2, 100_000: 1 };

/** A timeline that needs more seconds than this is not run with more events. Ours may take longer, so that it is known how long. */
const patience = 20;
const patienceForOurs = 120;
/** How many seconds the inputs of one page may take. */
const moving = 30;
/** After how many seconds of the whole run nothing is measured at all, and by when each size is to be done with repeating. */
const lastFirst = 16 * 60;
const lastRepeat = (events) => (12 * 60 * (sizes.indexOf(events) + 1)) / sizes.length;

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    sizes: { type: 'string', default: Object.keys(roundsOf).join() },
    only: { type: 'string', default: names.join() },
    rounds: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
  },
});

const data = fileURLToPath(new URL('.data', import.meta.url));
const sizes = options.sizes.split(',').map(Number).sort((one, other) => one - other);
const chosen = names.filter((name) => options.only.split(',').includes(name));
const measured = [];
const begun = Date.now();
const file = (events) => join(data, `${events}.json`);
const of = (name, events) => measured.filter((one) => one.name === name && one.events === events);
const limitOf = (name) => (name === 'ours' ? patienceForOurs : patience);
const keep = (measurement) => measured.push(measurement);

if (existsSync(join(options.dist, 'index.html'))) {
  await run();
} else {
  console.error(`${options.dist} holds no site; build it: cargo xtask build`);
  process.exitCode = 1;
}

async function run() {
  mkdirSync(data, { recursive: true });
  for (const events of sizes) writeFileSync(file(events), JSON.stringify(generate({ events })));
  await buildPages(names.filter((name) => name !== 'ours'), join(data, 'pages'));
  const server = await serve({ dist: resolve(options.dist), records: data, pages: join(data, 'pages') });
  for (const events of sizes) {
    await measureSize(server.address, events);
    console.log(table({ events, bytes: statSync(file(events)).size, names: chosen, rounds: (name) => of(name, events) }));
  }
  server.close();
  console.log(ratios(of, sizes));
  const busy = loadavg().map((load) => load.toFixed(1)).join(', ');
  console.log(`${((Date.now() - begun) / 60_000).toFixed(1)} minutes; load of the machine over 1, 5 and 15 minutes: ${busy}; every measurement: benches/.data/last.json`);
  writeFileSync(join(data, 'last.json'), JSON.stringify({ on: new Date(begun).toISOString(), options, measured }, null, 1));
}

/** Every timeline in turn, round after round, so that what else the machine does falls on all alike. */
async function measureSize(address, events) {
  const rounds = Number(options.rounds ?? roundsOf[events] ?? 1);
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of chosen) {
      const former = givenUp(name);
      if (!former && !isLate(events, round)) await measureOne(address, { name, events, round });
      if (former && former.events < events && round === 1) keep({ name, events, round, state: 'over', limit: limitOf(name) });
    }
  }
}

async function measureOne(address, { name, events, round }) {
  const isSite = name === 'ours';
  const page = isSite ? `${address}/site/?record=bench/${events}.json` : `${address}/pages/${name}/?events=${events}`;
  const limit = limitOf(name);
  process.stderr.write(`${events} events, round ${round}: ${name}\n`);
  const found = await measure({ address: page, record: `/${events}.json`, isSite, loading: (limit + 5) * 1000, moving: options.full ? Infinity : moving * 1000 });
  const isOver = found.state === 'over' || found.ready > limit * 1000;
  keep({ name, events, round, ...found, ...(isOver && { state: 'over', limit }) });
}

/** The measurement in which a timeline was too slow or hung; it is not asked again. */
function givenUp(name) {
  return options.full ? undefined : measured.find((one) => one.name === name && (one.state === 'over' || one.hangs));
}

/** Whether the time for it is over; what is not measured then is printed as missing. */
function isLate(events, round) {
  return !options.full && Date.now() - begun > (round === 1 ? lastFirst : lastRepeat(events)) * 1000;
}
