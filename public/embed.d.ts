// The types of embed.js: <memorial-timeline>, its attributes, and its events. Copy this file into your project, where
// TypeScript finds it; nothing is imported from it.

/**
 * The attributes of `<memorial-timeline>`, for what checks markup, such as JSX; docs/embedding.md shows it for React. All
 * may be changed at any time.
 */
interface MemorialTimelineAttributes {
  /** The address of the memorial, where a page shows more than one; that of the script without it. */
  site?: string;
  /** What is shown; the timeline without it. */
  view?: 'timeline' | 'people';
  /** A part of the timeline; both without it. */
  show?: 'axis' | 'list';
  /** A language of the site, such as `az`; its first one without it. */
  lang?: string;
  /** As the reader's device has it, without it. */
  theme?: 'auto' | 'light' | 'dark';
  /** A colour for links and focus, as `#rgb` or `#rrggbb`. One that could not be read on the paper is not used. */
  accent?: string;
  /** Whether the page behind shows through. */
  background?: 'paper' | 'transparent';
  /** Ids of people, with spaces between them. */
  person?: string;
  /** Ids of organisations, with spaces between them. */
  organisation?: string;
  /** Ids of places, with spaces between them. */
  place?: string;
  /** Ids of lanes, with spaces between them. */
  lane?: string;
  /** The first year. */
  from?: string;
  /** The last year. */
  to?: string;
  /** The event that the axis is at, by id. */
  at?: string;
  /** The largest height in pixels, 120 or more; past it the widget scrolls. */
  max?: string;
  /** What the frame is called; the name of the record without it. */
  title?: string;
}

/** An entry that a reader has opened. */
interface MemorialTimelineSelection {
  kind: 'event' | 'person' | 'organisation' | 'place' | 'work';
  id: string;
  /** Its permanent address. */
  href: string;
}

interface MemorialTimelineEventMap {
  /** The widget is shown in place of what the element holds. */
  'memorial-ready': CustomEvent<Record<string, never>>;
  /** A reader has opened an entry. */
  'memorial-select': CustomEvent<MemorialTimelineSelection>;
  /** A reader has followed a link out of the widget. If nobody prevents it, it opens in a new tab. */
  'memorial-navigate': CustomEvent<{ href: string }>;
  /** Something is wrong, in a sentence for whoever wrote the page. */
  'memorial-error': CustomEvent<{ message: string }>;
}

interface MemorialTimelineElement extends HTMLElement {
  addEventListener<K extends keyof MemorialTimelineEventMap>(
    type: K,
    listener: (this: MemorialTimelineElement, event: MemorialTimelineEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: MemorialTimelineElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

interface HTMLElementTagNameMap {
  'memorial-timeline': MemorialTimelineElement;
}
