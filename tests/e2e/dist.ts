// The folder of the built site, as the servers take it.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

export const dist = resolve(process.env.MEMORIAL_DIST || 'dist');

/** Every page of the site, by its path below `dist`. */
export function pagesOfDist(): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).sort();
}

/** The events in the data of the timeline, each a list of values that begins with its id. */
export function eventsOf(data: unknown[]): unknown[][] {
  const isOfEvents = (part: unknown): part is unknown[][] => Array.isArray(part) && part.some((entry) => Array.isArray(entry) && entry[0] === 'khojaly-1992');
  const events = data.find(isOfEvents);
  if (!events) throw new Error('the data hold no events');
  return events;
}
