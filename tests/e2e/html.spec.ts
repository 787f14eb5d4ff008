// Every page of the built site is sound HTML.
import { join } from 'node:path';
import { dist, pagesOfDist } from './dist.ts';
import { expect, test } from './fixtures.ts';
import { validator } from './sound.ts';

test('every page is accepted by html-validate', async () => {
  const pages = pagesOfDist();
  expect(pages.length).toBeGreaterThan(50);
  const html = validator();
  const found: Record<string, string[]> = {};
  for (const page of pages) {
    const report = await html.validateFile(join(dist, page));
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) (found[`${ruleId}: ${message}`] ??= []).push(`${page}:${line}:${column}`);
    }
  }
  const listed = Object.entries(found).map(([message, places]) => `${message} (${places.length}, the first at ${places[0]})`);
  expect(listed).toEqual([]);
});
