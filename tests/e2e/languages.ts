// The languages that the site is in, each with its words, and where its pages stand.
import { wordsIn } from './words.ts';

export type Language = { tag: string; prefix: string; direction: 'ltr' | 'rtl'; words: Record<string, string> };

const language = (tag: string, prefix: string, direction: 'ltr' | 'rtl' = 'ltr'): Language => ({ tag, prefix, direction, words: wordsIn(tag) });

export const languages = {
  en: language('en', ''),
  az: language('az', 'az/'),
  he: language('he', 'he/', 'rtl'),
  ru: language('ru', 'ru/'),
};

/** The languages, for a test of each. */
export const eachLanguage = Object.values(languages);
