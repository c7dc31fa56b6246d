import type { z } from 'zod';
import { LAW_CODES } from '../../../law/codes.ts';
import { endOfDay } from '../../../law/day.ts';
import { dueMoment } from '../../../law/deadline.ts';
import { currentLawBook } from '../../../law/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type * as contract from '../../footage-contract.ts';
import { advance } from './advance.ts';
import type { StoredRequest } from './request-queries.ts';

/**
 * Approves a request of somebody else. The link holds as long as the house's rule says, and never beyond the last day
 * on which the owner surely has the footage. Throws `footage_own_request`, `footage_gone`, `footage_closed`.
 */
export async function approveFootage(
  { db, clock }: Services,
  accountId: string,
  request: StoredRequest,
  asked: z.output<(typeof contract)['approveFootage']['body']>,
): Promise<{ version: number; expiresAt: string }> {
  refuseOwn(request, accountId);
  refuseStale(request, asked.version);
  const at = clock.now();
  if (request.due_on < dayOf(at)) throw new AppError('footage_gone');
  const link = dueMoment(await currentLawBook(db, clock), LAW_CODES.footageLink, at);
  const gone = endOfDay(request.due_on);
  const expiresAt = link < gone ? link : gone;
  const letter = Buffer.from(asked.letter, 'base64url');
  const set = {
    token_hash: Buffer.from(asked.tokenHash, 'base64url'),
    link_key: asked.linkKey,
    letter,
    expires_at: expiresAt,
  };
  return transaction(db, async (trx) => {
    const said = [asked.tokenHash, asked.linkKey, expiresAt.toISOString()];
    const custody = { action: 'approve', actorId: accountId, at, said, set } as const;
    const { version } = await advance(trx, request, custody);
    return { version, expiresAt: expiresAt.toISOString() };
  });
}

/** Refuses a request of somebody else, and says why. Throws `footage_own_request`, `footage_closed`. */
export async function refuseFootage(
  { db, clock }: Services,
  accountId: string,
  request: StoredRequest,
  { version, reason }: z.output<(typeof contract)['refuseFootage']['body']>,
): Promise<{ version: number }> {
  refuseOwn(request, accountId);
  refuseStale(request, version);
  const custody = { action: 'refuse', actorId: accountId, at: clock.now(), reason } as const;
  return transaction(db, async (trx) => ({ version: (await advance(trx, request, custody)).version }));
}

/** Takes back one's own request before it is decided. Throws `footage_closed`. */
export async function withdrawFootage(
  { db, clock }: Services,
  accountId: string,
  request: StoredRequest,
  { version }: { readonly version: number },
): Promise<{ version: number }> {
  refuseStale(request, version);
  const custody = { action: 'withdraw', actorId: accountId, at: clock.now() } as const;
  return transaction(db, async (trx) => ({ version: (await advance(trx, request, custody)).version }));
}

function refuseOwn({ asked_by }: StoredRequest, accountId: string): void {
  if (asked_by === accountId) throw new AppError('footage_own_request');
}

function refuseStale(request: StoredRequest, version: number): void {
  if (request.version !== version) throw new AppError('footage_closed');
}
