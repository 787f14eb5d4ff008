// What the interface and the record say, read from their own files: a better word there fails no test here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './dist.ts';

type Named = { id: string; name: string | Record<string, string> };
type Dated = { id: string; title: string; part_of?: string };

const read = (file: string | URL) => JSON.parse(readFileSync(file, 'utf8'));

/** The words of the interface, by the names that `locales/en.json` gives them. */
export const words: Record<string, string> = read(new URL('../../locales/en.json', import.meta.url)).messages;

/** The record that the site shows. */
export const record: { title: string; people: Named[]; organisations: Named[]; events: Dated[]; sources: { id: string; title: string }[] } = read(
  join(dist, 'data/record.json'),
);

/** The title of an event or of a source of the record. */
export function titleOf(list: 'events' | 'sources', id: string): string {
  const entry = record[list].find((found) => found.id === id);
  if (!entry) throw new Error(`the record has no ${id} among its ${list}`);
  return entry.title;
}
