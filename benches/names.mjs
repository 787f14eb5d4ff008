// Invented names with their spelling in seven languages: made of syllables, so that nobody's name is taken from anywhere.
import { capital } from './chance.mjs';

/** The languages of the names; each line of a table below spells one sound in them, in this order. */
export const languages = ['en', 'az', 'ru', 'he', 'hy', 'cs', 'tr'];

const table = (lines) => lines.map((line) => Object.fromEntries(line.split(' ').map((spelling, index) => [languages[index], spelling === '-' ? '' : spelling])));

const consonants = table([
  'b b б ב բ b b', 'd d д ד դ d d', 'g q г ג գ g g', 'k k к ק կ k k', 'kh x х ח խ ch h', 'l l л ל լ l l', 'm m м מ մ m m', 'n n н נ ն n n',
  'r r р ר ր r r', 's s с ס ս s s', 'sh ş ш ש շ š ş', 't t т ט տ t t', 'v v в ו վ v v', 'z z з ז զ z z', 'ch ç ч צ չ č ç', 'h h г ה հ h h',
]);
const vowels = table(['a a а א ա a a', 'a ə а - ա a a', 'e e е - ե e e', 'i i и י ի i i', 'i ı ы י ը í ı', 'o o о ו օ o o', 'u u у ו ու u u', 'u ü ю ו ու ů ü']);
const givenEndings = table(['- - - - - - -', '- - - - - - -', 'n n н נ ն n n', 'r r р ר ր r r', 'l l л ל լ l l', 'd d д ד դ d d', 'ya ya я יה յա ja ya', 'na na на נה նա na na']);

/** How family names end, by the language that they have their shape from. */
const familyEndings = {
  az: table(['ov ov ов וב ով ov ov', 'ova ova ова ובה ովա ova ova', 'li li ли לי լի li li', 'zade zadə заде זאדה զադե zade zade', 'yev yev ев ייב եւ jev yev']),
  ru: table(['ov ov ов וב ով ov ov', 'in in ин ין ին in in', 'ina ina ина ינה ինա ina ina', 'sky ski ский סקי սկի ský ski', 'enko enko енко נקו ենկո enko enko']),
  en: table(['son son сон סון սոն son son', 'ley li ли לי լի ley ley', 'ton ton тон טון տոն ton ton', 'ford ford форд פורד ֆորդ ford ford']),
  he: table(['man man ман מן ման man man', 'vitz viç виц ביץ վից vic viç', 'ni ni ни ני նի ni ni', 'el el эль אל ել el el']),
  hy: table(['yan yan ян יאן յան jan yan', 'yants yants янц יאנץ յանց janc yants', 'uni uni уни וני ունի uni uni']),
  cs: table(['ek ek ек ק եկ ek ek', 'kova kova кова קובה կովա ková kova', 'chek çek чек צק չեկ ček çek', 'sky ski ский סקי սկի ský ski']),
  tr: table(['oglu oğlu оглу אוגלו օղլու oglu oğlu', 'demir dəmir демир דמיר դեմիր demir demir', 'can can джан גאן ջան džan can', 'kaya qaya кая קאיה կայա kaja kaya']),
};
export const shapes = Object.keys(familyEndings);

/** Hebrew writes some letters otherwise at the end of a word. */
const finals = { מ: 'ם', נ: 'ן', צ: 'ץ', פ: 'ף', כ: 'ך' };

/** So many given names and family names of each shape, as `{ en, az, … }`; no word stands twice in a list. */
export function pools(chance, { given, family }) {
  const make = (count, endings) => shapes.map((shape) => [shape, distinct(count, () => word(chance, endings(shape)))]);
  return { given: Object.fromEntries(make(given, () => givenEndings)), family: Object.fromEntries(make(family, (shape) => familyEndings[shape])) };
}

function distinct(count, make) {
  const words = new Map();
  while (words.size < count) {
    const made = make();
    words.set(made.en, words.get(made.en) ?? made);
  }
  return [...words.values()];
}

function word(chance, endings) {
  const sounds = [chance.of(consonants), chance.of(vowels), chance.of(consonants), chance.of(vowels), chance.of(consonants), chance.of(endings)];
  // Before an ending that begins with a consonant stands a vowel.
  if (!/^[aeiou]/.test(sounds[5].en)) sounds.splice(4, 1);
  return Object.fromEntries(languages.map((language) => [language, spell(sounds.map((sound) => sound[language]).join(''), language)]));
}

function spell(text, language) {
  const last = text.at(-1);
  return language === 'he' ? text.slice(0, -1) + (finals[last] ?? last) : capital(text);
}
