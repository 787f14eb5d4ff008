// What the interface and the record say, read from their own files: a better word there fails no test here.
import { readFileSync } from 'node:fs';

type Words = Record<string, string>;
type Text = string | (Words & { also?: unknown });
type Entry = { id: string; title: Text; name: Text; part_of?: string };
type List = 'events' | 'sources' | 'people' | 'organisations' | 'places' | 'works';
type Record_ = { title: Text } & Record<List, Entry[]>;

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const source: Record_ = read('data/khojaly-2021.json');

/** The messages of the interface in a language, by their keys. */
export function wordsIn(tag: string): Words {
  const file = read(`locales/${tag}.json`);
  return { ...file.messages, ...file.static };
}

/** A text of the record as the site shows it in a language: in the language of the record where it is not translated. */
export function textIn(tag: string, text: Text): string {
  return typeof text === 'string' ? text : (text[tag] ?? text.en);
}

/** The title of the record in a language. */
export function recordIn(tag: string): { title: string } {
  return { title: textIn(tag, source.title) };
}

/** The messages of the interface. */
export const words = wordsIn('en');

/** The record that the site shows. */
export const record = recordIn('en');

/** The title or name of an entry of the record. */
export function titleOf(list: List, id: string, tag = 'en'): string {
  const entry = source[list].find((found) => found.id === id);
  if (!entry) throw new Error(`the record has no ${id} among its ${list}`);
  return textIn(tag, entry.title ?? entry.name);
}

/** The ids of the entries of a list. */
export function idsOf(list: List): string[] {
  return source[list].map(({ id }) => id);
}
