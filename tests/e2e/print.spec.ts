// On paper: what is read there is printed, and nothing that would lead nowhere.
import { open } from './app.ts';
import { expect, test } from './fixtures.ts';
import { kinds } from './kinds.ts';
import { plain, printed, times } from './paper.ts';
import { made } from './sites.ts';
import { words } from './words.ts';

/** A site of 700 events and 300 people, built from a generated record. */
const long = `${made}events-700/`;

// As wide as a sheet of A4 within its margins.
test.use({ viewport: { width: 700, height: 900 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the axis is never squeezed beside the list', async ({ page }) => {
      await (javaScriptEnabled ? open(page, kinds.timeline.path) : page.goto(kinds.timeline.path));
      await page.emulateMedia({ media: 'print' });
      const [axis, list] = await Promise.all([page.locator('[data-axis]').first().boundingBox(), page.locator('#_list').boundingBox()]);
      expect(axis?.width).toBeGreaterThan(550);
      expect(axis?.width).toBeLessThanOrEqual(list?.width ?? 0);
      expect((axis?.y ?? 0) + (axis?.height ?? 0)).toBeLessThanOrEqual(list?.y ?? 0);
    });

    test('no way to the axis is printed with an event', async ({ page }) => {
      await (javaScriptEnabled ? open(page, 'events/khojaly-1992/') : page.goto('events/khojaly-1992/'));
      const way = page.getByText(words.on_axis, { exact: true });
      await expect(way).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(way).toBeHidden();
    });

    test('nothing to be pressed is printed', async ({ page }) => {
      await (javaScriptEnabled ? open(page, kinds.person.path) : page.goto(kinds.person.path));
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('link', { name: words.permanent })).toBeHidden();
    });

    test.describe('of a long record', () => {
      test.use({ baseURL: long });
      test.setTimeout(120_000);

      test('each event is printed once, with its title and its text, and no sheet is without words', async ({ page, request }) => {
        type Entry = { id: string; title: string; text: string; part_of?: string };
        const { events } = (await (await request.get('data/record.json')).json()) as { events: Entry[] };
        expect(events).toHaveLength(700);
        await (javaScriptEnabled ? open(page, kinds.timeline.path) : page.goto(kinds.timeline.path));
        const sheets = await printed(page);
        expect(sheets.filter((words) => words.length < 40)).toEqual([]);
        const whole = sheets.join(' ');
        // A title alone may be on the axis too, and invented words may be those of another text: what counts is the entry.
        const before = (text: string) => whole.slice(Math.max(0, whole.indexOf(text) - 250), whole.indexOf(text));
        const after = (text: string) => whole.slice(whole.indexOf(text) + text.length).slice(0, 800);
        const isWrong = ({ title, text, part_of }: Entry) => {
          const event = events.find(({ id }) => id === part_of);
          if (event) return times(after(plain(event.text)), plain(title)) !== 1;
          return times(whole, plain(text)) !== 1 || times(before(plain(text)), plain(title)) !== 1;
        };
        expect(events.filter(isWrong).map(({ title }) => title)).toEqual([]);
      });

      test('each name is printed once, and no sheet is without words', async ({ page, request }) => {
        const { people } = (await (await request.get('data/record.json')).json()) as { people: { name: string }[] };
        expect(people).toHaveLength(300);
        await (javaScriptEnabled ? open(page, kinds.directory.path) : page.goto(kinds.directory.path));
        const sheets = await printed(page);
        expect(sheets.filter((words) => words.length < 40)).toEqual([]);
        const whole = sheets.join(' ');
        expect(people.map(({ name }) => plain(name)).filter((name) => times(whole, name) !== 1)).toEqual([]);
      });
    });
  });
}
