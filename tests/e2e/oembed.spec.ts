// What software from elsewhere makes of a page that it wants to show: the link in the head, the file, and the frame.
import { extract } from '@extractus/oembed-extractor';
import { expectApp } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { languages } from './languages.ts';
import { made } from './sites.ts';
import { record, recordIn, words } from './words.ts';

/** The address that the site believes it has; the command that runs the tests writes it so. */
const address = 'https://memorial.example/at-an-address/';
const copy = `${made}at-an-address/`;

/** Asks the copy of the site that stands here, whatever address is asked. */
const fetcher = (asked: string | URL | Request, init?: RequestInit) => {
  const url = typeof asked === 'string' ? asked : 'url' in asked ? asked.url : asked.href;
  expect(url.startsWith(address), url).toBe(true);
  return fetch(url.replace(address, copy), init);
};

const az = languages.az.prefix;
for (const { path, widget, title } of [
  { path: kinds.timeline.path, widget: 'embed/', title: record.title },
  { path: kinds.directory.path, widget: 'embed/people/', title: words.people_in_record },
  { path: kinds.person.path, widget: 'embed/?person=rasim-musabayov', title: kinds.person.heading },
  { path: kinds.event.path, widget: 'embed/?at=conference-2021', title: kinds.event.heading },
  { path: kinds.place.path, widget: 'embed/?place=holon', title: kinds.place.heading },
  { path: az + kinds.timeline.path, widget: `${az}embed/`, title: recordIn('az').title },
]) {
  test(`an oEmbed client that is not ours finds the widget of /${path}`, async () => {
    const found = await extract(address + path, { maxwidth: 500 }, fetcher);
    expect(found).toMatchObject({ method: 'auto-discovery', version: '1.0', type: 'rich', width: 640, height: 600, provider_url: address });
    expect(String(found.title)).toContain(title);

    // As WordPress reads it.
    const [, quoted, frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(String(found.html)) ?? [];
    expect(quoted).toContain(`<a href="${address}${path}">`);
    expect(frame).toContain(`src="${address}${widget.replaceAll('&', '&amp;')}"`);
  });
}

test.describe('in a browser', () => {
  test.use({ otherOrigins: [new URL(made).origin] });

  test('the frame that is found shows the page', async ({ page }) => {
    const found = await extract(address + kinds.person.path, {}, fetcher);
    const src = /src="([^"]+)"/.exec(String(found.html))?.[1].replaceAll('&amp;', '&') ?? '';
    await page.goto(src.replace(address, copy));
    await expectApp(page, 'ready');
    await expect(page.locator('article[data-event]').filter({ visible: true }).first()).toBeVisible();
  });
});

test('a page that a widget cannot show says nothing', async () => {
  await expect(extract(address + kinds.sources.path, {}, fetcher)).rejects.toThrow('No oEmbed link found');
});
