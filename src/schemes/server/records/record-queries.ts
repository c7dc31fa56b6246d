import type { Readable } from 'node:stream';
import type { Selectable } from 'kysely';
import { AppError } from '../../../platform/app-error.ts';
import type { Db } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { StoredScheme } from '../scheme-queries.ts';
import type { SiteRecordTable } from '../tables.ts';

/** A row as it is stored. */
export type StoredRecord = Selectable<SiteRecordTable>;

/** A record of one of these areas; undefined for any other. */
export async function findRecord(
  db: Db,
  activityId: string,
  areaIds: readonly number[],
): Promise<StoredRecord | undefined> {
  if (areaIds.length === 0) return undefined;
  return db
    .selectFrom('site_record')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
}

/** A record of a scheme; undefined where the activity is none of it, or was not entered on a phone. */
export async function findRecordOf(
  db: Db,
  { area_id, scheme_id }: StoredScheme,
  activityId: string,
): Promise<StoredRecord | undefined> {
  return db
    .selectFrom('site_record as record')
    .innerJoin('scheme_activity as activity', (join) =>
      join
        .onRef('activity.area_id', '=', 'record.area_id')
        .onRef('activity.activity_id', '=', 'record.activity_id'),
    )
    .selectAll('record')
    .where('record.area_id', '=', area_id)
    .where('record.activity_id', '=', activityId)
    .where('activity.scheme_id', '=', scheme_id)
    .executeTakeFirst();
}

/** A sealed photo of a record. Throws `not_found`. */
export async function openPhoto(
  { db, files }: Services,
  { area_id, activity_id }: StoredRecord,
  fileId: string,
): Promise<Readable> {
  const photo = await db
    .selectFrom('site_record_photo')
    .select('stored_as')
    .where('area_id', '=', area_id)
    .where('activity_id', '=', activity_id)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (photo === undefined) throw new AppError('not_found');
  return files.open(photo.stored_as);
}
