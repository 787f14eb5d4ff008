// Watches a visit from its first moment, in the page itself: what is painted, what blocks, what shifts.

/** Given to the page as a script; `window.visit.summary()` then tells what was seen. */
export function watchVisit() {
  const seen = { painted: 0, blocking: 0, shift: 0 };
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (seen.painted = startTime));
  watch('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
  watch('layout-shift', ({ value }) => (seen.shift += value));

  /** What was seen once the page has been at rest for half a second; times in milliseconds since the visit began. */
  async function summary() {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const bytes = entries.reduce((sum, { transferSize }) => sum + transferSize, 0);
    return { ...seen, interactive: window.bench?.readyAt, bytes };
  }
  window.visit = { summary };
}
