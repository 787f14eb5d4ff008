// The pictures of README.md and of the guide to writing a record, by the names that they have in docs/: copy them there
// when they have changed. The record of the guide is written by the guide's own steps.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Page, expect, test } from '@playwright/test';
import { settle } from '../e2e/measures.ts';
import { sites } from '../e2e/sites.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'target/screenshots/docs');
const work = join(root, 'target/screenshots/garden');
const record = join(work, 'record.json');

const [program, ...first] = (process.env.MEMORIAL_BIN ?? 'cargo memorial').split(' ');
const answers = ['--title', 'The garden in Example Street', '--event', 'A lime tree is planted', '--date', '1992-04'];

test.use({ locale: 'en', colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

test('the timeline', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 792 });
  await page.goto(sites.root);
  await shoot(page, 'timeline');
});

test('a record that is begun, written, and wrong', async ({ page }) => {
  rmSync(work, { recursive: true, force: true });
  const { status, stderr } = spawnSync(program, [...first, 'new', work, ...answers], { encoding: 'utf8', cwd: root });
  expect(status, stderr).toBe(0);
  const { server, address } = await serve();
  try {
    await page.setViewportSize({ width: 1200, height: 680 });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The garden in Example Street');
    await shoot(page, 'writing-begun');

    const written = follow(JSON.parse(readFileSync(record, 'utf8')));
    save(written);
    await expect(page.locator('article[data-event="bench-1993"]')).toBeVisible();
    await page.goto(`${address}people/first-person/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
    await shoot(page, 'writing-person');

    await page.goto(address);
    await expect(page.locator('article[data-event="bench-1993"]')).toBeVisible();
    written.events[1].date = 'May-June 1993';
    save(written);
    await expect(page.locator('.memorial-preview')).toContainText('/events/1/date');
    await shoot(page, 'writing-problem');
  } finally {
    server.kill();
  }
});

/** The record after the steps of the guide: each block of it is fields of the record, or an entry of a list. */
function follow(begun: any): any {
  const guide = readFileSync(join(root, 'docs/writing-a-record.md'), 'utf8');
  for (const [, list, json] of guide.matchAll(/^```json (\w+)\n([\s\S]*?)\n```$/gm)) {
    if (list === 'record') {
      Object.assign(begun, JSON.parse(`{${json.replace(/,\s*$/, '')}}`));
    } else {
      const entry = JSON.parse(json);
      const place = begun[list].findIndex(({ id }: { id: string }) => id === entry.id);
      begun[list].splice(place < 0 ? begun[list].length : place, 1, entry);
    }
  }
  return begun;
}

function save(written: unknown): void {
  writeFileSync(record, `${JSON.stringify(written, null, 2)}\n`);
}

/** Shows the record at a free port; the address is the first line that is printed. */
async function serve(): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(program, [...first, 'serve', record, '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: server.stdout })) return { server, address: line.trim() };
  throw new Error('memorial serve ended at once');
}

async function shoot(page: Page, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  await settle(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

test.beforeAll(() => mkdirSync(folder, { recursive: true }));
