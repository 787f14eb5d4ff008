// What the interface and the record say, read from their own files: a better word there fails no test here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './dist.ts';

type Named = { id: string; name: string | Record<string, string> };
type Dated = { id: string; title: string; part_of?: string };
type Words = Record<string, string>;
type Shown = { title: string; people: Named[]; organisations: Named[]; events: Dated[]; sources: { id: string; title: string }[] };

const read = (file: string | URL) => JSON.parse(readFileSync(file, 'utf8'));

/** The words of the interface in a language, by the names that its file in `locales/` gives them. */
export function wordsIn(tag: string): Words {
  const { messages, written } = read(new URL(`../../locales/${tag}.json`, import.meta.url));
  return { ...messages, ...written };
}

/** The record as the site shows it in a language. */
export function recordIn(tag: string): Shown {
  return read(join(dist, `data/record.${tag}.json`));
}

/** The words of the interface. */
export const words = wordsIn('en');

/** The record that the site shows. */
export const record = recordIn('en');

/** The title of an event or of a source of the record. */
export function titleOf(list: 'events' | 'sources', id: string): string {
  const entry = record[list].find((found) => found.id === id);
  if (!entry) throw new Error(`the record has no ${id} among its ${list}`);
  return entry.title;
}
