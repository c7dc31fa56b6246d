import { type ExpressionBuilder, sql } from 'kysely';
import { z } from 'zod';
import { displayNames } from '../../../accounts/server/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Database, Db } from '../../../platform/database.ts';
import { momentSchema } from '../../../wire/encoding.ts';
import type { FootageRow, FootageView } from '../../footage-contract.ts';
import { type StoredRequest, stateNow } from './request-queries.ts';

const listCursor = z.tuple([momentSchema, z.uuid()]);

/** The requests of some areas, the newest first. Throws `bad_cursor`. */
export async function listFootage(
  db: Db,
  areaIds: readonly number[],
  query: {
    readonly view: FootageView;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
  now: Date,
): Promise<{ rows: FootageRow[]; next: string | null }> {
  const after = decodeCursor(listCursor, query.cursor);
  let select = db
    .selectFrom('footage_request')
    .selectAll()
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where((eb) => inView(eb, query.view, now))
    .orderBy('asked_at', 'desc')
    .orderBy('request_id', 'desc')
    .limit(query.limit + 1);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(sql<boolean>`(asked_at, request_id) < (${new Date(at)}, ${id}::uuid)`);
  }
  const { rows, next } = cutPage(await select.execute(), query.limit, (last) => [
    last.asked_at.toISOString(),
    last.request_id,
  ]);
  return { rows: await presentRequests(db, rows, now), next };
}

/** What time alone has ended counts as closed, whether or not that is written down yet. */
function inView(eb: ExpressionBuilder<Database, 'footage_request'>, view: FootageView, now: Date) {
  if (view === 'handed_over') return eb('state', '=', 'handed_over');
  const open = eb.or([
    eb.and([eb('state', '=', 'asked'), eb('due_on', '>=', dayOf(now))]),
    eb.and([eb('state', '=', 'approved'), eb('expires_at', '>', now)]),
  ]);
  return view === 'open' ? open : eb.and([eb('state', '<>', 'handed_over'), eb.not(open)]);
}

/** Requests as a list shows them. */
export async function presentRequests(
  db: Db,
  rows: readonly StoredRequest[],
  now: Date,
): Promise<FootageRow[]> {
  if (rows.length === 0) return [];
  const [names, cameras] = await Promise.all([
    displayNames(
      db,
      rows.map((row) => row.asked_by),
    ),
    db
      .selectFrom('camera')
      .select(['camera_id', 'address'])
      .where('area_id', '=', sql<number>`any(${rows.map((row) => row.area_id)}::int[])`)
      .where('camera_id', '=', sql<string>`any(${rows.map((row) => row.camera_id)}::uuid[])`)
      .execute(),
  ]);
  const addresses = new Map(cameras.map(({ camera_id, address }) => [camera_id, address]));
  return rows.map((row) => ({
    requestId: row.request_id,
    areaId: row.area_id,
    unitId: row.unit_id,
    cameraId: row.camera_id,
    address: addresses.get(row.camera_id) ?? '',
    purpose: row.purpose,
    onDay: row.on_day,
    state: stateNow(row, now),
    version: row.version,
    askedBy: names.get(row.asked_by) ?? '',
    askedAt: row.asked_at.toISOString(),
    dueOn: row.due_on,
  }));
}
