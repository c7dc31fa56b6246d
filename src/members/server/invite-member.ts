import type { z } from 'zod';
import { addSiteMember, inviteSiteMember, type NewSiteMember } from '../../accounts/server/index.ts';
import { endOfDay } from '../../law/day.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { findSite, type StoredScheme } from '../../schemes/server/index.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { inviteMember as contract } from '../contract.ts';

type Invited = z.output<(typeof contract)['body']>;
type Reply = z.input<(typeof contract)['reply']>;

/** A one-time link as it is told. */
export type Link = NonNullable<Reply['link']>;

/** Brings a person into a site, in a transaction of its own. Throws what `readyToInvite` does. */
export async function inviteMember(
  services: Services,
  actorId: string,
  scheme: StoredScheme,
  invited: Invited,
): Promise<Reply> {
  const write = await readyToInvite(services, actorId, scheme, invited);
  return { link: await transaction(services.db, write) };
}

/**
 * Checks a person who is brought into a site: a new one by a one-time link, which writing gives, one who has an account
 * at once. Throws `not_found` for an unknown site, `outside_site` for one that has ended, `end_before_start` for a last
 * day in the past, and the errors of sealed words; writing throws `unknown_login` and `member_twice`.
 */
export async function readyToInvite(
  services: Services,
  actorId: string,
  scheme: StoredScheme,
  { memberId, siteId, role, lastDay, login, name }: Invited,
): Promise<(trx: Trx) => Promise<Link | null>> {
  const { db, clock } = services;
  const now = clock.now();
  const today = dayOf(now);
  const site = await findSite(db, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  if (site.to_day !== null && site.to_day < today) throw new AppError('outside_site');
  if (lastDay !== null && lastDay < today) throw new AppError('end_before_start');
  const words = await receiveWords(services, name, { subjectId: memberId, unitId: scheme.unit_id });
  const { area_id: areaId, unit_id: unitId } = scheme;
  const member: NewSiteMember = {
    areaId,
    memberId,
    schemeId: scheme.scheme_id,
    schemeName: scheme.name,
    siteId,
    siteName: site.name,
    unitId,
    role,
    until: lastDay === null ? null : endOfDay(lastDay),
  };
  return async (trx) => {
    const link = login === null ? await inviteSiteMember(trx, actorId, member, now) : null;
    if (login !== null) await addSiteMember(trx, actorId, login, member, now);
    await storeWords(trx, 'site_member', words, {
      areaId,
      subjectId: memberId,
      role: 'name',
      authorId: actorId,
      at: now,
    });
    return link && shownLink(link);
  };
}

/** A link as it crosses the wire. */
export function shownLink({
  login,
  token,
  expiresAt,
}: {
  readonly login: string;
  readonly token: string;
  readonly expiresAt: Date;
}): Link {
  return { login, token, expiresAt: expiresAt.toISOString() };
}
