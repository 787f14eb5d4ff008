// One page of each kind, by its permanent address below the site's root, with its main heading.
export const kinds = {
  timeline: { path: '', heading: 'Video conference in memory of Khojaly, February 2021' },
  directory: { path: 'people/', heading: 'People and organisations in the record' },
  organisations: { path: 'organisations/', heading: 'Organisations in the record' },
  person: { path: 'people/rasim-musabayov/', heading: 'Rasim Musabayov' },
  organisation: { path: 'organisations/kan-reka/', heading: 'KAN-REKA' },
  event: { path: 'events/conference-2021/', heading: 'Video conference in memory of Khojaly' },
  place: { path: 'places/holon/', heading: 'Holon' },
  work: { path: 'works/endless-corridor/', heading: 'Endless Corridor' },
  sources: { path: 'sources/', heading: 'Sources' },
  about: { path: 'about/', heading: 'About' },
  embed: { path: 'embed/', heading: 'Video conference in memory of Khojaly, February 2021' },
};

/** The kinds by name, for a test of each. */
export const eachKind = Object.entries(kinds).map(([kind, page]) => ({ kind, ...page }));
