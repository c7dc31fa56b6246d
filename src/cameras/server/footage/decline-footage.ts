import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { Decline } from '../../footage.ts';
import { advance } from './advance.ts';
import { asLinkUnknown, findByLink, findByToken, type LinkedRequest } from './find-by-link.ts';
import { removeParts } from './remove-parts.ts';
import { findLink } from './request-queries.ts';

/**
 * Writes down that no footage comes, and why; the link is used up. The same reason again gets the same answer. Throws
 * `footage_link_unknown` where the link opens nothing or was used otherwise.
 */
export async function declineFootage(
  services: Services,
  token: string,
  reason: Decline,
): Promise<{ at: string }> {
  try {
    return await close(services, await findByLink(services, token), reason);
  } catch (error) {
    const before = await declined(services, token, reason);
    if (before) return before;
    throw error;
  }
}

async function close(services: Services, request: LinkedRequest, reason: Decline): Promise<{ at: string }> {
  const at = services.clock.now();
  const custody = { action: 'decline', actorId: null, at, reason } as const;
  await transaction(services.db, (trx) => advance(trx, request, custody)).catch(asLinkUnknown);
  await removeParts(services, request);
  return { at: at.toISOString() };
}

async function declined(
  { db }: Services,
  token: string,
  reason: Decline,
): Promise<{ at: string } | undefined> {
  const request = await findByToken(db, token);
  const link = request && (await findLink(db, request, 'decline'));
  return link?.reason === reason ? { at: link.at.toISOString() } : undefined;
}
