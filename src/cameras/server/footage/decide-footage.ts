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
import { advance, type Custody } from './advance.ts';
import { removeParts } from './remove-parts.ts';
import { findLink, holdRequest, type StoredRequest, stateNow } from './request-queries.ts';

/**
 * Approves a request of somebody else, or makes a new link for one that is approved: the former link ends at once, with
 * what was sent by it. The link holds as long as the house's rule says, and never beyond the last day on which the owner
 * surely has the footage. The same again, because its answer was lost, is harmless. Throws `footage_own_request`,
 * `footage_gone`, `footage_closed`.
 */
export async function approveFootage(
  services: Services,
  accountId: string,
  request: StoredRequest,
  asked: z.output<(typeof contract)['approveFootage']['body']>,
): Promise<{ version: number; expiresAt: string }> {
  const { db, clock } = services;
  refuseOwn(request, accountId);
  const again = sameLink(request, asked.tokenHash);
  if (again) return again;
  const at = clock.now();
  refuseStale(request, asked.version);
  if (request.state === 'approved') refuseLapsed(request, at);
  const link = dueMoment(await currentLawBook(db, clock), LAW_CODES.footageLink, at);
  const approved = await transaction(db, async (trx) => {
    // held: the camera's owner may just have said that footage is kept for fewer days
    const { due_on: dueOn } = await holdRequest(trx, request);
    if (dueOn < dayOf(at)) throw new AppError('footage_gone');
    const gone = endOfDay(dueOn);
    const expiresAt = link < gone ? link : gone;
    const set = {
      token_hash: Buffer.from(asked.tokenHash, 'base64url'),
      link_key: asked.linkKey,
      letter: Buffer.from(asked.letter, 'base64url'),
      expires_at: expiresAt,
    };
    const said = [asked.tokenHash, asked.linkKey, expiresAt.toISOString()];
    const custody = { action: 'approve', actorId: accountId, at, said, set } as const;
    const { version } = await advance(trx, request, custody);
    return { version, expiresAt: expiresAt.toISOString() };
  });
  await removeParts(services, request);
  return approved;
}

/**
 * Refuses a request of somebody else, and says why. The same again is harmless. Throws `footage_own_request`,
 * `footage_closed`.
 */
export async function refuseFootage(
  services: Services,
  accountId: string,
  request: StoredRequest,
  { version, reason }: z.output<(typeof contract)['refuseFootage']['body']>,
): Promise<{ version: number }> {
  refuseOwn(request, accountId);
  return end(services, request, version, { action: 'refuse', actorId: accountId, reason });
}

/**
 * Takes a request back: its link, where there is one, opens nothing from then on, and what was sent by it is removed.
 * The same again is harmless. Throws `footage_closed`.
 */
export async function withdrawFootage(
  services: Services,
  accountId: string,
  request: StoredRequest,
  { version }: { readonly version: number },
): Promise<{ version: number }> {
  const set = { token_hash: null, link_key: null, expires_at: null };
  const ended = await end(services, request, version, { action: 'withdraw', actorId: accountId, set });
  await removeParts(services, request);
  return ended;
}

/** What ends a request, or has ended it just so where the answer was lost. Throws `footage_closed`. */
async function end(
  { db, clock }: Services,
  request: StoredRequest,
  seen: number,
  ending: Omit<Custody, 'at'>,
): Promise<{ version: number }> {
  const at = clock.now();
  try {
    refuseStale(request, seen);
    refuseLapsed(request, at);
    const { version } = await transaction(db, (trx) => advance(trx, request, { ...ending, at }));
    return { version };
  } catch (error) {
    const link = await findLink(db, request, ending.action);
    const same = link?.actor_id === ending.actorId && link.reason === (ending.reason ?? null);
    if (same && link.version === seen + 1) return { version: link.version };
    throw error;
  }
}

/** What was answered where this very link has been made. */
function sameLink(
  { state, token_hash, version, expires_at }: StoredRequest,
  tokenHash: string,
): { version: number; expiresAt: string } | undefined {
  if (state !== 'approved' || token_hash?.toString('base64url') !== tokenHash) return undefined;
  return expires_at === null ? undefined : { version, expiresAt: expires_at.toISOString() };
}

function refuseOwn({ asked_by }: StoredRequest, accountId: string): void {
  if (asked_by === accountId) throw new AppError('footage_own_request');
}

function refuseStale(request: StoredRequest, version: number): void {
  if (request.version !== version) throw new AppError('footage_closed');
}

function refuseLapsed(request: StoredRequest, at: Date): void {
  if (stateNow(request, at) === 'lapsed') throw new AppError('footage_closed');
}
