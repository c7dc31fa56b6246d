import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { listMembers as listMembersEndpoint } from '../contract.ts';
import type { Role } from '../roles.ts';
import { actingUnits } from './acting-units.ts';
import { countFormerHolders } from './count-former-holders.ts';
import { isPresent, MAX_MEMBERS } from './unit-queries.ts';

type Members = z.output<(typeof listMembersEndpoint)['reply']>;

/**
 * The present members of a unit, those of its heir among them, with the epochs that each can open, and who has been
 * invited.
 */
export async function listMembers({ db, clock }: Services, unitId: number): Promise<Members> {
  const now = clock.now();
  const members = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .innerJoin(actingUnits(dayOf(now)).as('acting'), 'acting.by_unit_id', 'membership.unit_id')
    .select(['account.account_id', 'account.display_name', 'account.login', 'account.recipient'])
    .select([
      sql<Role[]>`array_agg(distinct membership.role)`.as('roles'),
      sql<
        Role[] | null
      >`array_agg(distinct membership.role) filter (where membership.unit_id = ${unitId})`.as('own_roles'),
    ])
    .where('acting.unit_id', '=', unitId)
    .where(isPresent(now))
    .groupBy(['account.account_id', 'account.display_name', 'account.login', 'account.recipient'])
    .orderBy('account.display_name')
    .orderBy('account.account_id')
    .limit(MAX_MEMBERS)
    .execute();
  const shares = await db
    .selectFrom('unit_key_share')
    .select(['account_id', 'epoch'])
    .where('unit_id', '=', unitId)
    .orderBy('epoch')
    .execute();
  const invited = await db
    .selectFrom('invitation')
    .select(['login', 'display_name', 'expires_at'])
    .where(sql<boolean>`memberships @> ${JSON.stringify([{ unitId }])}::jsonb`)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('expires_at')
    .orderBy('login')
    .limit(MAX_MEMBERS)
    .execute();
  return {
    formerHolders: await countFormerHolders(db, unitId, now),
    rows: members.map((member) => ({
      accountId: member.account_id,
      displayName: member.display_name,
      login: member.login,
      roles: member.roles,
      ownRoles: member.own_roles ?? [],
      recipient: member.recipient,
      epochs: shares.flatMap(({ account_id, epoch }) => (account_id === member.account_id ? [epoch] : [])),
    })),
    invited: invited.map(({ login, display_name, expires_at }) => {
      return { login, displayName: display_name, expiresAt: expires_at.toISOString() };
    }),
  };
}
