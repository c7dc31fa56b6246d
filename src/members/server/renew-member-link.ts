import type { z } from 'zod';
import { can } from '../../accounts/policy.ts';
import {
  findPerson,
  type Officer,
  renewAccount,
  renewSiteInvitation,
  type StoredSiteMember,
} from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { findSite, type StoredScheme } from '../../schemes/server/index.ts';
import type { renewMemberLink as contract } from '../contract.ts';
import { shownLink } from './shown-link.ts';

/**
 * A new link for somebody of a site: the invitation again, or new keys for the account. Throws `not_found` for who has
 * left, and where the person belongs to sites that the officer does not keep.
 */
export async function renewMemberLink(
  services: Services,
  actor: Officer,
  scheme: StoredScheme,
  member: StoredSiteMember,
): Promise<z.input<(typeof contract)['reply']>> {
  const { db, clock } = services;
  const now = clock.now();
  const left = member.left_at !== null || (member.valid_to !== null && member.valid_to <= now);
  if (left) throw new AppError('not_found');
  if (member.account_id !== null) {
    const person = await findPerson(db, member.account_id, now);
    if (person === undefined || !can(actor, 'account.renew', person)) throw new AppError('not_found');
    return { ...shownLink(await renewAccount(services, actor.accountId, person)), renews: true };
  }
  const site = await findSite(db, scheme, member.site_id);
  const names = { schemeName: scheme.name, siteName: site?.name ?? '' };
  const link = await transaction(db, (trx) => renewSiteInvitation(trx, actor.accountId, member, names, now));
  return { ...shownLink(link), renews: false };
}
