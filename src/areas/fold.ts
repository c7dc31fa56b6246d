const MARKS = /\p{M}/gu;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
/** Words for kinds, with which people begin a name; folded, each followed by the name. */
const KIND_WORDS = /^(?:(?:phuong|xa|thi tran|thanh pho|tinh|dac khu|tp|tt|p|x) )+/;

/** Tone marks of Vietnamese: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Letters and digits only: lower case, no diacritics, `đ` as `d` (NFD does not split it), single spaces.
 * Idempotent; the same for NFC and NFD and for both ways of placing a tone ("Hóa", "Hoá").
 */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(NOT_LETTERS, ' ')
    .trim();
}

/** A text as searches compare it: `foldLetters` with each word after a space, so that ` mot` finds what begins so. */
export function foldWords(text: string): string {
  return ` ${foldLetters(text)}`;
}

/** Words that a search may have at most: more narrow nothing. */
const MAX_WORDS = 8;

/** The words of a search, folded; each must begin a word of what is found. */
export function searchWords(query: string): string[] {
  return foldLetters(query).split(' ').filter(Boolean).slice(0, MAX_WORDS);
}

/** `foldLetters` without the words for kinds in front: "P. Đông Sơn" and "phường đông sơn" are "dong son". */
export function fold(text: string): string {
  return foldLetters(text).replace(KIND_WORDS, '');
}

/**
 * A key that keeps diacritics but not the place of the tone within a word: equal for "Hóa" and "Hoá"
 * (which differ after NFC), different for "Hoa". For comparing names from two sources.
 */
export function nameKey(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).sort().join(''))
    .join(' ');
}
