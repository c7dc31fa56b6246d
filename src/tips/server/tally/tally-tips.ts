import { loadAreas } from '../../../areas/server/index.ts';
import { addDays } from '../../../law/day.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { type Block, blockOf } from '../../blocks.ts';
import { claimBlock } from './forget-tally.ts';
import { type KeptGroup, keepGroups } from './keep-groups.ts';
import { rollUpAreas, rollUpGroups } from './roll-up.ts';
import './tables.ts';

/** Days that a half month must be over: a tip that was under way at midnight is in by then, and clocks differ. */
const SETTLED = 2;

/**
 * Rolls up what is missing of the half months that are over, each in a transaction of its own; how many cells were
 * written. A block in which a step is under way waits for the next time.
 */
export async function tallyTips({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const today = dayOf(clock.now());
  const areas = await loadAreas(db);
  const firsts = await firstBlocks(
    db,
    areas.areas.map(({ areaId }) => areaId),
  );
  const last = blockOf(addDays(today, -SETTLED)) - 1;
  const groups = await keepGroups(db, areas, firsts, today);
  const missing = await missingCells(db, firsts, groups, last);
  let written = 0;
  for (const [block, cells] of [...missing].sort(([a], [b]) => a - b)) {
    written += await transaction(db, async (trx) => {
      if (!(await claimBlock(trx, block))) return 0;
      await rollUpAreas(trx, block, cells.areaIds);
      await rollUpGroups(trx, block, cells.groups);
      return cells.areaIds.length + cells.groups.length;
    });
  }
  return written;
}

/** The first block with a tip of each area that has any. */
async function firstBlocks(db: Db, areaIds: readonly number[]): Promise<ReadonlyMap<number, Block>> {
  const rows = await db
    .selectFrom('area')
    .select('area_id')
    .select(({ selectFrom }) =>
      selectFrom('tip')
        .whereRef('tip.place_area_id', '=', 'area.area_id')
        .select(({ fn }) => fn.min('tip.received_on').as('first'))
        .as('first'),
    )
    .where('area_id', 'in', areaIds)
    .execute();
  return new Map(
    rows.flatMap(({ area_id, first }) => (first === null ? [] : [[area_id, blockOf(first)] as const])),
  );
}

interface MissingCells {
  readonly areaIds: number[];
  readonly groups: KeptGroup[];
}

/** Which cells of blocks up to `last` are not there. */
async function missingCells(
  db: Db,
  firsts: ReadonlyMap<number, Block>,
  groups: readonly KeptGroup[],
  last: Block,
): Promise<Map<Block, MissingCells>> {
  const areas = await db.selectFrom('tip_tally').select(['area_id', 'block']).execute();
  const cells = await db.selectFrom('tip_tally_cell').select(['group_id', 'block']).execute();
  const present = new Set(areas.map((cell) => `a ${cell.area_id} ${cell.block}`));
  for (const cell of cells) present.add(`g ${cell.group_id} ${cell.block}`);
  const missing = new Map<Block, MissingCells>();
  const at = (block: Block) => {
    const found = missing.get(block) ?? { areaIds: [], groups: [] };
    missing.set(block, found);
    return found;
  };
  for (const [areaId, first] of firsts) {
    for (let block = first; block <= last; block += 1) {
      if (!present.has(`a ${areaId} ${block}`)) at(block).areaIds.push(areaId);
    }
  }
  for (const group of groups) {
    for (let block = group.first; block <= last; block += 1) {
      if (!present.has(`g ${group.groupId} ${block}`)) at(block).groups.push(group);
    }
  }
  return missing;
}
