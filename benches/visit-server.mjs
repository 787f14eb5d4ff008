// Serves the bench of a visit on a free port, compressed as a good host does: our site, our site without scripts, a plain page, the others.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const withoutScripts = (html) => html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');

/** A page of 2 kB with thirty entries and no style. */
const plain = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Thirty entries</title><link rel="icon" href="data:,"><h1>Thirty entries</h1>${Array.from(
  { length: 30 },
  (_, index) => `<p><b>${1990 + index}</b> An entry with a few words about it, number ${index + 1}.`,
).join('')}`;

/** Starts the server; gives its address and the function that ends it. */
export async function serveCompressed({ dist, pages }) {
  const ready = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://bench').pathname;
    if (!ready.has(path)) ready.set(path, answer(path, { dist, pages }));
    const found = ready.get(path);
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': found.type, 'Content-Encoding': 'br', 'Content-Length': found.bytes.length });
    response.end(found.bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

function answer(path, { dist, pages }) {
  if (path === '/static/') return compressed(Buffer.from(plain), '.html');
  const folders = { '/site/': dist, '/floor/': dist, '/pages/': pages, '/records/': join(dist, 'data') };
  const prefix = Object.keys(folders).find((start) => path.startsWith(start));
  if (!prefix) return undefined;
  const inside = normalize(`/${decodeURIComponent(path.slice(prefix.length))}`);
  const file = join(folders[prefix], inside, inside.endsWith('/') ? 'index.html' : '');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const bytes = readFileSync(file);
  const isFloor = prefix === '/floor/' && file.endsWith('.html');
  return compressed(isFloor ? Buffer.from(withoutScripts(bytes.toString())) : bytes, extname(file));
}

function compressed(bytes, extension) {
  return { type: types[extension] ?? 'application/octet-stream', bytes: brotliCompressSync(bytes) };
}
