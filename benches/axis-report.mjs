// What is printed of the bench of the axis.
import { count } from './moves.mjs';
import { figure, median, number, quantile, ratios, table as tableOf, under50, weight, whole } from './report.mjs';

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
  ...weight,
];

/** One table of a size. */
export function table({ size, bytes, names, rounds }) {
  return tableOf({ head: `${whole(size)} events, ${whole(bytes / 1000)} kB of JSON`, lines, names, rounds, notesOn });
}

/** What the aims compare. */
export function end(of, sizes) {
  const value = (title, which) => number(of(...which), lines.find(([name]) => name === title));
  const pairs = [...growth(), ...sizes.flatMap(besideBare), ...[1000, 3000].map(besideGravity)];
  return ratios(pairs.map(([words, title, one, other]) => [`${words}, ${title}`, value(title, one), value(title, other)]));
}

function growth() {
  const titles = kinds.flatMap((kind) => [`${kind}: frame, p95, ms`, `${kind}: main thread an input, p95, ms`]);
  return titles.map((title) => ['ours at 3,000 ÷ ours at 1,000', title, ['ours', 3000], ['ours', 1000]]);
}

function besideBare(events) {
  const titles = [readiness, ...kinds.map((kind) => `${kind}: main thread an input, p95, ms`)];
  return titles.map((title) => [`ours ÷ bare at ${whole(events)}`, title, ['ours', events], ['bare', events]]);
}

function besideGravity(events) {
  return [`ours ÷ gravity at ${whole(events)}`, readiness, ['ours', events], ['gravity', events]];
}

/** What a table does not hold: inputs that were left out, and how far the site said it was, and when. */
function notesOn(name, rounds) {
  const short = rounds.filter(({ inputs }) => inputs && inputs.length < 2 * count).map(({ inputs, hangs }) => `${name}: ${inputs.length} of ${2 * count} inputs${hangs ? ', then it hung' : ' in the time for them'}`);
  const marks = [...new Set(rounds.flatMap((round) => round.marks ?? []).map((mark) => mark.name))].map((mark) => `${mark} ${figure(median(timesOf(rounds, mark)))} ms`);
  return [...short, ...(marks.length > 0 ? [`${name}, after the bytes of the record: ${marks.join(', ')}`] : [])];
}

function timesOf(rounds, name) {
  return rounds.flatMap(({ marks = [] }) => marks.filter((mark) => mark.name === name).map(({ after }) => after));
}

/** What the inputs of a kind cost: those that moved nothing are left out, so that an axis that is dead does not look fast. */
function costs(rounds, kind, what) {
  return rounds.flatMap(({ inputs }) => inputs.filter((input) => input.kind === kind && input.moved).map((input) => input[what]));
}
