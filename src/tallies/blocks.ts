import { addDays, type Day } from '../law/day.ts';

/**
 * Time in halves of months, numbered: from the 1st to the 14th, and from the 15th to the end. Nearly every reporting
 * calendar begins its periods on one of them.
 */
export type Block = number;

const SECOND_HALF = 15;

/** The block that a day lies in. */
export function blockOf(day: Day): Block {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number);
  return (year * 12 + month - 1) * 2 + (of >= SECOND_HALF ? 1 : 0);
}

/** The first day of a block. */
export function firstDayOf(block: Block): Day {
  const month = Math.floor(block / 2);
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${block % 2 === 0 ? '01' : SECOND_HALF}`;
}

/** The last day of a block. */
export function lastDayOf(block: Block): Day {
  return addDays(firstDayOf(block + 1), -1);
}

/** Days from one to another, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** A range of days in whole blocks, and what is left over. */
export interface CutDays {
  /** The first and the last whole block; null where there is none. */
  readonly blocks: readonly [first: Block, last: Block] | null;
  /** Of them, those that a border runs through: to be read as days. */
  readonly cut: readonly Block[];
  /** The days before, after, and within the cut blocks. */
  readonly edges: readonly Days[];
}

/** Parts a range of days into whole blocks and edges; `borders` are days on which something new begins within it. */
export function cutDays({ from, to }: Days, borders: readonly Day[] = []): CutDays {
  const first = firstDayOf(blockOf(from)) === from ? blockOf(from) : blockOf(from) + 1;
  const last = lastDayOf(blockOf(to)) === to ? blockOf(to) : blockOf(to) - 1;
  if (first > last) return { blocks: null, cut: [], edges: to < from ? [] : [{ from, to }] };
  const cut = borders
    .filter((day) => firstDayOf(blockOf(day)) !== day)
    .map(blockOf)
    .filter((block) => block >= first && block <= last);
  const edges = [
    { from, to: addDays(firstDayOf(first), -1) },
    ...[...new Set(cut)].map((block) => ({ from: firstDayOf(block), to: lastDayOf(block) })),
    { from: addDays(lastDayOf(last), 1), to },
  ];
  return {
    blocks: [first, last],
    cut: [...new Set(cut)],
    edges: edges.filter((edge) => edge.from <= edge.to),
  };
}

/** The first block that begins on a day or after it. */
export function blockFrom(day: Day): Block {
  return firstDayOf(blockOf(day)) === day ? blockOf(day) : blockOf(day) + 1;
}
