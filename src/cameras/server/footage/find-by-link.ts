import { createHash } from 'node:crypto';
import { AppError } from '../../../platform/app-error.ts';
import type { Db } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { StoredRequest } from './request-queries.ts';

/** A request whose link is open. */
export type LinkedRequest = StoredRequest & {
  readonly token_hash: Buffer;
  readonly link_key: string;
  readonly letter: Buffer;
  readonly expires_at: Date;
};

/**
 * The request that a link's token opens. A guessed, a used and an expired one get one and the same answer:
 * `footage_link_unknown`.
 */
export async function findByLink({ db, clock }: Services, token: string): Promise<LinkedRequest> {
  const found = await byHash(db, createHash('sha256').update(Buffer.from(token, 'base64url')).digest());
  const open = found?.state === 'approved' && found.expires_at !== null && found.expires_at > clock.now();
  if (!open || !isLinked(found)) throw new AppError('footage_link_unknown');
  return found;
}

function byHash(db: Db, hash: Buffer): Promise<StoredRequest | undefined> {
  return db.selectFrom('footage_request').selectAll().where('token_hash', '=', hash).executeTakeFirst();
}

function isLinked(request: StoredRequest): request is LinkedRequest {
  return request.token_hash !== null && request.link_key !== null && request.letter !== null;
}
