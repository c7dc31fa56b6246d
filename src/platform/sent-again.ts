import { isDeepStrictEqual } from 'node:util';

/**
 * Whether what was sent again is what is stored. A row that has been changed since (its version is not 1) no longer
 * shows what it was entered with: the sender's next look does.
 */
export function isSentAgain(row: { readonly version: number }, columns: object): boolean {
  if (row.version > 1) return true;
  const stored = new Map<string, unknown>(Object.entries(row));
  return Object.entries(columns).every(([name, value]) => isDeepStrictEqual(stored.get(name), value));
}
