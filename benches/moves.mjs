// The inputs that every axis gets, 60 zooms and 60 pans as the browser gets them from a mouse, and what each costs it.
import { ask, longestTask, mainThread, spent, within } from './wire.mjs';

/** An input that takes longer than this hangs, in milliseconds. */
const longestInput = 20_000;

const notch = 120;
const control = 2;

const times = (count, input) => Array.from({ length: count }, () => input);
const zoomIn = { kind: 'zoom', direction: 'in' };
const zoomOut = { kind: 'zoom', direction: 'out' };
const there = { kind: 'pan', direction: 1 };
const back = { kind: 'pan', direction: -1 };

/** In, pan, further in, pan, and all the way out again. */
const plan = [
  ...times(10, zoomIn),
  ...times(15, there),
  ...times(15, back),
  ...times(20, zoomIn),
  ...times(15, there),
  ...times(15, back),
  ...times(30, zoomOut),
];

/** How many inputs there are of each kind. */
export const count = plan.filter(({ kind }) => kind === 'zoom').length;

/** Buttons have few steps, so that they are pressed in runs of eight, in and out by turns. */
const run = 8;

/** Sends the inputs one by one, each once the one before is painted, for so many milliseconds. */
export async function move(wire, moving) {
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
    const cost = await within(longestInput, input(wire, events));
    if (!cost) return { inputs, hangs: true };
    inputs.push({ kind, ...cost });
  }
  return { inputs, moveTask: await longestTask(wire, since) };
}

/** What one input costs until the frame that shows it: the longest frame and the time of the main thread, in milliseconds. */
async function input(wire, events) {
  await ask(wire, 'bench.watchFrames()');
  const before = await mainThread(wire);
  for (const event of events) await wire.send('Input.dispatchMouseEvent', event);
  const frame = await ask(wire, 'bench.settled()');
  const after = await mainThread(wire);
  return { frame, ...spent(before, after), moved: await ask(wire, 'bench.hasMoved()') };
}

/** The inputs in order, each with its kind and the browser's events. */
function moves(place, buttons) {
  let zooms = 0;
  return plan.map(({ kind, direction }) => {
    if (kind === 'pan') return { kind, events: [wheel(place, { deltaX: direction * notch, deltaY: 0 })] };
    zooms += 1;
    if (buttons) return { kind, events: click(Math.floor((zooms - 1) / run) % 2 === 0 ? buttons.in : buttons.out) };
    return { kind, events: [wheel(place, { deltaX: 0, deltaY: direction === 'in' ? -notch : notch, modifiers: control })] };
  });
}

const wheel = (place, turn) => ({ type: 'mouseWheel', ...place, ...turn });

function click(place) {
  const button = { ...place, button: 'left', clickCount: 1 };
  return [
    { type: 'mousePressed', ...button },
    { type: 'mouseReleased', ...button },
  ];
}
