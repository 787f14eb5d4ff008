// Fuse.js with its token search, every word wanted, diacritics set aside.
import Fuse from 'fuse.js';
import { direct, most, readPeople } from './directory.mjs';

const people = await readPeople();
const fuse = new Fuse(people, { keys: ['forms'], useTokenSearch: true, tokenMatch: 'all', ignoreDiacritics: true });
direct(people, (query) => fuse.search(query, { limit: most }).map(({ refIndex }) => refIndex));
