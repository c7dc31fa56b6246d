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
 * The request that a link's token opens. A guessed, a used, a revoked and an expired one get one and the same answer:
 * `footage_link_unknown`.
 */
export async function findByLink(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  token: string,
): Promise<LinkedRequest> {
  const found = await findByToken(db, token);
  const open = found?.state === 'approved' && found.expires_at !== null && found.expires_at > clock.now();
  if (!open || !isLinked(found)) throw new AppError('footage_link_unknown');
  return found;
}

/** The request for which a link was made, whether it is still open or was used; undefined for any other token. */
export async function findByToken(db: Db, token: string): Promise<StoredRequest | undefined> {
  const hash = createHash('sha256').update(Buffer.from(token, 'base64url')).digest();
  return db.selectFrom('footage_request').selectAll().where('token_hash', '=', hash).executeTakeFirst();
}

function isLinked(request: StoredRequest): request is LinkedRequest {
  return request.token_hash !== null && request.link_key !== null && request.letter !== null;
}

/** Who comes second with a link is answered as with any other that opens nothing. Throws. */
export function asLinkUnknown(error: unknown): never {
  const used = error instanceof AppError && error.code === 'footage_closed';
  throw used ? new AppError('footage_link_unknown') : error;
}
