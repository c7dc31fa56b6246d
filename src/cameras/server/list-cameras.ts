import { sql } from 'kysely';
import { z } from 'zod';
import { searchWords } from '../../areas/fold.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { CameraRow, CameraView } from '../contract.ts';
import { presentCamera } from './camera-queries.ts';

/** What is listed. */
export interface CameraList {
  readonly areaIds: readonly number[];
  readonly view: CameraView;
  /** Whoever was last seen at work before this day is unseen. */
  readonly unseenBefore: string;
  /** Words of an address, each from its beginning. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const listCursor = z.tuple([daySchema, z.uuid()]);

/** The cameras of some areas, those that nobody has seen at work for longest first. Throws `bad_cursor`. */
export async function listCameras(
  db: Db,
  { areaIds, view, unseenBefore, q = '', cursor, limit }: CameraList,
): Promise<{ rows: CameraRow[]; next: string | null }> {
  const after = decodeCursor(listCursor, cursor);
  let select = db
    .selectFrom('camera')
    .selectAll()
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .orderBy('seen_on')
    .orderBy('camera_id')
    .limit(limit + 1);
  select =
    view === 'removed'
      ? select.where(sql<boolean>`state = 'removed'`)
      : select.where(sql<boolean>`state <> 'removed'`);
  if (view === 'working' || view === 'faulty') select = select.where('state', '=', view);
  if (view === 'unseen') select = select.where('seen_on', '<', unseenBefore);
  for (const word of searchWords(q)) select = select.where('folded', 'like', `% ${word}%`);
  if (after !== undefined) {
    const [day, id] = after;
    select = select.where(sql<boolean>`(seen_on, camera_id) > (${day}::date, ${id}::uuid)`);
  }
  const { rows, next } = cutPage(await select.execute(), limit, (last) => [last.seen_on, last.camera_id]);
  return { rows: rows.map(presentCamera), next };
}
