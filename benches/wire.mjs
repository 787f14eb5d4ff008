// What is asked of a page over the browser's wire, and how long it may take.

export async function ask(wire, expression) {
  const { result, exceptionDetails } = await wire.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** What a promise gives, or nothing if it takes longer; it may then fail unheard. */
export function within(milliseconds, promise) {
  let timer;
  promise.catch(() => {});
  const late = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The time of the main thread so far, in seconds. */
export async function mainThread(wire) {
  const { metrics } = await wire.send('Performance.getMetrics');
  const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { main: value('TaskDuration'), script: value('ScriptDuration'), layout: value('LayoutDuration') + value('RecalcStyleDuration') };
}

/** The time of the main thread between two answers of `mainThread`, in milliseconds. */
export function spent(before, after) {
  return Object.fromEntries(Object.keys(after).map((name) => [name, (after[name] - before[name]) * 1000]));
}

/** The longest task since a moment of the page, in milliseconds; none under 50 ms is known. */
export function longestTask(wire, since) {
  return ask(wire, `Math.max(0, ...bench.longTasks.filter(({ startTime }) => startTime >= ${since}).map(({ duration }) => duration))`);
}
