import { isDeepStrictEqual } from 'node:util';
import { keysOf } from '../../wire/keys-of.ts';

/** What a change gives another value, as it stood: the fields of `old` that `fresh` differs in. */
export function replaced<Row extends object>(old: Row, fresh: Row): Partial<Row> {
  const before: Partial<Row> = {};
  for (const name of keysOf(old)) if (!isDeepStrictEqual(old[name], fresh[name])) before[name] = old[name];
  return before;
}
