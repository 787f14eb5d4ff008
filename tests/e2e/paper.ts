// What is printed of a page, read back from the file that a printer would be sent.
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** The words of each sheet of A4, with one space between them. */
export async function printed(page: Page): Promise<string[]> {
  const file = await page.pdf({ format: 'A4' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)));
  return text.map(plain);
}

/** A text as it can be found again, wherever its lines are broken. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** How often a text holds words. */
export function times(text: string, words: string): number {
  return text.split(words).length - 1;
}
