import { type RawBuilder, sql } from 'kysely';
import { blockFrom } from '../../../tallies/blocks.ts';
import type { TipBreakdown } from '../../measures.ts';

/** What counts are parted by: the place, what a tip is, or steps of time that begin on these days, oldest first. */
export type PartedBy = 'area' | TipBreakdown | { readonly starts: readonly string[] };

/** The first days of the steps of time; none for what is not parted by time. */
export function startsOf(by: PartedBy): readonly string[] {
  return typeof by === 'string' ? [] : by.starts;
}

/** The key of a tip's row: of a step of time its place among them, from 0. */
export function keyOfTip(by: PartedBy): RawBuilder<unknown> {
  if (by === 'area') return sql`place_area_id`;
  if (typeof by === 'string') return sql.ref(by);
  if (by.starts.length === 1) return sql`0`;
  return sql`width_bucket(received_on, ${sql.val(by.starts)}::date[]) - 1`;
}

/**
 * Counts of rows under their keys, as one text with a space between two. The keys are grouped by as they are: made
 * texts row by row, they take longer than the counting.
 */
export function countedBy<Row>(
  keys: readonly RawBuilder<unknown>[],
  counts: Readonly<Record<string, RawBuilder<number>>>,
  rows: RawBuilder<unknown>,
): RawBuilder<Row> {
  const names = keys.map((_, index) => sql.ref(`key_${index}`));
  const columns = [
    ...keys.map((key, index) => sql`${key} as ${names[index]}`),
    ...Object.entries(counts).map(([name, count]) => sql`${count} as ${sql.ref(name)}`),
  ];
  const shown = sql.join(Object.keys(counts).map((name) => sql.ref(name)));
  return sql<Row>`select concat_ws(' ', ${sql.join(names)}) as key, ${shown}
    from (select ${sql.join(columns)} ${rows} group by ${sql.join(names)}) as counted`;
}

/** The key as text of a half month, which lies in one step of time. */
export function keyOfBlock(starts: readonly string[]): RawBuilder<string> {
  // one step of time is all of the period: there is nothing to look up for each row
  if (starts.length === 1) return sql<string>`'0'`;
  return sql<string>`(width_bucket(block, ${sql.val(starts.map(blockFrom))}::int[]) - 1)::text`;
}
