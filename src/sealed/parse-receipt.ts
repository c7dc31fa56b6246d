import { RECEIPT_LENGTH } from './receipt.ts';
import { receiptWords } from './receipt-words.ts';

const MAX_SUGGESTIONS = 3;
const MAX_DISTANCE = 2;

/** What a typed receipt turned out to be. `position` counts from 1, as people do. */
export type ParsedReceipt =
  | { readonly result: 'words'; readonly words: readonly string[] }
  | { readonly result: 'wrong_count'; readonly count: number }
  | {
      readonly result: 'unknown_word';
      readonly position: number;
      readonly word: string;
      readonly suggestions: readonly string[];
    };

/**
 * Reads a receipt as people type it: any case, any spacing, dashes, numbering, with or without diacritics.
 * Words that are not in the list come first, with up to three near ones.
 */
export function parseReceipt(text: string): ParsedReceipt {
  const words = unaccented(text).match(/[a-z]+/g) ?? [];
  const known = new Set(receiptWords());
  const position = words.findIndex((word) => !known.has(word));
  const word = words[position];
  if (word !== undefined)
    return { result: 'unknown_word', position: position + 1, word, suggestions: suggest(word) };
  if (words.length !== RECEIPT_LENGTH) return { result: 'wrong_count', count: words.length };
  return { result: 'words', words };
}

/** Lower case without diacritics; `đ` by hand, since NFD does not split it. */
function unaccented(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

function suggest(word: string): string[] {
  return receiptWords()
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance <= MAX_DISTANCE)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

/** Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
      current[j] = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, change, swap);
    }
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
