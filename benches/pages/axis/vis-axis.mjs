// vis-timeline with the lanes as its groups; it moves by wheel as the others do.
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { DataSet, Timeline } from 'vis-timeline/standalone';
import { readRecord } from './record.mjs';

/** Shows the record with these options beside those that it needs here. */
export async function show(options) {
  const { items, lanes } = await readRecord();
  const timeline = new Timeline(document.querySelector('#axis'), new DataSet(items.map(visItem)), new DataSet(lanes.map(({ id, label }) => ({ id, content: label }))), {
    height: '100%',
    verticalScroll: true,
    horizontalScroll: true,
    zoomKey: 'ctrlKey',
    onInitialDrawComplete: () => bench.ready(),
    ...options,
  });
  bench.picture = () => JSON.stringify(timeline.getWindow());
}

function visItem({ id, title, lane, start, end, isSpan }) {
  const item = { id, group: lane, content: title, start: new Date(start) };
  return isSpan ? { ...item, end: new Date(end) } : item;
}
