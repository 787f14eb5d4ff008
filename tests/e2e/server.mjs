// A static server as strict as the strictest host: real 404, slash redirects, exact types, nothing outside the folder.
// node tests/e2e/server.mjs --port 4821 --base /sub/dir/ --folder target/made   (the folder: else MEMORIAL_DIST, else dist)
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4821' }, base: { type: 'string', default: '/' }, folder: { type: 'string' } },
});
const folder = resolve(values.folder || process.env.MEMORIAL_DIST || 'dist');
const { base } = values;

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

const headers = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };

createServer((request, response) => {
  const { status, file, location } = answer(request.url ?? '/');
  if (location) return response.writeHead(308, { ...headers, Location: location }).end();
  if (!file) return response.writeHead(status, { ...headers, 'Content-Type': types['.txt'] }).end(`${status}\n`);
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': statSync(file).size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}).listen(Number(values.port), '127.0.0.1');

/** What a target, a path with an optional query, is answered with: a file and a status, or a redirect. */
function answer(target) {
  const [path, ...query] = target.split('?');
  const withQuery = (address) => [address, ...query].join('?');
  if (`${path}/` === base) return { location: withQuery(base) };
  if (!path.startsWith(base)) return { status: 404 };
  const name = decoded(path.slice(base.length));
  if (name === undefined) return { status: 400 };
  const file = join(folder, name);
  if (isFile(join(file, 'index.html'))) {
    if (name !== '' && !name.endsWith('/')) return { location: withQuery(`${path}/`) };
    return { status: 200, file: join(file, 'index.html') };
  }
  if (isFile(file) && !name.endsWith('/')) return { status: 200, file };
  const missing = join(folder, '404.html');
  return isFile(missing) ? { status: 404, file: missing } : { status: 404 };
}

/** The name of a file inside the folder, or nothing for one that is wrong or leads out of it. */
function decoded(path) {
  try {
    const name = decodeURIComponent(path);
    const inside = !/[\\:\0]/.test(name) && !name.startsWith('/') && !name.split('/').includes('..');
    return inside ? name : undefined;
  } catch {
    return undefined;
  }
}

function isFile(file) {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
