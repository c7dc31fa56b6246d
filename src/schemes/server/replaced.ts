import { isDeepStrictEqual } from 'node:util';

/** What a change gives another value, as it stood: the fields of `old` that `fresh` differs in. */
export function replaced<Row extends object>(old: Row, fresh: Row): Partial<Row> {
  const names = Object.keys(old) as (keyof Row)[];
  const before: Partial<Row> = {};
  for (const name of names) if (!isDeepStrictEqual(old[name], fresh[name])) before[name] = old[name];
  return before;
}
