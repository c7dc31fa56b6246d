import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { Decline } from '../../footage.ts';
import { advance } from './advance.ts';
import type { LinkedRequest } from './find-by-link.ts';
import { removeParts } from './remove-parts.ts';

/** Writes down that no footage comes, and why; the link is used up. Throws `footage_link_unknown` where it was. */
export async function declineFootage(
  services: Services,
  request: LinkedRequest,
  reason: Decline,
): Promise<{ at: string }> {
  const { db, clock } = services;
  const at = clock.now();
  const custody = { action: 'decline', actorId: null, at, reason } as const;
  await transaction(db, (trx) => advance(trx, request, custody)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'footage_closed') {
      throw new AppError('footage_link_unknown');
    }
    throw error;
  });
  await removeParts(services, request);
  return { at: at.toISOString() };
}
