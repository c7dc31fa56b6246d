import { CompiledQuery } from 'kysely';
import type { Day } from '../../../law/day.ts';
import type { Db, Trx } from '../../../platform/database.ts';
import { blockOf } from '../../../tallies/blocks.ts';
import { keepBlock } from '../../../tallies/server/index.ts';
import type { Statement } from '../statements.ts';
import './tables.ts';

/** Where a tip is counted: its place, and the day on which it was received. */
export interface CountedAt {
  readonly placeAreaId: number;
  readonly receivedOn: Day;
}

/**
 * What gives up the roll-up of a tip's half month in the transaction of a step on it: its rows are counted until they
 * are rolled up anew.
 */
export function forgetStatements({ placeAreaId, receivedOn }: CountedAt): Statement[] {
  const block = blockOf(receivedOn);
  const values = [placeAreaId, block];
  return [
    { name: 'tips_keep_block', ...keepBlock('tips', block) },
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
