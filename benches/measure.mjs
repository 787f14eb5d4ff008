// One timeline with one record, in a browser of its own: how long until it can be used, and what each input costs it.
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { moves } from './moves.mjs';

const viewport = { width: 1280, height: 720 };
/** An input that takes longer than this hangs, in milliseconds. */
const longestInput = 20_000;
/** How long it may take to weigh a page, in milliseconds. */
const longestWeighing = 60_000;

const watch = readFileSync(new URL('pages/watch.js', import.meta.url), 'utf8');

/** The browser that the tests use: the one named by CHROMIUM, else the first on PATH, else Playwright's own. */
const browserFile = process.env.CHROMIUM || onPath();

/**
 * Measures the page at an address. `loading` and `moving` are how long each may take, in milliseconds.
 * The state that it gives is `ready`, `over` where that was too long, or `failed`.
 */
export async function measure({ address, record, isSite, loading, moving }) {
  const root = process.getuid?.() === 0;
  // A server of its own, because that can be killed where a page hangs.
  const server = await chromium.launchServer({
    executablePath: browserFile,
    // What a browser does by itself must not look like what the page does; root may not use the sandbox.
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', ...(root ? ['--no-sandbox'] : [])],
  });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport, locale: 'en-GB', timezoneId: 'UTC' });
    if (isSite) await page.addInitScript(watch);
    const wire = await page.context().newCDPSession(page);
    await wire.send('Performance.enable');
    const loaded = (await within(loading, load(page, { address, record }))) ?? { state: 'over' };
    if (loaded.state !== 'ready') return loaded;
    const moved = await move(wire, moving);
    return { ...loaded, ...moved, ...(moved.hangs ? {} : await within(longestWeighing, weigh(wire))) };
  } catch (error) {
    return { state: 'failed', why: firstLine(error) };
  } finally {
    await server.kill();
  }
}

async function load(page, { address, record }) {
  const fetched = page.waitForEvent('requestfinished', { predicate: (request) => request.url().endsWith(record), timeout: 0 });
  // A page that is given up is closed before it has come.
  fetched.catch(() => {});
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench?.readyAt || document.documentElement.dataset.app === 'failed', undefined, { polling: 100, timeout: 0 });
  const { startTime, responseEnd } = (await fetched).timing();
  return page.evaluate(summary, { record, fetchedAt: startTime + responseEnd });
}

/** In the page: from the last byte of the record to the first frame that can be used. A worker may have fetched the record. */
function summary({ record, fetchedAt }) {
  const alert = document.querySelector('[role=alert]')?.textContent.trim();
  if (!bench.readyAt || alert) return { state: 'failed', why: alert || 'the app gave up' };
  const fetched = performance.getEntriesByType('resource').find(({ name }) => name.endsWith(record));
  const begunAt = bench.begunAt ?? fetched?.responseEnd ?? fetchedAt - performance.timeOrigin;
  const within = ({ startTime, duration }) => startTime + duration > begunAt && startTime < bench.readyAt;
  const longest = (list) => Math.max(0, ...list.filter(within).map(({ duration }) => duration));
  const marks = performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, after: startTime - begunAt }));
  return { state: 'ready', ready: bench.readyAt - begunAt, loadTask: longest(bench.longTasks), loadFrame: longest(bench.longFrames), marks };
}

/** Sends the inputs one by one, each once the one before is painted, for as long as they may take. */
async function move(wire, moving) {
  const place = await ask(wire, 'bench.place()');
  if (!place) return { inputs: [], why: 'there is no axis' };
  const buttons = await ask(wire, 'bench.buttons && { in: bench.button("in"), out: bench.button("out") }');
  await wire.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place });
  await ask(wire, 'bench.settled()');
  await ask(wire, 'bench.hasMoved()');
  const since = await ask(wire, 'performance.now()');
  const end = Date.now() + moving;
  const inputs = [];
  for (const { kind, events } of moves(place, buttons)) {
    if (Date.now() > end) break;
    const spent = await within(longestInput, input(wire, events));
    if (!spent) return { inputs, hangs: true };
    inputs.push({ kind, ...spent });
  }
  const longest = `Math.max(0, ...bench.longTasks.filter(({ startTime }) => startTime >= ${since}).map(({ duration }) => duration))`;
  return { inputs, moveTask: await ask(wire, longest) };
}

/** What one input costs until the frame that shows it: the longest frame and the time of the main thread, in milliseconds. */
async function input(wire, events) {
  await ask(wire, 'bench.watchFrames()');
  const before = await mainThread(wire);
  for (const event of events) await wire.send('Input.dispatchMouseEvent', event);
  const frame = await ask(wire, 'bench.settled()');
  const after = await mainThread(wire);
  const costs = Object.fromEntries(Object.keys(after).map((name) => [name, (after[name] - before[name]) * 1000]));
  return { frame, ...costs, moved: await ask(wire, 'bench.hasMoved()') };
}

async function mainThread(wire) {
  const { metrics } = await wire.send('Performance.getMetrics');
  const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { main: value('TaskDuration'), script: value('ScriptDuration'), layout: value('LayoutDuration') + value('RecalcStyleDuration') };
}

/** The size of the page in the end: elements, and bytes of memory that are still in use. */
async function weigh(wire) {
  const nodes = await ask(wire, 'document.querySelectorAll("*").length');
  const assembly = await assemblyMemory(wire);
  await wire.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await wire.send('Runtime.getHeapUsage');
  return { nodes, heap: { script: usedSize, document: embedderHeapUsedSize, buffers: backingStorageSize, assembly } };
}

/** The bytes of WebAssembly's memory, which the browser does not count as heap. */
async function assemblyMemory(wire) {
  const { result: prototype } = await wire.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  const { objects } = await wire.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
  const functionDeclaration = 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }';
  const { result } = await wire.send('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration, returnByValue: true });
  return result.value;
}

async function ask(wire, expression) {
  const { result, exceptionDetails } = await wire.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** What a promise gives, or nothing if it takes longer; it may then fail unheard. */
function within(milliseconds, promise) {
  let timer;
  promise.catch(() => {});
  const late = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function onPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const firstLine = (error) => String(error.message ?? error).split('\n')[0];
