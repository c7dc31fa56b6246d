import { type Selectable, sql } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import type { Db, Trx } from '../../../platform/database.ts';
import { type FootageAction, type FootageState, stateOn } from '../../footage.ts';
import type { FootageRequestTable } from './tables.ts';

/** A row of `footage_request`. */
export type StoredRequest = Selectable<FootageRequestTable>;

/** How a request stands: what time alone has ended has lapsed, whether or not that is written down yet. */
export function stateNow(
  { state, due_on: dueOn, expires_at: expiresAt }: StoredRequest,
  now: Date,
): FootageState {
  return stateOn({ state, dueOn, expiresAt }, now, dayOf(now));
}

/** A request of one of these areas; undefined for any other. */
export async function findRequest(
  db: Db | Trx,
  requestId: string,
  areaIds: readonly number[],
): Promise<StoredRequest | undefined> {
  return db
    .selectFrom('footage_request')
    .selectAll()
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
}

/** The request as it is now, held until the transaction ends. */
export async function holdRequest(trx: Trx, { area_id, request_id }: StoredRequest): Promise<StoredRequest> {
  return trx
    .selectFrom('footage_request')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The newest link of one kind in a request's chain; undefined where there is none. */
export function findLink(db: Db | Trx, { area_id, request_id }: StoredRequest, action: FootageAction) {
  return db
    .selectFrom('footage_step')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .where('action', '=', action)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The clip of a request that was handed over. */
export function findClip(db: Db | Trx, { area_id, request_id }: StoredRequest) {
  return db
    .selectFrom('footage_clip')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .executeTakeFirst();
}
