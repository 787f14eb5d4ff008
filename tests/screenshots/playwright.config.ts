// How the screenshots are made: the servers and the browser of the tests, and images where git does not look.
import { defineConfig } from '@playwright/test';
import tests from '../../playwright.config.ts';

export default defineConfig(tests, {
  testDir: '.',
  testMatch: 'pages.ts',
  outputDir: '../../target/screenshots-failed',
  timeout: 120_000,
  use: { trace: 'off', screenshot: 'off' },
});
