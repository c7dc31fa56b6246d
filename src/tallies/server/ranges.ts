import { type RawBuilder, sql } from 'kysely';
import { type Block, type Days, firstDayOf, lastDayOf } from '../blocks.ts';

/** Days of an area that are not rolled up, or no longer: their rows are counted themselves. */
export interface Range extends Days {
  readonly areaId: number;
}

/** The same days of several areas. */
export function rangesOf(areaIds: readonly number[], days: readonly Days[]): Range[] {
  return areaIds.flatMap((areaId) => days.map((one) => ({ areaId, ...one })));
}

/** The days of blocks from one to another without the ones that are left out. */
export function daysOfBlocks(first: Block, last: Block, without: readonly Block[]): Days[] {
  const days: Days[] = [];
  const stops = [...without].filter((block) => block >= first && block <= last).sort((a, b) => a - b);
  let start = first;
  for (const stop of [...stops, last + 1]) {
    if (start < stop) days.push({ from: firstDayOf(start), to: lastDayOf(stop - 1) });
    start = stop + 1;
  }
  return days;
}

/** Those of some blocks that are missing, as days in a row. */
export function missingDays(
  [first, last]: readonly [Block, Block],
  present: ReadonlySet<Block>,
  without: readonly Block[],
): Days[] {
  const skip = new Set(without);
  const days: Days[] = [];
  let start: Block | undefined;
  for (let block = first; block <= last + 1; block += 1) {
    const missing = block <= last && !present.has(block) && !skip.has(block);
    if (missing) start ??= block;
    else if (start !== undefined) {
      days.push({ from: firstDayOf(start), to: lastDayOf(block - 1) });
      start = undefined;
    }
  }
  return days;
}

/** The ranges as a table `range (area_id, from_day, to_day)`. */
export function rangeTable(ranges: readonly Range[]): RawBuilder<unknown> {
  const areas = ranges.map(({ areaId }) => areaId);
  const froms = ranges.map(({ from }) => from);
  const tos = ranges.map(({ to }) => to);
  return sql`unnest(${sql.val(areas)}::int[], ${sql.val(froms)}::date[], ${sql.val(tos)}::date[])
    as range (area_id, from_day, to_day)`;
}
