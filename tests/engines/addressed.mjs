// The site once more, built with the address that it is served at.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, listening } from './ports.mjs';

const [program, ...first] = (process.env.MEMORIAL_BIN ?? 'cargo memorial').split(' ');

/** Builds and serves it; `close` ends that. */
export async function serveAddressed() {
  const folder = mkdtempSync(join(tmpdir(), 'memorial-addressed-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  execFileSync(program, [...first, 'build', 'data/khojaly-2021.json', '--site-url', address, '--out', folder], { stdio: 'ignore' });
  const server = spawn(program, [...first, 'serve', folder, '--port', String(port)], { stdio: 'ignore' });
  await listening(port);
  return {
    address,
    close() {
      server.kill();
      rmSync(folder, { recursive: true });
    },
  };
}
