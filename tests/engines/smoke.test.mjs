// What must work in Firefox and WebKit too: every kind of page, the search, the axis, navigation and back, a widget with its height.
// SITE=http://127.0.0.1:8080/ node --test tests/engines/
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serveAddressed } from './addressed.mjs';
import { engines } from './engines.mjs';

const site = process.env.SITE ?? 'http://127.0.0.1:8080/';

const pages = [
  '', 'events/khojaly-1992/', 'events/conference-2021/', 'people/', 'people/lev-spivak/', 'organisations/', 'organisations/aziz/',
  'places/khojaly/', 'works/endless-corridor/', 'sources/', 'about/', 'embed/', 'embed/people/', 'embed/builder/', 'he/', 'az/people/', 'ru/sources/',
];

for (const { name, start, missing } of engines()) {
  if (!start) {
    console.error(`\n*** ${name} IS NOT TESTED: ${missing} ***\n`);
    continue;
  }
  describe(name, () => {
    let browser;
    before(async () => (browser = await start()));
    after(() => browser?.close());

    /** Waits until a condition holds in the page. */
    async function until(condition, ...values) {
      const end = Date.now() + 20_000;
      let last;
      while (Date.now() < end) {
        last = await browser.run(condition, ...values).catch((error) => String(error));
        if (last === true) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.fail(`never true in ${name}: ${condition} (last: ${JSON.stringify(last)})`);
    }
    const ready = () => until(() => document.documentElement.dataset.app === 'ready');
    const open = async (path) => {
      await browser.open(site + path);
      await ready();
    };

    for (const path of pages) {
      it(`shows /${path}`, async () => {
        await open(path);
        assert.equal(await browser.run(() => document.querySelectorAll('h1').length), 1);
        assert.ok(await browser.run(() => document.documentElement.scrollWidth <= window.innerWidth + 1), 'nothing scrolls sideways');
      });
    }

    it('finds a person by another spelling', async () => {
      await open('people/');
      await browser.run(() => document.querySelector('[role=search] input[type=search]').focus());
      await browser.type('Pomeranz');
      await until(() => document.querySelectorAll('li[data-person]:not([hidden])').length === 1);
      assert.match(await browser.run(() => document.querySelector('li[data-person]:not([hidden])').textContent), /Pomerants/);
    });

    it('zooms the axis by the wheel and moves along it by keys', async () => {
      await open('');
      const marks = () => browser.run(() => [...document.querySelectorAll('[data-axis] [data-mark]')].map((mark) => mark.getBoundingClientRect().left).join());
      const whole = await marks();
      await browser.run(() => {
        const axis = document.querySelector('[data-axis]');
        const { left, top, width } = axis.getBoundingClientRect();
        const target = document.elementFromPoint(left + width / 2, top + 120) ?? axis;
        target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY: -300, clientX: left + width / 2, clientY: top + 120 }));
      });
      await until((before) => [...document.querySelectorAll('[data-axis] [data-mark]')].map((mark) => mark.getBoundingClientRect().left).join() !== before, whole);
      await browser.run(() => document.querySelector('[data-axis] [tabindex="0"]').focus());
      await browser.press('End');
      await until(() => Boolean(document.activeElement.closest('[data-axis]')));
      const last = await browser.run(() => document.activeElement.textContent);
      await browser.press('Home');
      await until((before) => document.activeElement.textContent !== before, last);
    });

    it('goes to a page and back without loading a document', async () => {
      await open('people/');
      await browser.run(() => (window.stays = true));
      // Pressed by the reader: WebKit leaves out of the way back what a page has added to it by itself.
      await browser.run(() => document.querySelector('li[data-person] a[href]').focus());
      await browser.press('Enter');
      await until(() => location.pathname.split('/people/')[1]?.length > 1 && document.querySelector('h1') !== null);
      await ready();
      await browser.back();
      await until(() => location.pathname.endsWith('/people/') && document.querySelectorAll('li[data-person]').length > 10);
      assert.equal(await browser.run(() => window.stays), true);
    });

    it('gives a widget its height in the page of a partner', async () => {
      const host = await partner(`<!doctype html><title>A partner</title><script async src="${site}embed.js"></script><memorial-timeline><a href="${site}">the record</a></memorial-timeline>`);
      try {
        await browser.open(host.address);
        await until(() => {
          const frame = document.querySelector('memorial-timeline')?.shadowRoot?.querySelector('iframe');
          return Boolean(frame) && frame.getBoundingClientRect().height > 300;
        });
      } finally {
        host.close();
      }
    });

    it('shows a widget with its style and its controls in a frame without an origin, where the site was built with its address', async () => {
      const addressed = await serveAddressed();
      const host = await partner(wordPress(`${addressed.address}embed/?from=1991&to=1993`));
      try {
        await browser.open(host.address);
        // The module has applied the query once the frame is no longer as tall as the whole list.
        await until(() => window.said.includes('ready') && window.heights.at(-1) > 300 && window.heights.at(-1) < 4000);
        const said = await browser.run(() => window.said);
        assert.ok(!said.includes('error'), said.join());
      } finally {
        host.close();
        addressed.close();
      }
    });
  });
}

/** A page on another host name. */
async function partner(page) {
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page));
  await new Promise((resolve) => server.listen(0, resolve));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

/** A page of WordPress around a frame, which keeps what the frame says. */
function wordPress(address) {
  const page = readFileSync(new URL('../e2e/hosts/wordpress.html', import.meta.url), 'utf8');
  const [site, query] = address.split(/embed\/(.*)/);
  const keep = "<script>window.said = []; addEventListener('message', ({ data }) => window.said.push(data.type));</script>";
  return page.replaceAll('{site}', site).replace('{query}', query).replace('{hidden}', 'position: absolute; visibility: hidden;').replace('<title>', `${keep}<title>`);
}
