// How the screenshots are made: the servers and the browser of the tests, and images where git does not look.
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import tests from '../../playwright.config.ts';

// The servers name their files from the root of the project.
const cwd = resolve(import.meta.dirname, '../..');

export default defineConfig({
  ...tests,
  testDir: '.',
  testMatch: ['pages.ts', 'docs.ts'],
  outputDir: '../../target/screenshots-failed',
  timeout: 120_000,
  use: { ...tests.use, trace: 'off', screenshot: 'off' },
  webServer: [tests.webServer ?? []].flat().map((server) => ({ ...server, cwd })),
});
