import { isDeepStrictEqual } from 'node:util';

/** Whether a stored row holds these very values: what was sent again is the same in all that was sent, or another. */
export function sameColumns(row: object, columns: object): boolean {
  return Object.entries(columns).every(([name, value]) =>
    isDeepStrictEqual((row as Readonly<Record<string, unknown>>)[name], value),
  );
}
