// Serves the bench on a free port: the sites built from generated records, the records, the pages of the others; nothing comes from elsewhere.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** Starts the server; gives its address and the function that ends it. */
export async function serve({ records, pages }) {
  const folders = [
    ['/records/', records],
    ['/pages/', pages],
  ];
  const server = createServer((request, response) => {
    const file = fileOf(new URL(request.url, 'http://bench').pathname, folders);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Length': statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

function fileOf(path, folders) {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? [];
  if (!prefix) return undefined;
  const inside = normalize(`/${decodeURIComponent(path.slice(prefix.length))}`);
  const file = join(folder, inside, inside.endsWith('/') ? 'index.html' : '');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
