// The tables and the ratios of the bench as plain text.
import { count } from './moves.mjs';

const readiness = 'record bytes to interactive frame, ms';
const kinds = ['zoom', 'pan'];

/** What is printed of each timeline: a name with its unit, and how it comes of the rounds and of their inputs. */
const lines = [
  [readiness, (rounds) => median(rounds.map(({ ready }) => ready))],
  ['longest task while loading, ms', (rounds) => median(rounds.map(({ loadTask }) => loadTask)), under50],
  ...kinds.flatMap((kind) => [
    [`${kind}: frame, median, ms`, (rounds) => quantile(costs(rounds, kind, 'frame'), 0.5)],
    [`${kind}: frame, p95, ms`, (rounds) => quantile(costs(rounds, kind, 'frame'), 0.95)],
    [`${kind}: main thread an input, median, ms`, (rounds) => quantile(costs(rounds, kind, 'main'), 0.5)],
    [`${kind}: main thread an input, p95, ms`, (rounds) => quantile(costs(rounds, kind, 'main'), 0.95)],
    [`${kind}: inputs that moved something, of ${count}`, (rounds) => median(rounds.map((round) => round.inputs.filter((input) => input.kind === kind && input.moved).length)), whole],
  ]),
  ['longest task while moving, ms', (rounds) => median(rounds.map(({ moveTask }) => moveTask)), under50],
  ['DOM elements in the end, number', (rounds) => median(rounds.map(({ nodes }) => nodes)), whole],
  ['heap in the end (script, document, buffers, WebAssembly), MB', (rounds) => median(rounds.map(({ heap }) => (heap ? megabytes(heap) : NaN)))],
  ['rounds that this is the median of, number', (rounds) => rounds.length, whole],
];

/** One table of a size: a line a measure, a column a timeline. */
export function table({ events, bytes, names, rounds }) {
  const columns = names.map((name) => [name, ...lines.map((line) => cell(rounds(name), line))]);
  const head = [`${whole(events)} events, ${whole(bytes / 1000)} kB of JSON`, ...lines.map(([title]) => title)];
  const notes = names.flatMap((name) => notesOn(name, rounds(name)));
  return `${aligned([head, ...columns])}\n${notes.map((note) => `  ${note}\n`).join('')}`;
}

/** What the aims compare; a pair of which one was not measured is left out. */
export function ratios(of, sizes) {
  const rows = [...growth(), ...sizes.flatMap(besideBare), ...[10_000, 100_000].map(besideGravity)]
    .map(([words, title, [name, events], [other, otherEvents]]) => [`${words}, ${title}`, number(of(name, events), title), number(of(other, otherEvents), title)])
    .filter(([, one, other]) => Number.isFinite(one / other));
  if (rows.length === 0) return '';
  const columns = [
    ['ratio', ...rows.map(([words]) => words)],
    ['', ...rows.map(([, one, other]) => `${figure(one)} ÷ ${figure(other)}`)],
    ['', ...rows.map(([, one, other]) => `= ${(one / other).toFixed(2)}`)],
  ];
  return aligned(columns);
}

function growth() {
  const titles = kinds.flatMap((kind) => [`${kind}: frame, p95, ms`, `${kind}: main thread an input, p95, ms`]);
  return titles.map((title) => ['ours at 100,000 ÷ ours at 1,000', title, ['ours', 100_000], ['ours', 1000]]);
}

function besideBare(events) {
  const titles = [readiness, ...kinds.map((kind) => `${kind}: main thread an input, p95, ms`)];
  return titles.map((title) => [`ours ÷ bare at ${whole(events)}`, title, ['ours', events], ['bare', events]]);
}

function besideGravity(events) {
  return [`ours ÷ gravity at ${whole(events)}`, readiness, ['ours', events], ['gravity', events]];
}

/** What a line says of these rounds, as a number. */
function number(rounds, title) {
  const [, value] = lines.find(([name]) => name === title);
  const ready = rounds.filter(({ state }) => state === 'ready');
  return ready.length > 0 ? value(ready) : NaN;
}

function cell(rounds, [title, value, print = figure]) {
  if (rounds.some(({ state }) => state === 'over')) return title === readiness ? `over ${rounds.find(({ limit }) => limit).limit} s` : '–';
  const ready = rounds.filter(({ state }) => state === 'ready');
  const found = ready.length > 0 ? value(ready) : NaN;
  return Number.isFinite(found) ? print(found) : '–';
}

/** What a table does not hold: failures, inputs that were left out, and how far the site said it was, and when. */
function notesOn(name, rounds) {
  const why = [...new Set(rounds.map((round) => round.why).filter(Boolean))].map((text) => `${name}: ${text}`);
  const short = rounds.filter(({ inputs }) => inputs && inputs.length < 2 * count).map(({ inputs, hangs }) => `${name}: ${inputs.length} of ${2 * count} inputs${hangs ? ', then it hung' : ' in the time for them'}`);
  const marks = [...new Set(rounds.flatMap((round) => round.marks ?? []).map((mark) => mark.name))].map((mark) => `${mark} ${figure(median(timesOf(rounds, mark)))} ms`);
  return [...why, ...short, ...(marks.length > 0 ? [`${name}, after the bytes of the record: ${marks.join(', ')}`] : [])];
}

function timesOf(rounds, name) {
  return rounds.flatMap(({ marks = [] }) => marks.filter((mark) => mark.name === name).map(({ after }) => after));
}

/** What the inputs of a kind cost: those that moved nothing are left out, so that an axis that is dead does not look fast. */
function costs(rounds, kind, what) {
  return rounds.flatMap(({ inputs }) => inputs.filter((input) => input.kind === kind && input.moved).map((input) => input[what]));
}

const median = (values) => quantile(values, 0.5);

function quantile(values, share) {
  const sorted = values.filter(Number.isFinite).toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

function megabytes(heap) {
  return Object.values(heap).reduce((sum, bytes) => sum + bytes) / 1e6;
}

function whole(number) {
  return Math.round(number).toLocaleString('en-GB');
}

function figure(number) {
  return number < 100 ? number.toFixed(1) : whole(number);
}

/** The browser tells of no task shorter than 50 ms. */
function under50(number) {
  return number === 0 ? 'under 50' : figure(number);
}

/** Columns side by side, the first to the left and the others to the right. */
function aligned(columns) {
  const widths = columns.map((column) => Math.max(...column.map((text) => text.length)));
  const row = (index) => columns.map((column, at) => (at === 0 ? column[index].padEnd(widths[at]) : column[index].padStart(widths[at] + 2))).join('');
  return columns[0].map((_, index) => `${row(index).trimEnd()}\n`).join('');
}
