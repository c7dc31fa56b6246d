import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { addDecimals } from '../add-decimals.ts';
import type { CountedSum } from '../contract.ts';
import { COUNTED_OF, type CountedName, type CountedOf, countedFields, countedKey } from '../counted.ts';
import type { SchemeScope } from './count-schemes.ts';
import {
  atSitesOf,
  COUNTED_RECORDS,
  type Condition,
  type CountedDays,
  countedDays,
  ofOneScheme,
} from './counted-records.ts';
import { newestKinds } from './kind-queries.ts';
import type { SchemeKey } from './scheme-queries.ts';

/** What the records at the sites of one area give under a field that counts. */
export interface PlacedSum extends CountedSum {
  readonly placeAreaId: number;
  /** How many records gave a number. */
  readonly records: number;
}

/**
 * The sums of some fields that count, by the area of the sites, over the sites, teams and activities in some areas in a
 * period: what stands on its last day, and what was done within it. Of fields of which nothing is recorded there is none.
 */
export async function sumCountedByArea(
  db: Db,
  wanted: readonly CountedName[],
  scope: SchemeScope,
): Promise<PlacedSum[]> {
  const days = countedDays(scope);
  return days === undefined ? [] : sumCounted(db, wanted, atSitesOf(scope.areaIds), days);
}

/** The same of every field that counts, of all these areas together. */
export async function sumCountedOf(db: Db, scope: SchemeScope): Promise<CountedSum[]> {
  return addPlaces(await sumCountedByArea(db, await allNames(db), scope));
}

/** The same of one scheme, wherever its sites are. */
export async function sumCountedIn(db: Db, scheme: SchemeKey, days: CountedDays): Promise<CountedSum[]> {
  return addPlaces(await sumCounted(db, await allNames(db), ofOneScheme(scheme), days));
}

/** By the newest form of each kind: under one code every version means the same. */
async function allNames(db: Db): Promise<CountedName[]> {
  return (await newestKinds(db)).flatMap(({ kind, form }) =>
    countedFields(form).map(({ of, activity, field }) => ({ kind, of, activity, code: field.code })),
  );
}

async function sumCounted(
  db: Db,
  wanted: readonly CountedName[],
  where: Condition,
  days: CountedDays,
): Promise<PlacedSum[]> {
  const parts = COUNTED_OF.map(async (of) => {
    const own = wanted.filter((each) => each.of === of);
    return own.length === 0 ? [] : sumRecords(db, of, COUNTED_RECORDS[of](where, days), own);
  });
  return (await Promise.all(parts)).flat();
}

async function sumRecords(
  db: Db,
  of: CountedOf,
  records: Condition,
  wanted: readonly CountedName[],
): Promise<PlacedSum[]> {
  const kinds = [...new Set(wanted.map(({ kind }) => kind))];
  const codes = [...new Set(wanted.map(({ code }) => code))];
  // a value that is no number, under a code that once meant something else, adds nothing
  const { rows } = await sql<{
    kind: string;
    activity: string;
    code: string;
    place: number;
    sum: string;
    records: number;
  }>`
    select scheme.kind, record.activity, field.key as code, record.place_area_id as place,
      sum(field.value::numeric)::text as sum, count(*)::int as records
    from (${records}) record
    join scheme on scheme.area_id = record.area_id and scheme.scheme_id = record.scheme_id
    cross join lateral jsonb_each(record.fields) field
    where scheme.kind = any(${kinds}::text[]) and field.key = any(${codes}::text[])
      and jsonb_typeof(field.value) = 'number'
    group by scheme.kind, record.activity, field.key, record.place_area_id`.execute(db);
  const byName = Map.groupBy(rows, ({ kind, activity, code }) =>
    countedKey({ kind, of, activity: activity === '' ? null : activity, code }),
  );
  return wanted.flatMap((name) =>
    (byName.get(countedKey(name)) ?? []).map(({ place, sum, records }) => {
      return { ...name, placeAreaId: place, sum: Number(sum), records };
    }),
  );
}

function addPlaces(placed: readonly PlacedSum[]): CountedSum[] {
  const sums = new Map<string, CountedSum>();
  for (const { kind, of, activity, code, sum } of placed) {
    const name = { kind, of, activity, code };
    const key = countedKey(name);
    sums.set(key, { ...name, sum: addDecimals([sums.get(key)?.sum ?? 0, sum]) });
  }
  return [...sums.values()];
}
