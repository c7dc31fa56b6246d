import type { z } from 'zod';
import type { Unit } from '../../accounts/contract.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import { isSentAgain } from '../../platform/sent-again.ts';
import type { Services } from '../../platform/services.ts';
import type { formTeam as contract } from '../contract.ts';
import { recordStep } from './append-step.ts';
import { askedBy } from './asked.ts';
import { refuseTakenGroup } from './refuse-taken-group.ts';
import { columnsOf, findTeam } from './team-queries.ts';

type Formed = z.output<(typeof contract)['body']>;

/**
 * Enters a team of a desk by its decision. The same again is harmless. Throws `day_in_future`, `already_entered` where
 * the id stands for another one, and `force_group_taken` where the group has another team on one of its days.
 */
export async function formTeam(
  { db, clock }: Services,
  accountId: string,
  { areaId, unitId }: Unit,
  { teamId, fields, fromDay }: Formed,
): Promise<{ version: number }> {
  const at = clock.now();
  if (fromDay > dayOf(at)) throw new AppError('day_in_future');
  const key = { area_id: areaId, team_id: teamId };
  const columns = { unit_id: unitId, ...columnsOf(fields), from_day: fromDay };
  const rest = { ended_on: null, complaint_since: null, version: 1, recorded_by: accountId, recorded_at: at };
  const asked = askedBy(accountId, at, 'form', { unitId, fields, fromDay });
  return transaction(db, async (trx) => {
    const written = await trx
      .insertInto('force_team')
      .values({ ...key, ...columns, ...rest })
      .onConflict((conflict) => conflict.columns(['area_id', 'team_id']).doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) {
      const known = await findTeam(trx, teamId, [areaId]);
      if (known === undefined || !isSentAgain(known, columns)) throw new AppError('already_entered');
      return { version: known.version };
    }
    await refuseTakenGroup(trx, { ...key, ...columns, ended_on: null });
    const said = [unitId, JSON.stringify(fields)];
    await recordStep(trx, key, { action: 'form', onDay: fromDay, said }, asked);
    return { version: 1 };
  });
}
