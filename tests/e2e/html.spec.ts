// Every page of the built site is sound HTML, by two checkers.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dist, pagesOfDist } from './dist.ts';
import { expect, test } from './fixtures.ts';
import { validator } from './sound.ts';

test('every page is accepted by html-validate', async () => {
  test.setTimeout(120_000);
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

test('every page is accepted by the Nu HTML checker', () => {
  test.skip(spawnSync('java', ['-version']).error !== undefined, 'Java is not installed, and the Nu HTML checker is written in it');
  test.setTimeout(120_000);
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const { status, stderr } = spawnSync('java', ['-Xss8m', '-jar', jar, '--format', 'json', '--skip-non-html', dist], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const { messages } = JSON.parse(stderr) as { messages: { type: string; message: string; url: string; lastLine: number }[] };
  const errors = new Set(messages.filter(({ type }) => type === 'error').map(({ message }) => message));
  expect([...errors]).toEqual([]);
  expect(status).toBe(0);
});
