// Runs a bench: every contestant with the same records of every size, one after the other in turns, within the time for it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './measure.mjs';
import { buildPages } from './pages.mjs';
import { serve } from './server.mjs';

/** A contestant that needs more seconds than this is not run with a larger record. Ours may take longer, so that it is known how long. */
const patience = 20;
const patienceForOurs = 120;

const data = fileURLToPath(new URL('.data', import.meta.url));

/**
 * Runs the bench of a name; it says by itself
 * - `names`: the contestants, of which `ours` is the built site, and `rounds`: how often each size is measured,
 * - `lastFirst`, `lastRepeat`: after how many seconds nothing is measured at all, and by when the last size is to be done with repeating,
 * - `record(size)`: the record, and maybe questions to it,
 * - `page`: the page of our site that is measured, `data`: what the name of its widget's data begins with, and `watch`: the scripts that watch it,
 * - `act(wire, { isFull, isFirst, ...questions })`: what is done with a page that is ready,
 * - `table({ size, bytes, questions, names, rounds })`: what is printed of a size, and `end(of, sizes)`: what is printed at the end.
 */
export async function run(bench) {
  const { values: options } = parseArgs({
    options: {
      full: { type: 'boolean', default: false },
      sizes: { type: 'string', default: Object.keys(bench.rounds).join() },
      only: { type: 'string', default: bench.names.join() },
      rounds: { type: 'string' },
      memorial: { type: 'string', default: 'target/dist/memorial' },
    },
  });
  if (!existsSync(options.memorial)) {
    console.error(`${options.memorial} is missing; build it: cargo xtask build`);
    process.exitCode = 1;
    return;
  }
  const chosen = bench.names.filter((name) => options.only.split(',').includes(name));
  const sizes = options.sizes.split(',').map(Number).sort((one, other) => one - other);
  const pages = join(data, 'pages', bench.name);
  mkdirSync(data, { recursive: true });
  await buildPages({ names: chosen.filter((name) => name !== 'ours'), bench: bench.name, folder: pages });
  const server = await serve({ records: data, pages: join(data, 'pages') });
  const turns = new Turns(bench, { options, chosen, sizes, address: server.address });
  for (const size of sizes) console.log(await turns.measureSize(size));
  server.close();
  console.log(turns.end());
}

class Turns {
  #bench;
  #options;
  #chosen;
  #sizes;
  #address;
  #measured = [];
  #begun = Date.now();

  constructor(bench, { options, chosen, sizes, address }) {
    this.#bench = bench;
    this.#options = options;
    this.#chosen = chosen;
    this.#sizes = sizes;
    this.#address = address;
  }

  /** Every contestant in turn, round after round, so that what else the machine does falls on all alike. Gives the table. */
  async measureSize(size) {
    const file = `${this.#bench.name}-${size}.json`;
    const { record, ...questions } = this.#bench.record(size);
    writeFileSync(join(data, file), JSON.stringify(record));
    if (this.#chosen.includes('ours')) buildSite(this.#options.memorial, file);
    const rounds = Number(this.#options.rounds ?? this.#bench.rounds[size] ?? 1);
    for (let round = 1; round <= rounds; round += 1) {
      for (const name of this.#chosen) {
        const former = this.#givenUp(name);
        if (!former && !this.#isLate(size, round)) await this.#measureOne({ name, size, round, file, questions });
        if (former && former.size < size && round === 1) this.#measured.push({ name, size, round, state: 'over', limit: limitOf(name) });
      }
    }
    return this.#bench.table({ size, bytes: statSync(join(data, file)).size, questions, names: this.#chosen, rounds: (name) => this.#of(name, size) });
  }

  /** What is printed at the end; every measurement is left in a file. */
  end() {
    const { name, end } = this.#bench;
    const last = `${name}-last.json`;
    writeFileSync(join(data, last), JSON.stringify({ on: new Date(this.#begun).toISOString(), options: this.#options, measured: this.#measured }, null, 1));
    const busy = loadavg().map((load) => load.toFixed(1)).join(', ');
    const minutes = (this.#seconds() / 60).toFixed(1);
    return `${end((...which) => this.#of(...which), this.#sizes)}\n${minutes} minutes; load of the machine over 1, 5 and 15 minutes: ${busy}; every measurement: benches/.data/${last}`;
  }

  async #measureOne({ name, size, round, file, questions }) {
    const { name: bench, page, data: widget, watch, act } = this.#bench;
    const isSite = name === 'ours';
    const limit = limitOf(name);
    process.stderr.write(`${size} ${bench === 'axis' ? 'events' : 'people'}, round ${round}: ${name}\n`);
    const found = await measure({
      address: this.#address + (isSite ? `/records/${siteOf(file)}/${page}` : `/pages/${bench}/${name}/?record=${file}`),
      record: isSite ? `/data/${widget}-` : `/${file}`,
      scripts: isSite ? watch : [],
      loading: (limit + 5) * 1000,
      act: (wire) => act(wire, { ...questions, isFull: this.#options.full, isFirst: round === 1 }),
    });
    const isOver = found.state === 'over' || found.ready > limit * 1000;
    this.#measured.push({ name, size, round, ...found, ...(isOver && { state: 'over', limit }) });
  }

  #of(name, size) {
    return this.#measured.filter((one) => one.name === name && one.size === size);
  }

  /** The measurement in which a contestant was too slow or hung; it is not asked again. */
  #givenUp(name) {
    return this.#options.full ? undefined : this.#measured.find((one) => one.name === name && (one.state === 'over' || one.hangs));
  }

  /** Whether the time for it is over; what is not measured then is printed as missing. */
  #isLate(size, round) {
    const { lastFirst, lastRepeat } = this.#bench;
    const repeating = (lastRepeat * (this.#sizes.indexOf(size) + 1)) / this.#sizes.length;
    return !this.#options.full && this.#seconds() > (round === 1 ? lastFirst : repeating);
  }

  #seconds() {
    return (Date.now() - this.#begun) / 1000;
  }
}

const siteOf = (file) => file.replace(/\.json$/, '');

/** Builds our site from a record, as an editor does; a site of it that is newer than the program is taken as it is. */
function buildSite(memorial, file) {
  const out = join(data, siteOf(file));
  const built = statSync(join(out, 'index.html'), { throwIfNoEntry: false });
  if (built && built.mtimeMs > statSync(memorial).mtimeMs) return;
  const { status, error } = spawnSync(memorial, ['build', join(data, file), '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw error ?? new Error(`${memorial} built no site of ${file}`);
}

const limitOf = (name) => (name === 'ours' ? patienceForOurs : patience);
