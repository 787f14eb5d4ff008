// Watches a page from its first moment, in the page itself: long tasks, frames, and when it can first be used.
(() => {
  const bench = {
    /** When the bytes of the record had come, and when the first frame that can be used was painted. */
    begunAt: undefined,
    readyAt: undefined,
    longTasks: [],
    longFrames: [],
    /** What moves, where it is zoomed by buttons these, and a text that differs when what is shown has moved. */
    axis: '[data-axis], #axis',
    buttons: undefined,
    picture: () => positions('[data-axis] *'),
    positions,

    begin() {
      bench.begunAt = performance.now();
    },
    ready() {
      afterPaint(() => (bench.readyAt = performance.now()));
    },

    /** Where the pointer moves the axis, in the middle of what can be seen of it, a little to the end of the line. */
    place() {
      const element = document.querySelector(bench.axis);
      if (!element) return undefined;
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const [low, high] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
      return { x: left + (right - left) * 0.6, y: (low + high) / 2 };
    },
    button(direction) {
      const { left, right, top, bottom } = document.querySelector(bench.buttons[direction]).getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },

    /** The longest frame from here until `settled`, which waits until what was just asked for is painted. */
    watchFrames() {
      longest = 0;
    },
    settled: () => new Promise((resolve) => afterPaint(() => resolve(longest))),

    /** Whether what is shown has moved since the last time; zooming the whole page, which an axis that is dead lets through, does not count. */
    hasMoved() {
      const picture = bench.picture();
      const moved = picture !== shown && devicePixelRatio === ratio;
      shown = picture;
      return moved;
    },
  };

  let longest = 0;
  let last = performance.now();
  let shown;
  const ratio = devicePixelRatio;

  /** Where up to 200 elements are along the axis, in tenths of a pixel. */
  function positions(selector) {
    const elements = document.querySelectorAll(selector);
    const origin = document.querySelector(bench.axis)?.getBoundingClientRect().left ?? 0;
    const step = Math.max(1, Math.ceil(elements.length / 200));
    let text = String(elements.length);
    for (let index = 0; index < elements.length; index += step) {
      const { left, width } = elements[index].getBoundingClientRect();
      text += ` ${(left - origin).toFixed(1)},${width.toFixed(1)}`;
    }
    return text;
  }

  function afterPaint(act) {
    requestAnimationFrame(() => requestAnimationFrame(act));
  }

  function frame(now) {
    longest = Math.max(longest, now - last);
    last = now;
    requestAnimationFrame(frame);
  }
  requestAnimationFrame(frame);

  for (const [type, list] of [['longtask', bench.longTasks], ['long-animation-frame', bench.longFrames]]) {
    const keep = (entries) => list.push(...entries.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
    if (PerformanceObserver.supportedEntryTypes.includes(type)) new PerformanceObserver(keep).observe({ type, buffered: true });
  }

  // The site says by itself how far it is.
  new MutationObserver(() => {
    if (document.documentElement?.dataset.app === 'ready') bench.ready();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });

  window.bench = bench;
})();
