// One set of fonts for whatever is compared by its pixels, so that it looks the same on every machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The packages of each family, with the scripts that they are taken for; the first that has a letter draws it. */
const families = {
  serif: {
    'noto-serif': ['latin', 'latin-ext', 'cyrillic'],
    'noto-serif-hebrew': ['hebrew'],
    'noto-serif-armenian': ['armenian'],
    'noto-naskh-arabic': ['arabic'],
    'noto-sans-symbols': ['symbols'],
  },
  sans: {
    'noto-sans': ['latin', 'latin-ext', 'cyrillic'],
    'noto-sans-hebrew': ['hebrew'],
    // There is no need for more: what is set in sans is seldom a name.
    'noto-serif-armenian': ['armenian'],
    'noto-naskh-arabic': ['arabic'],
    'noto-sans-symbols': ['symbols'],
  },
};
/** What has arrows, in one weight. */
const arrows = 'noto-sans-symbols';

/** Where the files are answered, on the origin of the page. */
const folder = '/fonts-of-tests/';

type File = { family: string; name: string; weight: number };

const files: File[] = Object.entries(families).flatMap(([family, packages]) =>
  Object.entries(packages).flatMap(([of, scripts]) =>
    scripts.flatMap((script) => (of === arrows ? [400] : [400, 600]).map((weight) => ({ family: `${family} ${of} ${script}`, name: `${of}/files/${of}-${script}-${weight}-normal.woff2`, weight }))),
  ),
);

/** Has a page that is opened next find the fonts. */
export async function serveFonts(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith(folder),
    (route) => {
      const name = new URL(route.request().url()).pathname.slice(folder.length);
      return route.fulfill({ contentType: 'font/woff2', body: readFileSync(join('node_modules/@fontsource', name)) });
    },
  );
}

/** Sets the page in these fonts alone, and waits until all of them are there. */
export async function useFonts(page: Page): Promise<void> {
  const faces = files.map(({ family, name, weight }) => `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${folder}${name}"); }`);
  const names = (of: string) => [...new Set(files.filter(({ family }) => family.startsWith(`${of} `)).map(({ family }) => `"${family}"`))].join(', ');
  await page.addStyleTag({ content: `${faces.join('\n')}\n:root { --serif: ${names('serif')}; --sans: ${names('sans')}; }` });
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    await document.fonts.ready;
  });
}
