import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { addMembership as addMembershipEndpoint } from '../access-contract.ts';
import type { Unit } from '../contract.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { lockAccount } from './lock-account.ts';
import { findPerson } from './person-queries.ts';
import { findAccountOfLogin } from './sign-in-challenge.ts';

/**
 * Gives a person who has an account one more role in a unit, from now on. A role that is held already stays as
 * it is, and leaves no mark. Throws `unknown_login` where nobody may sign in under the login, and for people of sites.
 */
export async function addMembership(
  { db, clock }: Services,
  actorId: string,
  unit: Pick<Unit, 'unitId' | 'areaId'>,
  { login, role }: z.output<(typeof addMembershipEndpoint)['body']>,
): Promise<void> {
  const now = clock.now();
  const account = await findAccountOfLogin(db, login);
  if (account === undefined) throw new AppError('unknown_login');
  const accountId = account.account_id;
  await transaction(db, async (trx) => {
    await lockAccount(trx, accountId);
    const person = await findPerson(trx, accountId, now);
    // whoever belongs to a site is in no unit at once
    if (person && person.sites.length > 0) throw new AppError('unknown_login');
    const held = person?.memberships ?? [];
    if (held.some((each) => each.unitId === unit.unitId && each.role === role)) return;
    await trx
      .insertInto('membership')
      .values({ account_id: accountId, unit_id: unit.unitId, role, valid_from: now, valid_to: null })
      // One that began and ended in this very moment goes on.
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'unit_id', 'role', 'valid_from']).doUpdateSet({ valid_to: null }),
      )
      .execute();
    const fields = ['membership', unit.unitId, accountId, role, actorId];
    await appendLeaf(trx, { areaId: unit.areaId, subject: 'directory', fields }, now);
  });
  forgetDirectory(db);
}
