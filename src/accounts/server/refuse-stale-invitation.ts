import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { can } from '../policy.ts';
import type { Role } from '../roles.ts';
import { findActor } from './find-actor.ts';
import { findPerson } from './person-queries.ts';
import { findUnits } from './unit-queries.ts';

/** What an invitation gives or renews, and who made it. */
interface Given {
  readonly account_id: string | null;
  readonly memberships: readonly { readonly unitId: number; readonly role: Role }[];
  readonly site: { readonly unitId: number } | null;
  readonly created_by: string | null;
}

/**
 * Sees that whoever made an invitation could make it today as well: a link outlives neither its maker's role, nor
 * what the person has become meanwhile. Throws `invitation_unknown`.
 */
export async function refuseStaleInvitation(db: Db, given: Given, now: Date): Promise<void> {
  const { account_id, created_by } = given;
  if (created_by === null) throw new AppError('invitation_unknown');
  const maker = await findActor(db, created_by, now);
  if (account_id !== null) {
    const person = await findPerson(db, account_id, now);
    if (person && can(maker, 'account.renew', person)) return;
    throw new AppError('invitation_unknown');
  }
  if (given.site !== null) {
    if (can(maker, 'site_member.invite', given.site)) return;
    throw new AppError('invitation_unknown');
  }
  const units = await findUnits(
    db,
    given.memberships.map(({ unitId }) => unitId),
  );
  const memberships = given.memberships.flatMap(({ unitId, role }) => {
    const kind = units.get(unitId)?.kind;
    return kind === undefined ? [] : [{ unitId, role, kind }];
  });
  if (!can(maker, 'invitation.create', { memberships })) throw new AppError('invitation_unknown');
}
