// @gravity-ui/timeline on its canvas, with its own renderer: bars without labels.
import { Timeline } from '@gravity-ui/timeline';
import { reach, readRecord } from './record.mjs';

// It shows no more than two months once it is zoomed, so that it gets a thousandth of every time.
const shorter = 1000;
const tracks = 5;
const trackHeight = 25;
const least = 86_400_000;

const { items, lanes } = await readRecord();
const canvas = document.createElement('canvas');
canvas.style.cssText = 'display: block; inline-size: 100%; block-size: 100%';
document.querySelector('#axis').append(canvas);

const timeline = new Timeline({
  settings: {
    start: reach.start / shorter,
    end: reach.end / shorter,
    axes: lanes.map(({ id, label }, index) => ({ id, label, tracksCount: tracks, top: index * tracks * trackHeight, height: trackHeight - 5 })),
    events: items.map(bar),
  },
});
timeline.init(canvas);
bench.picture = () => JSON.stringify(timeline.api.getInterval());
bench.ready();

function bar({ id, title, lane, start, end }, index) {
  const to = Math.max(end, start + least) / shorter;
  return { id, label: title, axisId: lane, trackIndex: index % tracks, from: start / shorter, to, color: '#567' };
}
