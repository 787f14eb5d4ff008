// The worker that checks a record which is not the site's own; see src/browser/checker.rs.
import init, { refusals } from "./memorial-checker.js";

const ready = init();

self.onmessage = async (message) => {
  await ready;
  const [bytes, file] = message.data;
  self.postMessage(refusals(bytes, file));
};
