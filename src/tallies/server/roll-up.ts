import { addDays, type Day } from '../../law/day.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import { type Block, blockOf } from '../blocks.ts';
import { claimBlock, type Rolled } from './hold-block.ts';
import type { TallyTable } from './missing-days.ts';

/** Days that a half month must be over: what was under way at midnight is in by then, and clocks differ. */
const SETTLED = 2;

/** Blocks from one to another, both included. */
export interface BlockRange {
  readonly first: Block;
  readonly last: Block;
}

/** All blocks that are rolled up on a day. */
export function settledBlocks(today: Day): BlockRange {
  return { first: 0, last: blockOf(addDays(today, -SETTLED)) - 1 };
}

/** The blocks of a range, of those from `first` on. */
export function blocksFrom(first: Block, range: BlockRange): Block[] {
  const from = Math.max(first, range.first);
  return Array.from({ length: Math.max(0, range.last - from + 1) }, (_, index) => from + index);
}

/** Which areas have no row of a block of a range, from the first block of each on. */
export async function missingAreas(
  db: Db,
  table: TallyTable,
  firsts: ReadonlyMap<number, Block>,
  range: BlockRange,
): Promise<Map<Block, number[]>> {
  const rows = await db
    .selectFrom(table)
    .select(['area_id', 'block'])
    .where('block', '>=', range.first)
    .where('block', '<=', range.last)
    .execute();
  const present = new Set(rows.map(({ area_id, block }) => `${area_id} ${block}`));
  const missing = [...firsts].flatMap(([areaId, first]) => {
    return blocksFrom(first, range)
      .filter((block) => !present.has(`${areaId} ${block}`))
      .map((block) => ({ areaId, block }));
  });
  const byBlock = Map.groupBy(missing, ({ block }) => block);
  return new Map([...byBlock].map(([block, of]) => [block, of.map(({ areaId }) => areaId)]));
}

/**
 * Rolls up what is missing of a range, the oldest first, each block in a transaction of its own; how many cells `write`
 * wrote. What is missing of a block is asked again once it is claimed: another run may have written it meanwhile. A
 * block in which something under way changes a row waits for the next time.
 */
export async function rollUpBlocks<Cells>(
  db: Db,
  rolled: Rolled,
  range: BlockRange,
  missing: (db: Db, range: BlockRange) => Promise<ReadonlyMap<Block, Cells>>,
  write: (trx: Trx, block: Block, cells: Cells) => Promise<number>,
): Promise<number> {
  let written = 0;
  for (const block of [...(await missing(db, range)).keys()].sort((a, b) => a - b)) {
    written += await transaction(db, async (trx) => {
      if (!(await claimBlock(trx, rolled, block))) return 0;
      const cells = (await missing(trx, { first: block, last: block })).get(block);
      return cells === undefined ? 0 : write(trx, block, cells);
    });
  }
  return written;
}
