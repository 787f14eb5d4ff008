// Where the words of a page stand: which of them are cut off, lie outside of the page, or lie on others.
import type { Page } from '@playwright/test';

/** What is wrong with the boxes of the words that are seen, each said in a line; without those in `except`. */
export function wrongBoxes(page: Page, except = ':not(*)'): Promise<string[]> {
  return page.evaluate((except) => {
    type Line = { text: string; node: Node; left: number; right: number; top: number; bottom: number };
    const wrong: string[] = [];
    const width = document.documentElement.clientWidth;
    const wider = (document.scrollingElement?.scrollWidth ?? 0) - width;
    if (wider > 0) wrong.push(`the page is ${wider} pixels wider than its window`);

    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || !text || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const around = ancestors(parent);
      // Words for the ear alone are clipped on purpose, and words without a colour are seen by nobody.
      if (around.some((element) => getComputedStyle(element).clipPath === 'inset(50%)')) continue;
      if (getComputedStyle(parent).color === 'rgba(0, 0, 0, 0)' || parent.closest(except)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
      const say = (what: string) => wrong.push(`${what}: “${text.slice(0, 60)}” in ${name(parent)}`);
      for (const rect of rects) {
        const scrolls = around.find((element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element !== document.documentElement);
        // What can be scrolled into view is not seen until then.
        if (scrolls && isOutside(rect, scrolls.getBoundingClientRect())) continue;
        if (!scrolls && (rect.left < -1 || rect.right > width + 1)) say('outside of the page');
        const cuts = around.find((element) => {
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const across = /hidden|clip/.test(style.overflowX) && (rect.left < box.left - 2 || rect.right > box.right + 2);
          // A line is taller than its letters.
          const down = /hidden|clip/.test(style.overflowY) && (rect.top + rect.height / 4 < box.top || rect.bottom - rect.height / 4 > box.bottom);
          return across || down;
        });
        if (cuts) say(`cut off by ${name(cuts)}`);
        // A line that another lies on takes as much of its height as its letters do.
        lines.push({ text, node, left: rect.left, right: rect.right, top: rect.top + rect.height / 4, bottom: rect.bottom - rect.height / 4 });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    lines.forEach((line, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top < line.bottom; next += 1) {
        const other = lines[next];
        const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        if (other.node !== line.node && across > 2) wrong.push(`“${line.text.slice(0, 40)}” and “${other.text.slice(0, 40)}” lie on each other in ${name(line.node.parentElement)}`);
      }
    });
    return [...new Set(wrong)].slice(0, 12);

    function isOutside(rect: DOMRect, box: DOMRect): boolean {
      return rect.top + rect.height / 4 >= box.bottom || rect.bottom - rect.height / 4 <= box.top || rect.left >= box.right || rect.right <= box.left;
    }

    function ancestors(element: Element): Element[] {
      const found = [];
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) found.push(at);
      return found;
    }

    function name(element: Element | null): string {
      return element ? `${element.localName}${[...element.classList].map((word) => `.${word}`).join('')}` : '';
    }
  }, except);
}
