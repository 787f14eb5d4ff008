// Bundles the pages of a bench's other contestants, each into a folder of its own with the same document.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const sources = fileURLToPath(new URL('pages', import.meta.url));

export async function buildPages({ names, bench, folder }) {
  const own = join(sources, bench);
  await build({
    entryPoints: names.map((name) => ({ in: join(own, `${name}.mjs`), out: `${name}/page` })),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    // The style of TimelineJS3 comes ready made; its icons are wanted in one format alone.
    loader: { '.less': 'empty', '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
  });
  mkdirSync(folder, { recursive: true });
  for (const script of ['watch.js', 'keys.js']) copyFileSync(join(sources, script), join(folder, script));
  for (const name of names) copyFileSync(join(own, 'host.html'), join(folder, name, 'index.html'));
}
