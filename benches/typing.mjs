// What every search gets: queries typed letter by letter as real key presses, and then names that are to be found.
import { ask, longestTask, mainThread, spent, within } from './wire.mjs';

/** A key that takes longer than this hangs, in milliseconds. */
const longestKey = 20_000;
/** How many milliseconds the keys of one page may take, and then the names. */
const typing = 20_000;
const finding = 25_000;

const takeAway = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };

/** The keys in order: each query is typed and taken away again at once. A space alone asks for nothing new and is not measured. */
export function keys(queries) {
  return queries.flatMap((query) => [...[...query].map((text, at) => ({ text, query: query.slice(0, at + 1) })), { query: '' }]);
}

export const isMeasured = ({ text }) => text !== ' ';

/** Types the queries and, in the first round, looks for the names. */
export async function search(wire, { queries, probes, isFull, isFirst }) {
  if (!(await ask(wire, 'bench.select()'))) return { keys: [], why: 'there is no search box with a list' };
  const typed = await type(wire, keys(queries), isFull ? Infinity : typing);
  if (typed.hangs || !isFirst) return typed;
  return { ...typed, ...(await find(wire, probes, isFull ? Infinity : finding)) };
}

/** Presses the keys one by one, each once what the one before found is painted, for so many milliseconds. */
async function type(wire, plan, limit) {
  await ask(wire, 'bench.hasMoved()');
  const since = await ask(wire, 'performance.now()');
  const end = Date.now() + limit;
  const pressed = [];
  for (const key of plan) {
    if (Date.now() > end) break;
    const cost = await within(longestKey, press(wire, key));
    if (!cost) return { keys: pressed, hangs: true };
    if (isMeasured(key)) pressed.push({ query: key.query, ...cost });
  }
  return { keys: pressed, typeTask: await longestTask(wire, since) };
}

/** What one key costs: from its press to the painted result, and the time of the main thread until then, in milliseconds. */
async function press(wire, { text, query }) {
  if (text === undefined) await ask(wire, 'bench.select()');
  await ask(wire, `bench.expect(${JSON.stringify(query)})`);
  const before = await mainThread(wire);
  await keyDown(wire, text);
  const painted = await ask(wire, 'bench.painted()');
  const after = await mainThread(wire);
  await wire.send('Input.dispatchKeyEvent', { type: 'keyUp', ...(text === undefined ? takeAway : { key: text }) });
  return { painted, ...spent(before, after), moved: await ask(wire, 'bench.hasMoved()') };
}

/** Presses the key of a letter, or without one the key that takes away what is selected. */
function keyDown(wire, text) {
  const key = text === undefined ? { type: 'rawKeyDown', ...takeAway } : { type: 'keyDown', key: text, text, unmodifiedText: text };
  return wire.send('Input.dispatchKeyEvent', key);
}

/** Puts each name into the box as a whole, and counts by kind those that find their person among the rows drawn. */
async function find(wire, probes, limit) {
  const end = Date.now() + limit;
  const finds = {};
  for (const [kind, list] of Object.entries(probes)) {
    let found = 0;
    for (const { id, query } of list) {
      const rows = Date.now() > end ? undefined : await within(longestKey, rowsFor(wire, query));
      if (!rows) return { finds };
      found += rows.includes(id) ? 1 : 0;
    }
    finds[kind] = found;
  }
  await within(longestKey, rowsFor(wire, ''));
  return { finds };
}

/** The people that the list shows for a query. */
async function rowsFor(wire, query) {
  await ask(wire, 'bench.select()');
  await ask(wire, `bench.expect(${JSON.stringify(query)})`);
  await (query === '' ? keyDown(wire) : wire.send('Input.insertText', { text: query }));
  await ask(wire, 'bench.painted()');
  await ask(wire, 'bench.rested()');
  return ask(wire, 'bench.found()');
}
