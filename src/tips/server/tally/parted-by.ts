import { type RawBuilder, sql } from 'kysely';
import { blockFrom } from '../../blocks.ts';
import type { TipBreakdown } from '../../measures.ts';

/** What counts are parted by: the place, what a tip is, or steps of time that begin on these days, oldest first. */
export type PartedBy = 'area' | TipBreakdown | { readonly starts: readonly string[] };

/** The first days of the steps of time; none for what is not parted by time. */
export function startsOf(by: PartedBy): readonly string[] {
  return typeof by === 'string' ? [] : by.starts;
}

/** The key of a tip's row as text: of a step of time its place among them, from 0. */
export function keyOfTip(by: PartedBy): RawBuilder<string> {
  if (by === 'area') return sql<string>`place_area_id::text`;
  if (typeof by === 'string') return sql<string>`${sql.ref(by)}`;
  if (by.starts.length === 1) return sql<string>`'0'`;
  return sql<string>`(width_bucket(received_on, ${sql.val(by.starts)}::date[]) - 1)::text`;
}

/** The same of a half month, which lies in one step of time. */
export function keyOfBlock(starts: readonly string[]): RawBuilder<string> {
  // one step of time is all of the period: there is nothing to look up for each row
  if (starts.length === 1) return sql<string>`'0'`;
  return sql<string>`(width_bucket(block, ${sql.val(starts.map(blockFrom))}::int[]) - 1)::text`;
}
