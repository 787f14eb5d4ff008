// What is printed of the bench of the search.
import { figure, median, number, quantile, ratios, table as tableOf, under50, weight, whole } from './report.mjs';
import { isMeasured, keys } from './typing.mjs';

const readiness = 'record bytes to typing, ms';
const keyLate = 'key to painted result, p95, ms';
const keyMain = 'main thread a key, p95, ms';

/** What is printed of each search: a name with its unit, and how it comes of the rounds and of their keys. */
const lines = [
  [readiness, (rounds) => median(rounds.map(({ ready }) => ready))],
  ['longest task until then, ms', (rounds) => median(rounds.map(({ loadTask }) => loadTask)), under50],
  ['key to painted result, median, ms', (rounds) => quantile(costs(rounds, 'painted'), 0.5)],
  [keyLate, (rounds) => quantile(costs(rounds, 'painted'), 0.95)],
  ['main thread a key, median, ms', (rounds) => quantile(costs(rounds, 'main'), 0.5)],
  [keyMain, (rounds) => quantile(costs(rounds, 'main'), 0.95)],
  ['longest task while typing, ms', (rounds) => median(rounds.map(({ typeTask }) => typeTask)), under50],
  ['keys whose result was painted, number', (rounds) => median(rounds.map(({ keys }) => keys.length)), whole],
  ['keys that changed the rows, number', (rounds) => median(rounds.map(({ keys }) => keys.filter(({ moved }) => moved).length)), whole],
  ...weight,
];

/** What is looked for after the typing, by the name of the probes. */
const finds = [
  ['own', 'finds a name as the record has it'],
  ['slip', 'finds a name with one letter wrong'],
  ['held', 'finds a name by its form in another language'],
  ['across', 'finds a name across scripts, without such a form'],
];

/** One table of a size: what it costs, and below it what is found. */
export function table({ size, bytes, names, rounds, questions }) {
  const head = `${whole(size)} people, ${whole(bytes / 1000)} kB of JSON`;
  const found = finds.map(([kind, words]) => [`${words}, of ${questions.probes[kind].length}`, (measured) => median(measured.map((round) => round.finds?.[kind] ?? NaN)), whole]);
  return tableOf({ head, lines: [...lines, ...found], names, rounds, notesOn: (name, measured) => notesOn(name, measured, questions) });
}

/** What the aims compare. */
export function end(of, sizes) {
  const value = (title, which) => number(of(...which), lines.find(([name]) => name === title));
  const growth = [keyLate, keyMain].map((title) => ['ours at 3,000 ÷ ours at 1,000', title, ['ours', 3000], ['ours', 1000]]);
  const beside = sizes.flatMap((size) => [readiness, keyLate, keyMain].map((title) => [`ours ÷ scan at ${whole(size)}`, title, ['ours', size], ['scan', size]]));
  return ratios([...growth, ...beside].map(([words, title, one, other]) => [`${words}, ${title}`, value(title, one), value(title, other)]));
}

/** What the table does not hold: keys that were left out, and a search that does not find what is there. */
function notesOn(name, rounds, { queries, probes }) {
  const count = keys(queries).filter(isMeasured).length;
  const short = rounds.filter((round) => round.keys && round.keys.length < count).map((round) => `${name}: ${round.keys.length} of ${count} keys${round.hangs ? ', then it hung' : ' in the time for them'}`);
  const blind = rounds.filter((round) => round.finds?.own < probes.own.length).map((round) => `${name}: finds ${round.finds.own} of ${probes.own.length} names that are in the record as they were typed`);
  const unsought = finds.filter(([kind]) => rounds.some((round) => round.finds && round.finds[kind] === undefined));
  const late = unsought.length > 0 ? [`${name}: the time was over before ${unsought.length} of ${finds.length} kinds of names were looked for`] : [];
  const marks = rounds[0]?.marks?.map((mark) => `${mark.name} ${figure(mark.after)} ms`) ?? [];
  return [...short, ...blind, ...late, ...(marks.length > 0 ? [`${name}, after the bytes of the record, in the first round: ${marks.join(', ')}`] : [])];
}

function costs(rounds, what) {
  return rounds.flatMap((round) => round.keys.map((key) => key[what]));
}
