import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { StoredTeam } from './team-queries.ts';

/** A team's group, and the days that it is to stand on. */
type Standing = Pick<StoredTeam, 'area_id' | 'team_id' | 'group_key' | 'from_day' | 'ended_on'>;

/**
 * Throws `force_group_taken` where another team of the residential group stands on one of these days. Holds the group
 * until the transaction ends: of two at once, who comes second sees what the first did.
 */
export async function refuseTakenGroup(trx: Trx, team: Standing): Promise<void> {
  await holdGroup(trx, team);
  const last = team.ended_on;
  let others = trx
    .selectFrom('force_team')
    .select('team_id')
    .where('area_id', '=', team.area_id)
    .where('group_key', '=', team.group_key)
    .where('team_id', '!=', team.team_id)
    .where((other) => other.or([other('ended_on', 'is', null), other('ended_on', '>=', team.from_day)]));
  if (last !== null) others = others.where('from_day', '<=', last);
  if (await others.executeTakeFirst()) throw new AppError('force_group_taken');
}

async function holdGroup(trx: Trx, { area_id, group_key }: Standing): Promise<void> {
  await trx
    .insertInto('force_group')
    .values({ area_id, group_key })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .selectFrom('force_group')
    .select('group_key')
    .where('area_id', '=', area_id)
    .where('group_key', '=', group_key)
    .forUpdate()
    .execute();
}
