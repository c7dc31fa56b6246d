import { CompiledQuery, sql } from 'kysely';
import type { Day } from '../../../law/day.ts';
import type { Db, Trx } from '../../../platform/database.ts';
import { type Block, blockOf } from '../../blocks.ts';
import type { Statement } from '../statements.ts';
import './tables.ts';

/** Where a tip is counted: its place, and the day on which it was received. */
export interface CountedAt {
  readonly placeAreaId: number;
  readonly receivedOn: Day;
}

/** Sets our advisory locks apart from those of others; "tip tally" on a telephone's keys. */
const LOCKS = 847_825;

/** Claims a block for a roll-up; false where a step on one of its tips is under way. Never waits. */
export async function claimBlock(trx: Trx, block: Block): Promise<boolean> {
  const { rows } = await sql<{ claimed: boolean }>`
    select pg_try_advisory_xact_lock(${LOCKS}::int, ${block}::int) as claimed`.execute(trx);
  return rows[0]?.claimed === true;
}

/**
 * What gives up the roll-up of a tip's half month in the transaction of a step on it: its rows are counted until they
 * are rolled up anew. First it keeps the block from being rolled up until the end, or waits for a roll-up under way;
 * a statement of its own, so that the next ones see what that one wrote.
 */
export function forgetStatements({ placeAreaId, receivedOn }: CountedAt): Statement[] {
  const block = blockOf(receivedOn);
  const values = [placeAreaId, block];
  return [
    {
      name: 'tips_keep_block',
      text: 'select pg_advisory_xact_lock_shared($1::int, $2::int)',
      values: [LOCKS, block],
    },
    {
      name: 'tips_forget_area',
      text: 'delete from tip_tally where area_id = $1 and block = $2',
      values,
    },
    {
      name: 'tips_forget_groups',
      text: `delete from tip_tally_cell where block = $2
        and group_id in (select group_id from tip_tally_member where area_id = $1)`,
      values,
    },
  ];
}

/** Gives up what was rolled up of a tip's half month, in a step's transaction. */
export async function forgetTally(trx: Trx, counted: CountedAt): Promise<void> {
  for (const { text, values = [] } of forgetStatements(counted)) {
    await trx.executeQuery(CompiledQuery.raw(text, values));
  }
}

/** Gives up everything that was rolled up: for a filling that writes the past. */
export async function forgetAllTallies(db: Db): Promise<void> {
  await db.deleteFrom('tip_tally').execute();
  await db.deleteFrom('tip_tally_cell').execute();
}
