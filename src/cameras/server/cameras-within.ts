import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { MOST_IN_BOX, type ShownCamera } from '../contract.ts';
import type { Box } from '../geometry.ts';

/**
 * The cameras of some areas that hang within a rectangle: a range of the index on area, latitude and longitude. As
 * many as an answer holds, the nearest to the middle first, and whether there are more.
 */
export async function camerasWithin(
  db: Db,
  areaIds: readonly number[],
  { south, west, north, east }: Box,
): Promise<{ rows: ShownCamera[]; more: boolean }> {
  const found = await db
    .selectFrom('camera')
    .select([
      'camera_id as cameraId',
      'area_id as areaId',
      'address',
      'lat',
      'lon',
      'direction',
      'angle',
      'range_m as rangeM',
      'retention_days as retentionDays',
      'state',
      'from_day as fromDay',
      'seen_on as seenOn',
    ])
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where(sql<boolean>`state <> 'removed'`)
    .where('lat', '>=', south)
    .where('lat', '<=', north)
    .where('lon', '>=', west)
    .where('lon', '<=', east)
    .orderBy(fromMiddle({ south, west, north, east }))
    .orderBy('camera_id')
    .limit(MOST_IN_BOX + 1)
    .execute();
  return { rows: found.slice(0, MOST_IN_BOX), more: found.length > MOST_IN_BOX };
}

/** How far from the middle, squared; in degrees of latitude, with those of longitude as short as they are there. */
function fromMiddle({ south, west, north, east }: Box) {
  const [lat, lon] = [(south + north) / 2, (west + east) / 2];
  const short = Math.cos((lat * Math.PI) / 180);
  return sql`power(lat - ${lat}::float8, 2) + power((lon - ${lon}::float8) * ${short}::float8, 2)`;
}

/** The rectangle in which the cameras of some areas hang, and how many they are; null where there are none. */
export async function camerasExtent(
  db: Db,
  areaIds: readonly number[],
): Promise<{ box: Box | null; count: number }> {
  const { count, south, west, north, east } = await db
    .selectFrom('camera')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.min('lat').as('south'),
      fn.min('lon').as('west'),
      fn.max('lat').as('north'),
      fn.max('lon').as('east'),
    ])
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where(sql<boolean>`state <> 'removed'`)
    .executeTakeFirstOrThrow();
  if (count === 0) return { box: null, count };
  return { box: { south, west, north, east }, count };
}
