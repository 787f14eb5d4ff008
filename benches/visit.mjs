// Runs the bench of a first visit to the timeline: when it is painted and when it can be used, beside other timelines and beside its own floor.
// node benches/visit.mjs [--dist DIR] [--rounds N] [--only ours,floor] [--profiles desktop,phone]
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFile } from './measure.mjs';
import { buildPages } from './pages.mjs';
import { serveCompressed } from './visit-server.mjs';
import { watchVisit } from './visit-watch.mjs';

const data = fileURLToPath(new URL('.data', import.meta.url));

/** The devices: the window, how many times slower the processor is, and the line in bytes a second with its delay in milliseconds. */
const profiles = {
  desktop: { viewport: { width: 1440, height: 900 }, slowdown: 1 },
  phone: { viewport: { width: 390, height: 844 }, slowdown: 4, line: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }, isMobile: true },
};

/** `floor` is our page without its scripts; `static` a page of 2 kB with thirty entries. */
const contestants = { ours: '/site/', floor: '/floor/', static: '/static/', timelinejs: '/pages/axis/timelinejs/?record=record.json', vis: '/pages/axis/vis/?record=record.json' };

/** A page that is not ready after so many milliseconds is measured no further. */
const patience = 30_000;

// Options of the other benches are none of this one.
const { values: options } = parseArgs({
  strict: false,
  options: {
    dist: { type: 'string', default: 'dist' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: Object.keys(contestants).join() },
    profiles: { type: 'string', default: Object.keys(profiles).join() },
  },
});

if (!existsSync(join(options.dist, 'index.html'))) {
  console.error(`${options.dist} holds no site; build it: cargo xtask build`);
  process.exit(1);
}
const chosen = Object.keys(contestants).filter((name) => options.only.split(',').includes(name));
mkdirSync(data, { recursive: true });
await buildPages({ names: ['timelinejs', 'vis'], bench: 'axis', folder: join(data, 'pages', 'axis') });
const server = await serveCompressed({ dist: resolve(options.dist), pages: join(data, 'pages') });
for (const name of options.profiles.split(',')) console.log(await measureProfile(name, profiles[name]));
server.close();

/** Every contestant in turn, round after round, so that what else the machine does falls on all alike. */
async function measureProfile(name, profile) {
  const measured = Object.fromEntries(chosen.map((contestant) => [contestant, []]));
  for (let round = 1; round <= Number(options.rounds); round += 1) {
    for (const contestant of chosen) {
      process.stderr.write(`${name}, round ${round}: ${contestant}\n`);
      measured[contestant].push(await visit(server.address + contestants[contestant], profile, contestant));
    }
  }
  return table(name, measured);
}

async function visit(address, { viewport, slowdown, line, isMobile = false }, contestant) {
  const root = process.getuid?.() === 0;
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', ...(root ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: browserFile, args });
  try {
    const context = await browser.newContext({ viewport, isMobile, hasTouch: isMobile, locale: 'en-GB', timezoneId: 'UTC' });
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    if (line) await wire.send('Network.emulateNetworkConditions', { offline: false, ...line });
    if (slowdown > 1) await wire.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watchVisit);
    await page.addInitScript(readFileSync(new URL('pages/watch.js', import.meta.url), 'utf8'));
    await page.goto(address, { waitUntil: 'load', timeout: patience });
    const isStatic = contestant === 'floor' || contestant === 'static';
    if (!isStatic) await page.waitForFunction(() => window.bench?.readyAt, undefined, { timeout: patience });
    return await page.evaluate(() => window.visit.summary());
  } finally {
    await browser.close();
  }
}

function table(name, measured) {
  const rows = { 'painted (LCP), ms': 'painted', 'interactive, ms': 'interactive', 'blocking time, ms': 'blocking', 'layout shift': 'shift', 'bytes received': 'bytes' };
  const lines = Object.entries(rows).map(([title, key]) => [title, ...chosen.map((contestant) => figure(measured[contestant].map((one) => one[key])))]);
  const ratio = (one, other) => (measured[one] && measured[other] ? `${one} ÷ ${other}, painted: ${(median(measured[one], 'painted') / median(measured[other], 'painted')).toFixed(2)}` : '');
  const head = [`${name}, medians of ${options.rounds}`, ...chosen];
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((cells) => cells[column].length)));
  const print = (cells) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  return [print(head), ...lines.map(print), ratio('ours', 'floor'), ratio('ours', 'static'), ''].join('\n');
}

function median(list, key) {
  const values = list.map((one) => one[key]).filter((value) => value !== undefined).sort((one, other) => one - other);
  return values[Math.floor(values.length / 2)];
}

function figure(values) {
  const sorted = values.filter((value) => value !== undefined).sort((one, other) => one - other);
  if (sorted.length === 0) return '–';
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle < 1 && middle > 0 ? middle.toFixed(3) : Math.round(middle).toLocaleString('en');
}
