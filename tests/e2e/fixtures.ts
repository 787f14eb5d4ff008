// The `test` of every spec: at its end the console is empty, no error was thrown, and no other origin was asked.
import { test as base, expect, type BrowserContext } from '@playwright/test';

type Options = {
  /**
   * What a test provokes on purpose, as patterns of console messages and errors: `test.use({ expectedNoise: [/…/] })`.
   * A message ends with its address in brackets. One pattern with `|`, not two: Playwright takes a list of two for a
   * value and its settings.
   */
  expectedNoise: RegExp[];
  /** Origins beside that of `baseURL` which a test may ask, such as the page of a partner. */
  otherOrigins: string[];
};

type Watch = {
  /** Watches a context that the test itself has made, as it does the usual one. */
  watch: (context: BrowserContext) => void;
};

export const test = base.extend<Options & Watch>({
  expectedNoise: [[], { option: true }],
  otherOrigins: [[], { option: true }],
  watch: [
    async ({ context, baseURL, expectedNoise, otherOrigins }, use) => {
      const noise: string[] = [];
      const foreign: string[] = [];
      const origins = [new URL(baseURL ?? 'about:blank').origin, ...otherOrigins];
      const hear = (text: string) => {
        if (!expectedNoise.some((pattern) => pattern.test(text))) noise.push(text);
      };
      const watch = (watched: BrowserContext) => {
        watched.on('console', (message) => hear(`console.${message.type()}: ${message.text()} (${message.location().url})`));
        watched.on('weberror', (error) => hear(`error: ${error.error().stack ?? error.error().message}`));
        watched.on('request', (request) => {
          const { protocol, origin, href } = new URL(request.url());
          if (/^(https?|wss?):$/.test(protocol) && !origins.includes(origin)) foreign.push(href);
        });
      };
      watch(context);
      await use(watch);
      // What is answered by a test may still be under way when it ends.
      for (const routed of [context, ...context.pages()]) await routed.unrouteAll({ behavior: 'ignoreErrors' });
      expect.soft(noise, 'the console stays empty').toEqual([]);
      expect.soft(foreign, 'no other origin is asked').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
