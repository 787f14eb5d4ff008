// What a partner may write with embed.d.ts, and what not: embed-types.spec.ts compiles it, and nothing runs it.
export {};

const element = document.createElement('memorial-timeline');
const found: MemorialTimelineElement | null = document.querySelector('memorial-timeline');
found?.setAttribute('theme', 'dark');

element.addEventListener('memorial-ready', () => element.focus());
element.addEventListener('memorial-select', ({ detail }) => {
  const kind: 'event' | 'person' | 'organisation' | 'place' | 'work' = detail.kind;
  const { id, href }: { id: string; href: string } = detail;
  console.log(kind, id, href);
  // @ts-expect-error: an entry has no such field.
  console.log(detail.title);
});
element.addEventListener('memorial-navigate', (event) => {
  event.preventDefault();
  location.assign(event.detail.href);
});
element.addEventListener('memorial-error', ({ detail }) => console.warn(detail.message));
element.addEventListener('click', (event) => console.log(event.clientX));
// @ts-expect-error: a misspelt event is heard as any other, and has no detail.
element.addEventListener('memorial-selects', ({ detail }) => console.log(detail));

const attributes: MemorialTimelineAttributes = { view: 'people', lang: 'az', theme: 'auto', person: 'lev-spivak', from: '1991', max: '800' };
// @ts-expect-error: no such theme.
attributes.theme = 'sepia';
// @ts-expect-error: a height is text, as every attribute.
attributes.max = 800;

// As docs/embedding.md has it for React, whose own declarations stand in its package.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      a: { href: string; children?: string };
      'memorial-timeline': MemorialTimelineAttributes & { children?: unknown };
    }
  }
}
export const sound = (
  <memorial-timeline person="rasim-musabayov" show="list" title="Remembrance">
    <a href="https://example.org/">Remembrance</a>
  </memorial-timeline>
);
// @ts-expect-error: no such view.
export const unsound = <memorial-timeline view="tree" />;
