// FlexSearch with its encoder for all languages, each word indexed by its beginnings.
import { Charset, Index } from 'flexsearch';
import { direct, most, readPeople } from './directory.mjs';

const people = await readPeople();
const index = new Index({ tokenize: 'forward', encoder: Charset.Normalize });
people.forEach(({ forms }, id) => index.add(id, forms.join(' ')));
direct(people, (query) => index.search(query, { limit: most }));
