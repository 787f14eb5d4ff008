// How the site is tested in Chromium: one build, served at the root of one address and in a folder of another; and sites
// that were built for tests alone, on a third. `memorial serve` serves them as the strictest host would.
import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { chromiumFile } from './tests/e2e/chromium.ts';
import { dist } from './tests/e2e/dist.ts';
import { made, sites } from './tests/e2e/sites.ts';

const memorial = process.env.MEMORIAL_BIN ?? 'cargo memorial';

const server = (address: string, folder: string) => {
  const { port, pathname } = new URL(address);
  return {
    command: `${memorial} serve ${folder} --port ${port} --base ${pathname}`,
    port: Number(port),
    reuseExistingServer: false,
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
  };
};

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: Number(process.env.MEMORIAL_TEST_WORKERS ?? 2),
  // What passes only the second time fails the run, and its trace says why.
  retries: 1,
  failOnFlakyTests: true,
  reporter: 'list',
  // One image for every machine: its name says nothing of the machine, and little may differ.
  expect: {
    timeout: 10_000,
    toHaveScreenshot: {
      pathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      maxDiffPixelRatio: 0.002,
    },
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: sites.root,
    actionTimeout: 10_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Without snapshots of the document: taking them costs half of the time, and disturbs the base of its addresses.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumFile(),
      // What a browser does by itself must not look like what the site does; root may not use the sandbox.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        // Letters are drawn alike on every machine.
        '--font-render-hinting=none',
        '--disable-lcd-text',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: [server(sites.root, dist), server(sites.folder, dist), ...(existsSync('target/made') ? [server(made, 'target/made')] : [])],
});
