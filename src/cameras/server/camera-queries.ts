import { type Selectable, sql } from 'kysely';
import { foldWords } from '../../areas/fold.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { Health } from '../camera.ts';
import type { CameraFields, CameraRow } from '../contract.ts';
import type { CameraTable } from './tables.ts';

/** A row of `camera`. */
export type StoredCamera = Selectable<CameraTable>;

/** Where a camera is: with the area every statement about it goes to one shard. */
export type CameraKey = Pick<StoredCamera, 'area_id' | 'camera_id'>;

/** A camera of one of these areas; undefined for any other. */
export async function findCamera(
  db: Db | Trx,
  cameraId: string,
  areaIds: readonly number[],
): Promise<StoredCamera | undefined> {
  return db
    .selectFrom('camera')
    .selectAll()
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('camera_id', '=', cameraId)
    .executeTakeFirst();
}

/** A camera as it is now, which nobody changes until the transaction ends. */
export async function shareCamera(trx: Trx, { area_id, camera_id }: CameraKey): Promise<StoredCamera> {
  return trx
    .selectFrom('camera')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('camera_id', '=', camera_id)
    .forShare()
    .executeTakeFirstOrThrow();
}

/** What is clear about a camera, as columns. */
export function columnsOf(fields: CameraFields) {
  return {
    address: fields.address.normalize('NFC'),
    folded: foldWords(fields.address),
    lat: fields.lat,
    lon: fields.lon,
    direction: fields.direction,
    angle: fields.angle,
    range_m: fields.rangeM,
    funder: fields.funder,
    retention_days: fields.retentionDays,
    from_day: fields.fromDay,
    scheme_id: fields.site?.schemeId ?? null,
    site_id: fields.site?.siteId ?? null,
  };
}

/** The same, as it crosses the wire. */
export function fieldsOf(row: StoredCamera): CameraFields {
  return {
    address: row.address,
    lat: row.lat,
    lon: row.lon,
    direction: row.direction,
    angle: row.angle,
    rangeM: row.range_m,
    funder: row.funder,
    retentionDays: row.retention_days,
    fromDay: row.from_day,
    site:
      row.scheme_id === null || row.site_id === null
        ? null
        : { schemeId: row.scheme_id, siteId: row.site_id },
  };
}

/** What is known of a stored camera's health. */
export function healthOf(row: StoredCamera): Health {
  const { state, seen_on: seenOn, checked_on: checkedOn, reminded_on: remindedOn } = row;
  return { state, seenOn, checkedOn, remindedOn };
}

/** The same, as columns. */
export function healthColumns({ state, seenOn, checkedOn, remindedOn }: Health) {
  return { state, seen_on: seenOn, checked_on: checkedOn, reminded_on: remindedOn };
}

/** A camera as a list shows it. */
export function presentCamera(row: StoredCamera): CameraRow {
  return {
    ...fieldsOf(row),
    cameraId: row.camera_id,
    areaId: row.area_id,
    unitId: row.unit_id,
    state: row.state,
    seenOn: row.seen_on,
    remindedOn: row.reminded_on,
    version: row.version,
  };
}
