// The tables of the bench as plain text: a line a measure, a column a contestant.

/**
 * One table. A line is a name with its unit, how it comes of the rounds, and maybe how it is printed;
 * the first line tells of a contestant that was too slow.
 */
export function table({ head, lines, names, rounds, notesOn }) {
  const columns = names.map((name) => [name, ...lines.map((line, index) => cell(rounds(name), line, index === 0))]);
  const notes = names.flatMap((name) => [...why(name, rounds(name)), ...notesOn(name, rounds(name))]);
  return `${aligned([[head, ...lines.map(([title]) => title)], ...columns])}\n${notes.map((note) => `  ${note}\n`).join('')}`;
}

/** Ratios of numbers, each as what is compared and the two; a pair of which one was not measured is left out. */
export function ratios(pairs) {
  const rows = pairs.filter(([, one, other]) => Number.isFinite(one / other));
  if (rows.length === 0) return '';
  return aligned([
    ['ratio', ...rows.map(([words]) => words)],
    ['', ...rows.map(([, one, other]) => `${figure(one)} ÷ ${figure(other)}`)],
    ['', ...rows.map(([, one, other]) => `= ${(one / other).toFixed(2)}`)],
  ]);
}

/** What a line says of these rounds, as a number. */
export function number(rounds, [, value]) {
  const ready = rounds.filter(({ state }) => state === 'ready');
  return ready.length > 0 ? value(ready) : NaN;
}

function cell(rounds, line, isFirst) {
  if (rounds.some(({ state }) => state === 'over')) return isFirst ? `over ${rounds.find(({ limit }) => limit).limit} s` : '–';
  const [, , print = figure] = line;
  const found = number(rounds, line);
  return Number.isFinite(found) ? print(found) : '–';
}

/** Why something failed. */
function why(name, rounds) {
  return [...new Set(rounds.map((round) => round.why).filter(Boolean))].map((text) => `${name}: ${text}`);
}

/** The line of the size of a page. */
export const weight = [
  ['DOM elements in the end, number', (rounds) => median(rounds.map(({ nodes }) => nodes)), whole],
  ['heap in the end (script, document, buffers, WebAssembly), MB', (rounds) => median(rounds.map(({ heap }) => (heap ? megabytes(heap) : NaN)))],
  ['rounds that this is the median of, number', (rounds) => rounds.length, whole],
];

export const median = (values) => quantile(values, 0.5);

export function quantile(values, share) {
  const sorted = values.filter(Number.isFinite).toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

function megabytes(heap) {
  return Object.values(heap).reduce((sum, bytes) => sum + bytes) / 1e6;
}

export function whole(number) {
  return Math.round(number).toLocaleString('en-GB');
}

export function figure(number) {
  return number < 100 ? number.toFixed(1) : whole(number);
}

/** The browser tells of no task shorter than 50 ms. */
export function under50(number) {
  return number === 0 ? 'under 50' : figure(number);
}

/** Columns side by side, the first to the left and the others to the right. */
function aligned(columns) {
  const widths = columns.map((column) => Math.max(...column.map((text) => text.length)));
  const row = (index) => columns.map((column, at) => (at === 0 ? column[index].padEnd(widths[at]) : column[index].padStart(widths[at] + 2))).join('');
  return columns[0].map((_, index) => `${row(index).trimEnd()}\n`).join('');
}
