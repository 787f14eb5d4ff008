// TimelineJS3 without its web fonts; it zooms by its buttons alone.
import '@knight-lab/timelinejs/dist/css/timeline.css';
import { Timeline } from '@knight-lab/timelinejs';
import { readRecord } from './record.mjs';

const { items, lanes } = await readRecord();
const labels = new Map(lanes.map(({ id, label }) => [id, label]));

bench.axis = '.tl-timenav';
bench.buttons = { in: '.tl-menubar-button:nth-child(1)', out: '.tl-menubar-button:nth-child(2)' };
bench.picture = () => bench.positions('.tl-timemarker');
const timeline = new Timeline(document.querySelector('#axis'), { events: items.map(slide) }, { font: null, script_path: location.href });
timeline.on('ready', () => bench.ready());

function slide({ id, title, lane, start, end, isSpan }) {
  const dates = isSpan ? { start_date: parts(start), end_date: parts(end) } : { start_date: parts(start) };
  return { ...dates, unique_id: id, group: labels.get(lane), text: { headline: title } };
}

function parts(time) {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
