// What the generated records are drawn with: numbers that are the same for the same seed, and invented words.

// Few and soft, so that no name of a person, a people or a place comes of them.
const syllables = 'lo lu le mo mu me vo vu ve yo yu do du de su'.split(' ');
const endings = ['l', 'm', 'n', '', ''];
/** The generator mulberry32, and what is drawn from it. */
export function chances(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  return { next, whole, of: (list) => list[whole(0, list.length - 1)] };
}

export const syllable = (chance) => chance.of(syllables);
const word = (chance) => Array.from({ length: chance.whole(1, 3) }, () => syllable(chance)).join('') + chance.of(endings);
export const name = (chance) => capital(`${syllable(chance)}${word(chance)}`);
export const words = (chance, least, most) => capital(Array.from({ length: chance.whole(least, most) }, () => word(chance)).join(' '));
export const sentence = (chance, length) => `${words(chance, length, length)}.`;
export const capital = (text) => text[0].toUpperCase() + text.slice(1);
