import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Scheme } from '../contract.ts';
import type { FormPart } from '../form.ts';
import { findKind } from './kind-queries.ts';
import type { SchemeKey, StoredScheme } from './scheme-queries.ts';

type Totals = Scheme['totals'];

/**
 * The sums of the fields that count, by the newest form of the kind, over the sites that stand on a day and over the
 * teams in office. A record of an older form counts by the fields that it has under the same codes.
 */
export async function sumFields(db: Db, scheme: StoredScheme, day: string): Promise<Totals> {
  const kind = await findKind(db, scheme.kind);
  if (kind === undefined) return [];
  const codesOf = (part: FormPart) => kind.form[part].filter(({ counts }) => counts).map(({ code }) => code);
  const [sites, teams] = await Promise.all([
    sumSites(db, scheme, codesOf('site'), day),
    sumTeams(db, scheme, codesOf('team'), day),
  ]);
  return [
    ...sites.map((total) => ({ of: 'site' as const, ...total })),
    ...teams.map((total) => ({ of: 'team' as const, ...total })),
  ];
}

type Sums = { code: string; sum: number }[];

function inOrder(codes: readonly string[], rows: readonly { code: string; sum: string }[]): Sums {
  const sums = new Map(rows.map(({ code, sum }) => [code, Number(sum)]));
  return codes.map((code) => ({ code, sum: sums.get(code) ?? 0 }));
}

async function sumSites(db: Db, key: SchemeKey, codes: readonly string[], day: string): Promise<Sums> {
  if (codes.length === 0) return [];
  const { rows } = await sql<{ code: string; sum: string }>`
    select field.key as code, sum(field.value::numeric)::text as sum
    from scheme_site site, jsonb_each_text(site.fields) field
    where site.area_id = ${key.area_id} and site.scheme_id = ${key.scheme_id}
      and site.from_day <= ${day} and coalesce(site.to_day, 'infinity') >= ${day}
      and field.key = any(${codes}::text[])
    group by field.key`.execute(db);
  return inOrder(codes, rows);
}

async function sumTeams(db: Db, key: SchemeKey, codes: readonly string[], day: string): Promise<Sums> {
  if (codes.length === 0) return [];
  const { rows } = await sql<{ code: string; sum: string }>`
    select field.key as code, sum(field.value::numeric)::text as sum
    from scheme_team team, jsonb_each_text(team.fields) field
    where team.area_id = ${key.area_id} and team.scheme_id = ${key.scheme_id}
      and field.key = any(${codes}::text[])
      and exists (
        select from scheme_term term
        where term.area_id = team.area_id and term.scheme_id = team.scheme_id and term.team_id = team.team_id
          and term.from_day <= ${day} and coalesce(term.to_day, 'infinity') >= ${day})
    group by field.key`.execute(db);
  return inOrder(codes, rows);
}
