import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { SchemeKey } from './scheme-queries.ts';

/** That a step replaced what a site or a team recorded; an index holds these. */
export const replacesValues = sql<boolean>`before ? 'fields'`;

/**
 * From which day what sites or teams of a scheme record holds, by their ids; of those alone that were ever changed. One
 * query.
 */
export async function valuesSince(
  db: Db,
  { area_id, scheme_id }: SchemeKey,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('scheme_step')
    .distinctOn('subject_id')
    .select(['subject_id', 'on_day'])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('subject_id', 'in', subjectIds)
    .where(replacesValues)
    .orderBy('subject_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ subject_id, on_day }) => (subject_id === null ? [] : [[subject_id, on_day]])),
  );
}
