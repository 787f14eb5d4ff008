// The floor: every name in lower case, and a look for the query in each.
import { direct, readPeople } from './directory.mjs';

const people = await readPeople();
const names = people.map(({ forms }) => forms.join('\n').toLowerCase());

direct(people, (query) => {
  const wanted = query.toLowerCase();
  const found = [];
  for (let index = 0; index < names.length; index += 1) if (names[index].includes(wanted)) found.push(index);
  return found;
});
