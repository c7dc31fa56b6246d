import { nameKey } from '../areas/fold.ts';

/** Members of a team at most: a workshop's, not a whole enterprise's. */
export const MOST_MEMBERS = 500;

/** The names of a roster as it is typed: one a line, spaces and empty lines apart. */
export function namesIn(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

/**
 * The lines of a roster that stand in it twice. Two people of one name are told apart by what is written behind it: a
 * year of birth, a workshop.
 */
export function namedTwice(names: readonly string[]): string[] {
  const groups = Map.groupBy(names, nameKey);
  return [...groups.values()].flatMap(([first, ...more]) => (first && more.length > 0 ? [first] : []));
}
