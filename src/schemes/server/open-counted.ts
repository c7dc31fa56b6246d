import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { CountedName } from '../counted.ts';
import { atSitesOf, COUNTED_RECORDS, countedDays } from './counted-records.ts';
import type { SchemeKey } from './scheme-queries.ts';
import type { SchemeScope } from './scheme-scope.ts';

/** What one scheme recorded at the sites of one area under a field that counts. */
export interface SchemeSum extends SchemeKey {
  readonly name: string;
  readonly placeAreaId: number;
  readonly sum: number;
  /** How many records gave a number. */
  readonly records: number;
}

/** One sum of `sumCountedAt` taken apart: by scheme, and by the area of its sites. In no order. */
export async function openCounted(
  db: Db,
  scope: SchemeScope,
  { kind, of, activity, code }: CountedName,
): Promise<SchemeSum[]> {
  const days = countedDays(scope);
  if (days === undefined) return [];
  const { rows } = await sql<SchemeKey & { name: string; place: number; sum: string; records: number }>`
    select scheme.area_id, scheme.scheme_id, scheme.name, record.place_area_id as place,
      sum((record.fields -> ${code})::numeric)::text as sum, count(*)::int as records
    from (${COUNTED_RECORDS[of](atSitesOf(scope.areaIds), days)}) record
    join scheme on scheme.area_id = record.area_id and scheme.scheme_id = record.scheme_id
    where scheme.kind = ${kind} and record.activity = ${activity ?? ''}
      and jsonb_typeof(record.fields -> ${code}) = 'number'
    group by scheme.area_id, scheme.scheme_id, scheme.name, record.place_area_id`.execute(db);
  return rows.map(({ place, sum, ...row }) => ({ ...row, placeAreaId: place, sum: Number(sum) }));
}
