// Every page of the built site is sound HTML.
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { dist, pagesOfDist } from './dist.ts';
import { expect, test } from './fixtures.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Both cases are HTML; Trunk keeps ours.
    'doctype-style': ['error', { style: 'lowercase' }],
    // Trunk writes <link/>, and HTML reads it as <link>.
    'void-style': 'off',
    // hidden="" and hidden are one to HTML, and the views write every attribute in one way.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // The id of the content begins with a mark that the id of no entry can begin with.
    'valid-id': ['error', { relaxed: true }],
    // A title ends with that of the record, so that a page in the history or among bookmarks says where it belongs.
    'long-title': 'off',
  },
});

test('every page is accepted by html-validate', async () => {
  const pages = pagesOfDist();
  expect(pages.length).toBeGreaterThan(50);
  const found: Record<string, string[]> = {};
  for (const page of pages) {
    const report = await validator.validateFile(join(dist, page));
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) (found[`${ruleId}: ${message}`] ??= []).push(`${page}:${line}:${column}`);
    }
  }
  const listed = Object.entries(found).map(([message, places]) => `${message} (${places.length}, the first at ${places[0]})`);
  expect(listed).toEqual([]);
});
