import { displayNames } from '../../../accounts/server/index.ts';
import type { Db } from '../../../platform/database.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { newestWords, readWords } from '../../../words/server/index.ts';
import type { readFootage as contract, FootageStep } from '../../footage-contract.ts';
import { presentRequests } from './list-footage.ts';
import { findClip, type StoredRequest } from './request-queries.ts';

type Reply = ReplyOf<typeof contract>;

/** Links of a chain that a page shows, the newest first; views make it long. */
const SHOWN = 100;

/** One request with its chain of custody. */
export async function readFootage(
  db: Db,
  request: StoredRequest,
  asker: Pick<Reply, 'decides' | 'withdraws' | 'views'> & { readonly opens: boolean },
  now: Date,
): Promise<Reply> {
  const { opens, ...may } = asker;
  const subject = { areaId: request.area_id, subjectId: request.request_id };
  const [[row], words, steps, clip] = await Promise.all([
    presentRequests(db, [request], now),
    readWords(db, 'footage_request', opens ? [subject] : [], 'unit'),
    readChain(db, request),
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
    steps,
    clip: handed ?? null,
  };
}

async function readChain(db: Db, { area_id, request_id }: StoredRequest): Promise<FootageStep[]> {
  const rows = await db
    .selectFrom('footage_step')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .orderBy('version', 'desc')
    .limit(SHOWN)
    .execute();
  const names = await displayNames(
    db,
    rows.flatMap(({ actor_id }) => (actor_id === null ? [] : [actor_id])),
  );
  return rows.map((row) => ({
    version: row.version,
    action: row.action,
    reason: row.reason,
    by: row.actor_id === null ? null : (names.get(row.actor_id) ?? ''),
    at: row.at.toISOString(),
    leafHash: row.leaf_hash.toString('base64url'),
  }));
}
