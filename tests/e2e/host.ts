// The page of a partner, on another host and port than the site: what stands in `hosts/`, filled in.
import { readFileSync } from 'node:fs';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { sites } from './sites.ts';

type Sent = { body: string; headers: Record<string, string> };

/** What is answered to each path. */
const answers = new Map<string, Sent>();

/** The origin of the partner. */
export const partner = await listen('localhost', (request, response) => {
  const sent = answers.get(request.url ?? '');
  response.writeHead(sent ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...sent?.headers }).end(sent?.body);
});

/** The site once more, from a host without the header by which frames that have no origin may load what is there. */
export const closedSite = `${await listen('127.0.0.1', async (request, response) => {
  const answer = await fetch(sites.root + request.url?.slice(1));
  response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
  response.end(Buffer.from(await answer.arrayBuffer()));
})}/`;

/** Answers at a port of its own as long as the tests run; gives its origin. */
export async function listen(name: string, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, name, resolve));
  server.unref();
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}

type Visit = {
  /** What stands for `{name}` in the page. */
  fill?: Record<string, string>;
  /** How it is sent. */
  headers?: Record<string, string>;
};

/** Opens a page of `hosts/`. */
export async function visit(page: Page, name: string, how: Visit = {}): Promise<void> {
  serve(name, how);
  await page.goto(`${partner}/${name}`);
}

/** Has a page of `hosts/` answered with. */
export function serve(name: string, { fill = {}, headers = {} }: Visit = {}): void {
  const values: Record<string, string> = { site: sites.root, attributes: '', query: '', style: '', first: '', width: '600', ...fill };
  const text = readFileSync(new URL(`hosts/${name}`, import.meta.url), 'utf8');
  const body = text.replaceAll(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
  answers.set(`/${name}`, { body, headers });
}

/** What the widgets of a page dispatch, from the next page that is opened on; each may be prevented. */
export async function hear(page: Page, { prevents = false } = {}): Promise<() => Promise<[string, unknown][]>> {
  await page.addInitScript((isPrevented) => {
    if (window !== top) return;
    const heard: unknown[] = [];
    for (const type of ['memorial-ready', 'memorial-select', 'memorial-navigate', 'memorial-error']) {
      document.addEventListener(type, (event) => {
        heard.push([type, (event as CustomEvent).detail]);
        if (isPrevented) event.preventDefault();
      });
    }
    Object.assign(window, { heard });
  }, prevents);
  return () => page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard);
}

/** The widgets of a page. */
export function elements(page: Page): Locator {
  return page.locator('memorial-timeline');
}

/** What is in the frame of a widget. */
export function within(element: Locator): FrameLocator {
  return element.frameLocator('iframe');
}

/** Waits until the widget stands in place of its fallback and is alive. */
export async function expectAlive(element: Locator): Promise<void> {
  await expect(element.locator('iframe')).toHaveClass('shown');
  await expect(within(element).locator('html')).toHaveAttribute('data-app', 'ready');
}

/** The height of the frame of a widget. */
export function heightOf(element: Locator): Promise<number> {
  return element.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
}
