import { addDays, type Day } from '../../law/day.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import { type Block, blockOf } from '../blocks.ts';
import { claimBlock, type Rolled } from './hold-block.ts';
import type { TallyTable } from './missing-days.ts';

/** Days that a half month must be over: what was under way at midnight is in by then, and clocks differ. */
const SETTLED = 2;

/** The last block that is rolled up on a day. */
export function lastSettled(today: Day): Block {
  return blockOf(addDays(today, -SETTLED)) - 1;
}

/** The blocks from one to another, both included. */
export function blocksTo(first: Block, last: Block): Block[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Which areas have no row of a block, from the first block of each up to `last`. */
export async function missingAreas(
  db: Db,
  table: TallyTable,
  firsts: ReadonlyMap<number, Block>,
  last: Block,
): Promise<Map<Block, number[]>> {
  const rows = await db.selectFrom(table).select(['area_id', 'block']).execute();
  const present = new Set(rows.map(({ area_id, block }) => `${area_id} ${block}`));
  const missing = [...firsts].flatMap(([areaId, first]) => {
    return blocksTo(first, last)
      .filter((block) => !present.has(`${areaId} ${block}`))
      .map((block) => ({ areaId, block }));
  });
  const byBlock = Map.groupBy(missing, ({ block }) => block);
  return new Map([...byBlock].map(([block, of]) => [block, of.map(({ areaId }) => areaId)]));
}

/**
 * Rolls up what is missing, the oldest first, each block in a transaction of its own; how many cells `write` wrote.
 * A block in which something under way changes a row waits for the next time.
 */
export async function rollUpBlocks<Cells>(
  db: Db,
  rolled: Rolled,
  missing: ReadonlyMap<Block, Cells>,
  write: (trx: Trx, block: Block, cells: Cells) => Promise<number>,
): Promise<number> {
  let written = 0;
  for (const [block, cells] of [...missing].sort(([a], [b]) => a - b)) {
    written += await transaction(db, async (trx) => {
      return (await claimBlock(trx, rolled, block)) ? write(trx, block, cells) : 0;
    });
  }
  return written;
}
