// uFuzzy with its expressions for all scripts, one error a word, words in any order, diacritics taken off.
import uFuzzy from '@leeoniya/ufuzzy';
import { direct, readPeople } from './directory.mjs';

const ranked = 1000;
const search = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
});

const people = await readPeople();
const names = uFuzzy.latinize(people.map(({ forms }) => forms.join(' ')));
direct(people, (query) => {
  const [found, info, order] = search.search(names, uFuzzy.latinize(query), true, ranked);
  return order?.map((place) => info.idx[place]) ?? found ?? [];
});
