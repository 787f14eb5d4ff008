// The folder of the built site, as the servers take it.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

export const dist = resolve(process.env.MEMORIAL_DIST || 'dist');

/** Every page of the site, by its path below `dist`. */
export function pagesOfDist(): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).sort();
}
