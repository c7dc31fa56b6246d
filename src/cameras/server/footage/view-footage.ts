import { Readable } from 'node:stream';
import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { Message } from '../../../sealed/message.ts';
import type { ViewReason } from '../../footage.ts';
import { advance } from './advance.ts';
import { oneAfterAnother } from './clip-parts.ts';
import { findClip, type StoredRequest } from './request-queries.ts';

/** For how long a reason that was given opens the clip: a slow line, not a working day. */
const OPEN_MS = 15 * 60_000;

/**
 * Writes down that somebody looks at a clip and why, before anything of it is given. Gives the message of the owner's
 * browser, and the key that signed it. Throws `not_found` where nothing was handed over.
 */
export async function viewFootage(
  { db, clock }: Services,
  accountId: string,
  request: StoredRequest,
  { viewId, reason }: { readonly viewId: string; readonly reason: ViewReason },
): Promise<{ message: Message; linkKey: string }> {
  const clip = await findClip(db, request);
  if (clip === undefined || request.link_key === null) throw new AppError('not_found');
  const custody = { action: 'view', actorId: accountId, at: clock.now(), reason, viewId } as const;
  await transaction(db, (trx) => advance(trx, request, custody));
  return { message: clip.message, linkKey: request.link_key };
}

/** The sealed clip, for whoever gave a reason a moment ago. Throws `not_found`. */
export async function readClip(
  { db, clock, files }: Services,
  accountId: string,
  request: StoredRequest,
  viewId: string,
): Promise<Readable> {
  const view = await db
    .selectFrom('footage_step')
    .select('at')
    .where('area_id', '=', request.area_id)
    .where('request_id', '=', request.request_id)
    .where('action', '=', 'view')
    .where('actor_id', '=', accountId)
    .where('view_id', '=', viewId)
    .executeTakeFirst();
  const fresh = view && clock.now().getTime() - view.at.getTime() <= OPEN_MS;
  const clip = fresh ? await findClip(db, request) : undefined;
  if (clip === undefined) throw new AppError('not_found');
  return Readable.from(oneAfterAnother(files, clip.parts));
}
