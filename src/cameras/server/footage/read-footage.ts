import type { Db } from '../../../platform/database.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { newestWords, readWords } from '../../../words/server/index.ts';
import { lapseOf } from '../../footage.ts';
import { type readFootage as contract, SHOWN_LINKS } from '../../footage-contract.ts';
import { presentRequests } from './list-footage.ts';
import { readChain } from './read-chain.ts';
import { findClip, type StoredRequest } from './request-queries.ts';

type Reply = ReplyOf<typeof contract>;

/** One request with the newest links of its chain of custody. */
export async function readFootage(
  db: Db,
  request: StoredRequest,
  asker: Pick<Reply, 'decides' | 'withdraws' | 'views'> & { readonly opens: boolean },
  now: Date,
): Promise<Reply> {
  const { opens, ...may } = asker;
  const subject = { areaId: request.area_id, subjectId: request.request_id };
  const [[row], words, chain, clip] = await Promise.all([
    presentRequests(db, [request], now),
    readWords(db, 'footage_request', opens ? [subject] : [], 'unit'),
    readChain(db, request, { limit: SHOWN_LINKS }),
    findClip(db, request),
  ]);
  if (row === undefined) throw new Error('a request is presented as one row');
  const handed = clip && {
    size: clip.size,
    sha256: clip.sha256.toString('base64url'),
    at: clip.at.toISOString(),
  };
  return {
    ...row,
    ...may,
    expiresAt: request.expires_at?.toISOString() ?? null,
    words: newestWords(words(request.request_id), ['request']).request,
    contentEnded: request.content_ended,
    lapse: row.state === 'lapsed' ? lapseOf({ expiresAt: request.expires_at }) : null,
    steps: chain.rows,
    next: chain.next,
    clip: handed ?? null,
  };
}
