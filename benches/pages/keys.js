// Watches a search, in the page itself: when a key was pressed, and when the result for what then stands in the box was painted.
(() => {
  const { bench } = window;
  /** When the last key was pressed, what the list is to show, and who is told once it is painted. */
  let pressedAt;
  let wanted;
  let tell;
  let inFrame = false;

  const box = () => document.querySelector('[role=search] input[type=search]');
  const list = () => document.querySelector('[data-query]');
  const plain = (words) => words.trim().replace(/\s+/g, ' ');
  const shown = () => plain(list()?.dataset.query ?? '');

  Object.assign(bench, {
    /** Puts the caret into the box, with what stands there selected. */
    select() {
      box()?.focus();
      box()?.select();
      return Boolean(box() && list());
    },
    /** Waits for a query from here on; `painted` gives the milliseconds since the key, or since here where none was pressed. */
    expect(words) {
      pressedAt = performance.now();
      wanted = plain(words);
      bench.painting = new Promise((resolve) => (tell = resolve));
      if (wanted === shown()) look();
    },
    painted: () => bench.painting,
    /** Waits for a list that draws what is seen at once and the rest when typing rests: ours does. */
    rested: () => new Promise((resolve) => setTimeout(resolve, document.documentElement.dataset.app ? 300 : 0)),
    /** The first people that the list shows, as many as the others draw; what differs when the result has changed. */
    found,
    picture: () => found().join(),
  });

  function found() {
    const people = [];
    for (const row of list()?.querySelectorAll('li[data-person], li[data-organisation]') ?? []) {
      if (people.length === 50) break;
      if (!row.hidden) people.push(row.dataset.person ?? row.dataset.organisation);
    }
    return people;
  }

  function look() {
    if (wanted === undefined || shown() !== wanted) return;
    wanted = undefined;
    const from = () => tell(performance.now() - pressedAt);
    if (inFrame) afterFrame(from);
    else requestAnimationFrame(() => afterFrame(from));
  }

  /** What is posted while a frame is made comes after it is painted. */
  const waiting = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()();
  function afterFrame(act) {
    waiting.push(act);
    channel.port2.postMessage(undefined);
  }

  // A list that changes within a frame is painted by that same frame.
  function frame() {
    inFrame = true;
    afterFrame(() => (inFrame = false));
    look();
    requestAnimationFrame(frame);
  }
  requestAnimationFrame(frame);

  new MutationObserver(look).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-query'] });
  addEventListener('keydown', (event) => (pressedAt = event.timeStamp), { capture: true });
})();
