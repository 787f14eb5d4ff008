// The worker that checks a record which is not the site's own; see src/browser/checker.rs.
import init, { refusals } from "./memorial-checker.js";

const ready = init();
// Whoever asks is told below; nobody needs to hear it twice.
ready.catch(() => {});

self.onmessage = async (message) => {
  try {
    await ready;
    self.postMessage(refusals(...message.data));
  } catch {
    self.postMessage(null);
  }
};
