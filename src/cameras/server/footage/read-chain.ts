import { z } from 'zod';
import { displayNames } from '../../../accounts/server/index.ts';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Db } from '../../../platform/database.ts';
import { versionSchema } from '../../../steps/contract.ts';
import type { FootageStep } from '../../footage-contract.ts';
import type { StoredRequest } from './request-queries.ts';

const chainCursor = z.tuple([versionSchema]);

/** A page of a chain of custody, the newest link first; views make it long. Throws `bad_cursor`. */
export async function readChain(
  db: Db,
  { area_id, request_id }: StoredRequest,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: FootageStep[]; next: string | null }> {
  const before = decodeCursor(chainCursor, cursor);
  let select = db
    .selectFrom('footage_step')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .orderBy('version', 'desc')
    .limit(limit + 1);
  if (before !== undefined) select = select.where('version', '<', before[0]);
  const { rows, next } = cutPage(await select.execute(), limit, (last) => [last.version]);
  const names = await displayNames(
    db,
    rows.flatMap(({ actor_id }) => (actor_id === null ? [] : [actor_id])),
  );
  const steps = rows.map((row) => ({
    version: row.version,
    action: row.action,
    reason: row.reason,
    by: row.actor_id === null ? null : (names.get(row.actor_id) ?? ''),
    at: row.at.toISOString(),
    leafHash: row.leaf_hash.toString('base64url'),
  }));
  return { rows: steps, next };
}
