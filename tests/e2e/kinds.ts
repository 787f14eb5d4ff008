// One page of each kind, by its permanent address below the site's root, with its main heading.
import { record, titleOf, words } from './words.ts';

export const kinds = {
  timeline: { path: '', heading: record.title },
  directory: { path: 'people/', heading: words.names },
  organisations: { path: 'organisations/', heading: words.organisations_in_record },
  person: { path: 'people/rasim-musabayov/', heading: 'Rasim Musabayov' },
  organisation: { path: 'organisations/kan-reka/', heading: 'KAN-REKA' },
  event: { path: 'events/conference-2021/', heading: titleOf('events', 'conference-2021') },
  place: { path: 'places/holon/', heading: 'Holon' },
  work: { path: 'works/endless-corridor/', heading: 'Endless Corridor' },
  sources: { path: 'sources/', heading: words.sources },
  about: { path: 'about/', heading: words.about },
  embed: { path: 'embed/', heading: record.title },
  embedPeople: { path: 'embed/people/', heading: record.title },
  builder: { path: 'embed/builder/', heading: words.builder },
};

/** The kinds by name, for a test of each. */
export const eachKind = Object.entries(kinds).map(([kind, page]) => ({ kind, ...page }));
