// The browser's own cost: JSON.parse, a sort, a binary search for the window, and at most 100 labels moved by transform.
import { reach, readRecord } from './record.mjs';

const most = 100;
const row = 24;
const rows = 25;
const step = 1.2;

const { items } = await readRecord();
items.sort((one, other) => one.start - other.start);
const axis = document.querySelector('#axis');
axis.style.position = 'relative';
const labels = Array.from({ length: most }, label);
let { start, end } = reach;
let isAsked = false;

axis.addEventListener('wheel', move, { passive: false });
bench.picture = () => `${start} ${end} ${bench.positions('#axis > *')}`;
draw();
bench.ready();

function label() {
  const element = document.createElement('div');
  element.style.cssText = 'position: absolute; inset-inline-start: 0; inset-block-start: 0; white-space: nowrap';
  axis.append(element);
  return element;
}

function move(event) {
  event.preventDefault();
  const width = axis.clientWidth;
  if (event.ctrlKey) {
    const centre = start + ((end - start) * event.clientX) / width;
    const scale = event.deltaY < 0 ? 1 / step : step;
    [start, end] = [centre - (centre - start) * scale, centre + (end - centre) * scale];
  } else {
    const shift = ((end - start) * event.deltaX) / width;
    [start, end] = [start + shift, end + shift];
  }
  if (!isAsked) requestAnimationFrame(draw);
  isAsked = true;
}

function draw() {
  isAsked = false;
  const [first, last] = [firstFrom(start), firstFrom(end)];
  const stride = Math.max(1, Math.ceil((last - first) / most));
  labels.forEach((element, index) => {
    const item = first + index * stride < last ? items[first + index * stride] : undefined;
    element.hidden = !item;
    if (!item) return;
    if (element.textContent !== item.title) element.textContent = item.title;
    const x = ((item.start - start) / (end - start)) * axis.clientWidth;
    element.style.transform = `translate(${x}px, ${(index % rows) * row}px)`;
  });
}

/** The index of the first item that begins at a time or later. */
function firstFrom(time) {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].start < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
