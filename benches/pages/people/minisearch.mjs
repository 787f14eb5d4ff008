// MiniSearch as you type: prefixes, a fifth of the letters wrong, and every word wanted.
import MiniSearch from 'minisearch';
import { direct, readPeople } from './directory.mjs';

const people = await readPeople();
const index = new MiniSearch({ fields: ['names'], searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' } });
index.addAll(people.map(({ forms }, id) => ({ id, names: forms.join(' ') })));
direct(people, (query) => index.search(query).map(({ id }) => id));
