import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { CountedSum } from '../contract.ts';
import { COUNTED_OF, type CountedOf, countedFields } from '../counted.ts';
import type { SchemeScope } from './count-schemes.ts';
import { newestKinds } from './kind-queries.ts';
import type { SchemeKey } from './scheme-queries.ts';

/** Days, both included; what stands is taken on the last one. */
interface Days {
  readonly from: string;
  readonly last: string;
}

/**
 * The sums of the fields that count, by kind, over the sites, teams and activities in some areas in a period: what
 * stands on its last day, and what was done within it. Of fields of which nothing is recorded there is none.
 */
export async function sumCountedOf(db: Db, { areaIds, from, to, asOf }: SchemeScope): Promise<CountedSum[]> {
  const last = to < asOf ? to : asOf;
  if (last < from || areaIds.length === 0) return [];
  return sumCounted(db, sql`rec.place_area_id = any(${areaIds}::int[])`, { from, last });
}

/** The same of one scheme, wherever its sites are. */
export function sumCountedIn(db: Db, { area_id, scheme_id }: SchemeKey, days: Days): Promise<CountedSum[]> {
  return sumCounted(db, sql`rec.area_id = ${area_id} and rec.scheme_id = ${scheme_id}`, days);
}

type Condition = RawBuilder<unknown>;

/** The records that are added up, each with its scheme; `where` names them as `rec`. */
const RECORDS: Readonly<Record<CountedOf, (where: Condition, days: Days) => Condition>> = {
  site: (where, { last }) => sql`
    select rec.area_id, rec.scheme_id, '' as activity, rec.fields
    from scheme_site rec
    where ${where} and rec.from_day <= ${last} and coalesce(rec.to_day, 'infinity') >= ${last}`,
  team: (where, { last }) => sql`
    select rec.area_id, rec.scheme_id, '' as activity, team.fields
    from scheme_term rec
    join scheme_team team
      on team.area_id = rec.area_id and team.scheme_id = rec.scheme_id and team.team_id = rec.team_id
    where ${where} and rec.from_day <= ${last} and coalesce(rec.to_day, 'infinity') >= ${last}`,
  activity: (where, { from, last }) => sql`
    select rec.area_id, rec.scheme_id, rec.type as activity, rec.fields
    from scheme_activity rec
    where ${where} and rec.on_day >= ${from} and rec.on_day <= ${last} and rec.withdrawn_at is null`,
};

/** By the newest form of each kind: under one code every version means the same. */
async function sumCounted(db: Db, where: Condition, days: Days): Promise<CountedSum[]> {
  const wanted = (await newestKinds(db)).flatMap(({ kind, form }) =>
    countedFields(form).map(({ of, activity, field }) => ({ kind, of, activity, code: field.code })),
  );
  const parts = COUNTED_OF.map(async (of) => {
    const own = wanted.filter((each) => each.of === of);
    if (own.length === 0) return [];
    const sums = await sumRecords(db, RECORDS[of](where, days), own);
    return own.flatMap((each) => {
      const sum = sums.get(keyOf(each.kind, each.activity ?? '', each.code));
      return sum === undefined ? [] : [{ ...each, sum }];
    });
  });
  return (await Promise.all(parts)).flat();
}

async function sumRecords(
  db: Db,
  records: Condition,
  wanted: readonly { readonly kind: string; readonly code: string }[],
): Promise<ReadonlyMap<string, number>> {
  const kinds = [...new Set(wanted.map(({ kind }) => kind))];
  const codes = [...new Set(wanted.map(({ code }) => code))];
  // a value that is no number, under a code that once meant something else, adds nothing
  const { rows } = await sql<{ kind: string; activity: string; code: string; sum: string | null }>`
    select scheme.kind, record.activity, field.key as code, 
      sum(case when jsonb_typeof(field.value) = 'number' then field.value::numeric end)::text as sum
    from (${records}) record
    join scheme on scheme.area_id = record.area_id and scheme.scheme_id = record.scheme_id
    cross join lateral jsonb_each(record.fields) field
    where scheme.kind = any(${kinds}::text[]) and field.key = any(${codes}::text[])
    group by scheme.kind, record.activity, field.key`.execute(db);
  return new Map(
    rows.flatMap((row) =>
      row.sum === null ? [] : [[keyOf(row.kind, row.activity, row.code), Number(row.sum)] as const],
    ),
  );
}

function keyOf(kind: string, activity: string, code: string): string {
  return `${kind} ${activity} ${code}`;
}
