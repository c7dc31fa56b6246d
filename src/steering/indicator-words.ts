import { WORDS_EN } from './indicator-words.en.ts';
import { WORDS_VI } from './indicator-words.vi.ts';
import { INDICATORS, type IndicatorCode, type IndicatorWords } from './indicators.ts';

/** The two languages of the catalogue. */
export type WordsLanguage = 'vi' | 'en';

const WORDS: Readonly<Record<WordsLanguage, Readonly<Record<IndicatorCode, IndicatorWords>>>> = {
  vi: WORDS_VI,
  en: WORDS_EN,
};

/** The words of an indicator in one language. */
export function wordsOf(code: IndicatorCode, language: WordsLanguage): IndicatorWords {
  return WORDS[language][code];
}

/** How the denominator of a ratio is made, where it has one: over the period alone, or with what was carried over. */
export function baseRule(code: IndicatorCode, language: WordsLanguage): string | null {
  const indicator = INDICATORS[code];
  if (indicator.kind !== 'count' || indicator.base === null) return null;
  return BASE_RULES[language][indicator.base];
}

const BASE_RULES = {
  vi: {
    in_period: 'Mẫu số chỉ gồm những gì phát sinh trong kỳ.',
    with_carried_over: 'Mẫu số gồm số phát sinh trong kỳ và số kỳ trước chuyển sang.',
  },
  en: {
    in_period: 'The denominator holds only what came within the period.',
    with_carried_over: 'The denominator holds what came within the period and what was carried over into it.',
  },
} as const;
