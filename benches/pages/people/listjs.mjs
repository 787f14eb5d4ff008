// List.js, which draws its rows itself, 50 a page.
import List from 'list.js';
import { most, readPeople, typed } from './directory.mjs';

const people = await readPeople();
const options = {
  valueNames: ['name', 'title', { data: ['person'] }],
  item: '<li><strong class="name"></strong> <span class="title"></span></li>',
  page: most,
  searchColumns: ['names'],
};
const values = people.map(({ id, name, title, forms }) => ({ person: id, name, title, names: forms.join(' ') }));
const list = new List(document.querySelector('main'), options, values);
typed((query) => list.search(query));
