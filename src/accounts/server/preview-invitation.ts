import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { previewInvitation as previewInvitationEndpoint } from '../contract.ts';
import { hashOfToken } from './one-time-token.ts';

/** Whom an invitation is for. Throws `invitation_unknown` for one never made, used or expired. */
export async function previewInvitation(
  { db, clock }: Services,
  token: string,
): Promise<z.output<(typeof previewInvitationEndpoint)['reply']>> {
  const invitation = await db
    .selectFrom('invitation')
    .select(['login', 'display_name', 'memberships'])
    .where('token_hash', '=', hashOfToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
  if (invitation === undefined) throw new AppError('invitation_unknown');
  const unitIds = invitation.memberships.map(({ unitId }) => unitId);
  const units = await db
    .selectFrom('unit')
    .select(['unit_id', 'name', 'name_en'])
    .where('unit_id', 'in', unitIds)
    .execute();
  return {
    login: invitation.login,
    displayName: invitation.display_name,
    memberships: invitation.memberships.flatMap(({ unitId, role }) => {
      const unit = units.find(({ unit_id }) => unit_id === unitId);
      return unit ? [{ unitName: unit.name, unitNameEn: unit.name_en, role }] : [];
    }),
  };
}
