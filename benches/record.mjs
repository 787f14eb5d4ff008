// Checks a record of 100,000 events and 100,000 people, and builds the site of 2,000 people and 500 events, beside Eleventy with as
// many pages. node benches/record.mjs   (--events N, --people N, --rounds N, --only check,build,eleventy)
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';

const number = { type: 'string' };
// Options of the other benches are none of this one.
const { values } = parseArgs({ strict: false, options: { events: number, people: number, rounds: number, only: number, memorial: number } });
const folder = fileURLToPath(new URL('.data/record/', import.meta.url));
const only = values.only?.split(',');
const rounds = Number(values.rounds ?? 3);
const program = values.memorial ?? process.env.MEMORIAL_BIN ?? join(process.env.CARGO_TARGET_DIR ?? 'target', 'dist', 'memorial');
const eleventy = fileURLToPath(new URL('node_modules/@11ty/eleventy/cmd.cjs', import.meta.url));

if (!existsSync(program)) throw new Error(`there is no ${program}: cargo xtask build`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const record = (name, events, people) => {
  const file = join(folder, name);
  const text = JSON.stringify(generate({ events, people }), null, 1);
  writeFileSync(file, text);
  return { file, megabytes: text.length / 1e6 };
};

/** The most memory that a process has had, in MB, as Linux tells it; asked for until the process ends. */
function peak(process) {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process.pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** Runs a program to its end: how long it took, its peak of memory, and what it said. */
function run(command, options = {}) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(command[0], command.slice(1), { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let most = Number.NaN;
    const asking = setInterval(() => {
      const now = peak(child);
      if (!Number.isNaN(now)) most = now;
    }, 10);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(asking);
      const seconds = (performance.now() - begun) / 1000;
      if (code === 0) resolve({ seconds, most, said });
      else reject(new Error(`${command.join(' ')} ended with ${code}: ${said.slice(-2000)}`));
    });
  });
}

const median = (list) => list.toSorted((one, other) => one - other)[Math.floor((list.length - 1) / 2)];
const is = (name) => only === undefined || only.includes(name);

async function repeated(times, act) {
  const results = [];
  for (let round = 0; round < times; round += 1) results.push(await act());
  const seconds = results.map((result) => result.seconds);
  const spread = `${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)}`;
  return { seconds: median(seconds), spread, most: Math.max(...results.map((result) => result.most)), said: results[0].said };
}

if (is('check')) {
  const { file, megabytes } = record('many.json', Number(values.events ?? 100_000), Number(values.people ?? 100_000));
  const { seconds, spread, most, said } = await repeated(rounds, () => run([program, 'check', file]));
  const memory = Number.isNaN(most) ? 'memory not told by this system' : `at most ${most.toFixed(0)} MB of memory`;
  console.log(`check: ${megabytes.toFixed(0)} MB in ${seconds.toFixed(2)} s (${spread}; promised under 3), ${memory} (promised under 1,000): ${said.trim()}`);
}

const { file } = record('site.json', 500, 2_000);
let pages = 4_000;
if (is('build')) {
  const site = join(folder, 'site');
  const { seconds, spread, said } = await repeated(rounds, () => run([program, 'build', file, '--out', site]));
  pages = Number(/(\d+) pages/.exec(said)?.[1]);
  const megabytes = size(site) / 1e6;
  console.log(`build: ${pages} pages, ${megabytes.toFixed(0)} MB, in ${seconds.toFixed(2)} s (${spread}; promised under 20): ${(pages / seconds).toFixed(0)} pages a second`);
}

if (is('eleventy')) {
  if (!existsSync(eleventy)) throw new Error('Eleventy is not installed: npm ci in benches');
  const project = join(folder, 'eleventy');
  writeProject(project);
  const { seconds, spread } = await repeated(rounds, () => {
    rmSync(join(project, '_site'), { recursive: true, force: true });
    return run([process.execPath, eleventy, '--quiet'], { cwd: project });
  });
  const written = Number(execFileSync('sh', ['-c', 'find _site -name index.html | wc -l'], { cwd: project, encoding: 'utf8' }));
  const megabytes = size(join(project, '_site')) / 1e6;
  console.log(`Eleventy: ${written} pages, ${megabytes.toFixed(0)} MB, in ${seconds.toFixed(2)} s (${spread}): ${(written / seconds).toFixed(0)} pages a second`);
}

/** A project of Eleventy that writes as many pages of the same record: title, text and sources of an entry in a small layout. */
function writeProject(project) {
  const { events, people, sources } = JSON.parse(readFileSync(file, 'utf8'));
  const titles = new Map(sources.map((source) => [source.id, source.title]));
  const entries = [...events, ...people];
  const list = Array.from({ length: pages }, (_, index) => {
    const entry = entries[index % entries.length];
    return {
      path: `${Math.floor(index / entries.length)}/${entry.id}`,
      title: entry.title ?? entry.name,
      date: entry.date ?? '',
      text: entry.text ?? '',
      roles: (entry.roles ?? []).map((role) => role.title),
      sources: entry.sources.map(({ source }) => titles.get(source)),
    };
  });
  mkdirSync(join(project, '_data'), { recursive: true });
  mkdirSync(join(project, '_includes'), { recursive: true });
  writeFileSync(join(project, '_data', 'entries.json'), JSON.stringify(list));
  const layout = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ entry.title }}</title></head>
<body><nav><a href="/">Timeline</a> <a href="/people/">People</a></nav><main>{{ content | safe }}</main></body></html>`;
  writeFileSync(join(project, '_includes', 'page.njk'), layout);
  const page = `---
pagination: { data: entries, size: 1, alias: entry }
permalink: "{{ entry.path }}/index.html"
layout: page.njk
---
<h1>{{ entry.title }}</h1><p>{{ entry.date }}</p><p>{{ entry.text }}</p>
<ul>{% for role in entry.roles %}<li>{{ role }}</li>{% endfor %}</ul>
<ol>{% for source in entry.sources %}<li>{{ source }}</li>{% endfor %}</ol>
`;
  writeFileSync(join(project, 'page.njk'), page);
}

function size(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0);
}
