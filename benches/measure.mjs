// One page with one record, in a browser of its own: how long until it can be used, what is then done with it, and what it weighs.
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ask, within } from './wire.mjs';

const viewport = { width: 1280, height: 720 };
/** How long it may take to weigh a page, in milliseconds. */
const longestWeighing = 60_000;

/** The browser that the tests use: the one named by CHROMIUM, else the first on PATH, else Playwright's own. */
export const browserFile = process.env.CHROMIUM || onPath();

/**
 * Measures the page at an address. `scripts` are those of `pages` that watch a page which does not load them by itself.
 * `loading` is how long it may take, in milliseconds; `act` then does something and gives what it found.
 * The state that it gives is `ready`, `over` where loading took too long, or `failed`.
 */
export async function measure({ address, record, scripts = [], loading, act }) {
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
    for (const script of scripts) await page.addInitScript(readFileSync(new URL(`pages/${script}`, import.meta.url), 'utf8'));
    const wire = await page.context().newCDPSession(page);
    await wire.send('Performance.enable');
    const loaded = (await within(loading, load(page, { address, record }))) ?? { state: 'over' };
    if (loaded.state !== 'ready') return loaded;
    const found = await act(wire);
    return { ...loaded, ...found, ...(found.hangs ? {} : await within(longestWeighing, weigh(wire))) };
  } catch (error) {
    return { state: 'failed', why: firstLine(error) };
  } finally {
    await server.kill();
  }
}

async function load(page, { address, record }) {
  const fetched = page.waitForEvent('requestfinished', { predicate: (request) => request.url().includes(record), timeout: 0 });
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
  const fetched = performance.getEntriesByType('resource').find(({ name }) => name.includes(record));
  const begunAt = bench.begunAt ?? fetched?.responseEnd ?? fetchedAt - performance.timeOrigin;
  const within = ({ startTime, duration }) => startTime + duration > begunAt && startTime < bench.readyAt;
  const longest = (list) => Math.max(0, ...list.filter(within).map(({ duration }) => duration));
  const marks = performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, after: startTime - begunAt }));
  return { state: 'ready', ready: bench.readyAt - begunAt, loadTask: longest(bench.longTasks), loadFrame: longest(bench.longFrames), marks };
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
