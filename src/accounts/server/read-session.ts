import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { Session } from '../contract.ts';
import { isPresent, presentUnit, UNIT_COLUMNS } from './unit-queries.ts';

/** Who is signed in, and in which units. Throws `not_signed_in` where the session has just ended. */
export async function readSession({ db, clock }: Services, sessionHash: Buffer): Promise<Session> {
  const account = await db
    .selectFrom('session')
    .innerJoin('account', 'account.account_id', 'session.account_id')
    .select(['account.account_id', 'account.login', 'account.display_name', 'account.recipient'])
    .select(['account.kdf', 'session.expires_at'])
    .select((select) => select.selectFrom('deployment').select('demo').as('demo'))
    .where('session.session_hash', '=', sessionHash)
    .executeTakeFirst();
  if (account === undefined) throw new AppError('not_signed_in');
  const memberships = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .innerJoin('unit', 'unit.unit_id', 'membership.unit_id')
    .select([...UNIT_COLUMNS, 'membership.role'])
    .where('membership.account_id', '=', account.account_id)
    .where(isPresent(clock.now()))
    .orderBy('unit.unit_id')
    .orderBy('membership.role')
    .execute();
  return {
    accountId: account.account_id,
    login: account.login,
    displayName: account.display_name,
    recipient: account.recipient,
    kdf: account.kdf,
    expiresAt: account.expires_at.toISOString(),
    demo: account.demo ?? false,
    memberships: memberships.map((row) => ({ unit: presentUnit(row), role: row.role })),
  };
}
