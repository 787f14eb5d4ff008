// The inputs that every axis gets: 60 zooms and 60 pans, as the browser gets them from a mouse.

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

/** The inputs in order, each with its kind and the browser's events. */
export function moves(place, buttons) {
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
