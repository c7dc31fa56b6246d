import { loadAreas } from '../../../areas/server/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { type Block, blockOf } from '../../../tallies/blocks.ts';
import {
  type BlockRange,
  blocksFrom,
  missingAreas,
  rollUpBlocks,
  settledBlocks,
} from '../../../tallies/server/index.ts';
import { type KeptGroup, keepGroups } from './keep-groups.ts';
import { rollUpAreas, rollUpGroups } from './roll-up.ts';
import './tables.ts';

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
  const groups = await keepGroups(db, areas, firsts, today);
  const missing = (view: Db, range: BlockRange) => missingCells(view, firsts, groups, range);
  return rollUpBlocks(db, 'tips', settledBlocks(today), missing, async (trx, block, cells) => {
    await rollUpAreas(trx, block, cells.areaIds);
    await rollUpGroups(trx, block, cells.groups);
    return cells.areaIds.length + cells.groups.length;
  });
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
  readonly areaIds: readonly number[];
  readonly groups: readonly KeptGroup[];
}

/** Which cells of a range of blocks are not there. */
async function missingCells(
  db: Db,
  firsts: ReadonlyMap<number, Block>,
  groups: readonly KeptGroup[],
  range: BlockRange,
): Promise<Map<Block, MissingCells>> {
  const ofAreas = await missingAreas(db, 'tip_tally', firsts, range);
  const ofGroups = await missingGroups(db, groups, range);
  const blocks = new Set([...ofAreas.keys(), ...ofGroups.keys()]);
  return new Map(
    [...blocks].map((block) => [
      block,
      { areaIds: ofAreas.get(block) ?? [], groups: ofGroups.get(block) ?? [] },
    ]),
  );
}

async function missingGroups(
  db: Db,
  groups: readonly KeptGroup[],
  range: BlockRange,
): Promise<Map<Block, KeptGroup[]>> {
  const cells = await db
    .selectFrom('tip_tally_cell')
    .select(['group_id', 'block'])
    .where('block', '>=', range.first)
    .where('block', '<=', range.last)
    .execute();
  const present = new Set(cells.map(({ group_id, block }) => `${group_id} ${block}`));
  const missing = groups.flatMap((group) => {
    return blocksFrom(group.first, range)
      .filter((block) => !present.has(`${group.groupId} ${block}`))
      .map((block) => ({ block, group }));
  });
  const byBlock = Map.groupBy(missing, ({ block }) => block);
  return new Map([...byBlock].map(([block, of]) => [block, of.map(({ group }) => group)]));
}
