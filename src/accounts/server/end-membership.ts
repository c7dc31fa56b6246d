import { sql } from 'kysely';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { KEY_ROLES, type Role } from '../roles.ts';
import { actingUnits } from './acting-units.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { isPresent } from './unit-queries.ts';

/** Roles over the whole deployment that must never be left to nobody. */
const NEVER_NOBODY: readonly Role[] = ['administrator', 'steward'];

/**
 * Ends all memberships of a person in a unit, now, and their sessions with them: an open page forgets its keys.
 * Shares of the unit's key stay on record and are handed out no more; that one who left has had them is what
 * tells that the unit is due a new key.
 * Throws `not_found` for who is no member, `last_key_holder` where nobody else among the present members could
 * open what is sealed to the unit today, or to one that it inherited, and `last_of_role` for the last
 * administrator or steward.
 */
export async function endMembership(
  { db, clock }: Services,
  actorId: string,
  unitId: number,
  accountId: string,
): Promise<void> {
  const now = clock.now();
  await transaction(db, async (trx) => {
    const areaId = await lockUnit(trx, unitId, now);
    const roles = await endRoles(trx, unitId, accountId, now);
    if (areaId === undefined || roles.length === 0) throw new AppError('not_found');
    if (roles.some((role) => KEY_ROLES.includes(role))) await refuseLastHolder(trx, unitId, accountId, now);
    for (const role of NEVER_NOBODY) if (roles.includes(role)) await refuseLastOf(trx, role, now);
    await trx.deleteFrom('session').where('account_id', '=', accountId).execute();
    const fields = ['membership-ended', unitId, accountId, ...roles, actorId];
    await appendLeaf(trx, { areaId, subject: 'directory', fields }, now);
  });
  forgetDirectory(db);
}

/** One at a time in a unit and in what it inherited: two holders who leave at once would each count the other. */
async function lockUnit(trx: Trx, unitId: number, now: Date): Promise<number | undefined> {
  const rows = await trx
    .selectFrom('unit')
    .select(['unit_id', 'area_id'])
    .where('unit_id', 'in', (select) =>
      select
        .selectFrom(actingUnits(dayOf(now)).as('acting'))
        .select('acting.unit_id')
        .where('acting.by_unit_id', '=', unitId),
    )
    .orderBy('unit_id')
    .forNoKeyUpdate()
    .execute();
  return rows.find(({ unit_id }) => unit_id === unitId)?.area_id;
}

async function endRoles(trx: Trx, unitId: number, accountId: string, now: Date): Promise<Role[]> {
  const ended = await trx
    .updateTable('membership')
    .set({ valid_to: now })
    .where('unit_id', '=', unitId)
    .where('account_id', '=', accountId)
    .where('valid_from', '<=', now)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', now)]))
    .returning('role')
    .execute();
  return ended.map(({ role }) => role).sort();
}

async function refuseLastHolder(trx: Trx, unitId: number, leaverId: string, now: Date): Promise<void> {
  const acting = actingUnits(dayOf(now));
  const shares = trx
    .selectFrom('unit_key_share as share')
    .innerJoin(currentEpochs, (join) =>
      join.onRef('current.unit_id', '=', 'share.unit_id').onRef('current.epoch', '=', 'share.epoch'),
    );
  const left = shares
    .innerJoin('account', 'account.account_id', 'share.account_id')
    .innerJoin('membership', 'membership.account_id', 'share.account_id')
    .innerJoin(acting.as('acting'), (join) =>
      join
        .onRef('acting.unit_id', '=', 'share.unit_id')
        .onRef('acting.by_unit_id', '=', 'membership.unit_id'),
    )
    .select('share.unit_id')
    .where('membership.role', 'in', KEY_ROLES)
    .where(isPresent(now));
  const orphaned = await shares
    .innerJoin(acting.as('mine'), 'mine.unit_id', 'share.unit_id')
    .select('share.unit_id')
    .where('mine.by_unit_id', '=', unitId)
    .where('share.account_id', '=', leaverId)
    .where('share.unit_id', 'not in', left)
    .limit(1)
    .executeTakeFirst();
  if (orphaned !== undefined) throw new AppError('last_key_holder');
}

/** What is sealed to each unit today: its newest signed epoch. */
const currentEpochs = sql<{ unit_id: number; epoch: number }>`(
  select unit_id, max(epoch) as epoch from unit_key where signed_at is not null group by unit_id
)`.as('current');

async function refuseLastOf(trx: Trx, role: Role, now: Date): Promise<void> {
  const other = await trx
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .select('membership.account_id')
    .where('membership.role', '=', role)
    .where(isPresent(now))
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) throw new AppError('last_of_role');
}
