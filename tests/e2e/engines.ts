// Two engines that look for barriers in the page as it stands, axe and HTML_CodeSniffer, each run in the page itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';

const file = (name: string) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
const axe = file('axe-core/axe.min.js');
const sniffer = file('html_codesniffer/build/HTMLCS.js');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** A rule that axe counts as an experiment: an accessible name contains the words that are seen. */
const alsoRun = { 'label-content-name-mismatch': { enabled: true } };

type Barrier = { id: string; help: string; nodes: { html: string }[] };

/** The rules about colours: all that another theme can change. */
const colors = ['color-contrast', 'link-in-text-block'];

type Asked = {
  /** All rules, or those about colours alone. */
  rules?: 'all' | 'colors';
  /** The part that is looked at: all of the document, unless it is said. */
  part?: string;
  /** Rules that are left out, by their ids. */
  except?: string[];
};

/** What axe finds in the document of a page or frame, without those in its frames, each with the rule, why, and where. */
export async function axeFinds(page: Page | Frame, { rules = 'all', part = 'html', except = [] }: Asked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const asked = {
    part,
    runOnly: rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: colors },
    rules: rules === 'all' ? { ...alsoRun, ...Object.fromEntries(except.map((rule) => [rule, { enabled: false }])) } : {},
  };
  const found = await page.evaluate(async ({ part, runOnly, rules }) => {
    const { run } = (window as unknown as { axe: { run(context: string, options: object): Promise<{ violations: Barrier[] }> } }).axe;
    const options = { runOnly, rules, resultTypes: ['violations'], selectors: false, iframes: false };
    return (await run(part, options)).violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => ({ html })) }));
  }, asked);
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')} (${nodes.length})`);
}

/** What HTML_CodeSniffer finds, each with its code, why, and where. */
export async function snifferFinds(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'HTMLCS' in window))) await page.evaluate(sniffer);
  return page.evaluate(() => {
    type Message = { type: number; code: string; msg: string; element: Element };
    const { HTMLCS } = window as unknown as { HTMLCS: { ERROR: number; process(standard: string, of: Document, done: () => void): void; getMessages(): Message[] } };
    return new Promise<string[]>((resolve) => {
      HTMLCS.process('WCAG2AA', document, () => {
        // It takes lang="" for a mistake; in HTML it says that the language is not known (as of a form merely attested).
        const unknown = ({ code, element }: Message) => code.endsWith('H58.1.Lang') && element.getAttribute('lang') === '';
        // And it does not know that a head of several rows is told from others by its scope.
        const scoped = ({ code, element }: Message) => code.endsWith('H43.HeadersRequired') && !element.querySelector('th:not([scope])');
        const errors = HTMLCS.getMessages().filter((message) => message.type === HTMLCS.ERROR && !unknown(message) && !scoped(message));
        resolve(errors.map(({ code, msg, element }) => `${code}: ${msg}: ${(element.outerHTML ?? '').slice(0, 200)}`));
      });
    });
  });
}
