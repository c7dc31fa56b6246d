import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { refuseOutside, type Scope } from './refuse-outside.ts';
import { type StoredSite, type StoredTerm, teamIds } from './scheme-queries.ts';

/** What ended together on a day, and the day on which it did in truth. */
interface MovedEnd {
  readonly was: string;
  readonly onDay: string;
}

/**
 * Moves the last day of the sites and terms of a scheme, or of one site, that ended with it. Throws `end_before_start`
 * where one of them began later than that, or another goes on beyond it, and `activity_outside`.
 */
export async function moveEnd(trx: Trx, scope: Scope, { was, onDay }: MovedEnd): Promise<void> {
  const within = { area_id: scope.area_id, scheme_id: scope.scheme_id };
  const [sites, terms] = [await sitesOf(trx, scope), await termsOf(trx, scope)];
  const beyond = [...sites, ...terms].some(
    ({ from_day, to_day }) => from_day > onDay || (to_day !== was && (to_day === null || to_day > onDay)),
  );
  if (beyond) throw new AppError('end_before_start');
  await refuseOutside(trx, scope, { to: onDay });
  await trx
    .updateTable('scheme_site')
    .set({ to_day: onDay })
    .where('area_id', '=', within.area_id)
    .where('scheme_id', '=', within.scheme_id)
    .where('site_id', '=', sql<string>`any(${ended(sites, was).map(({ site_id }) => site_id)}::uuid[])`)
    .execute();
  await trx
    .updateTable('scheme_term')
    .set({ to_day: onDay })
    .where('area_id', '=', within.area_id)
    .where('scheme_id', '=', within.scheme_id)
    .where('term_id', '=', sql<string>`any(${ended(terms, was).map(({ term_id }) => term_id)}::uuid[])`)
    .execute();
}

function ended<Row extends { readonly to_day: string | null }>(rows: readonly Row[], was: string): Row[] {
  return rows.filter(({ to_day }) => to_day === was);
}

function sitesOf(trx: Trx, { area_id, scheme_id, siteId }: Scope): Promise<StoredSite[]> {
  const sites = trx
    .selectFrom('scheme_site')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id);
  return (siteId === undefined ? sites : sites.where('site_id', '=', siteId)).execute();
}

function termsOf(trx: Trx, { area_id, scheme_id, siteId }: Scope): Promise<StoredTerm[]> {
  const terms = trx
    .selectFrom('scheme_term')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id);
  const key = { area_id, scheme_id };
  return (
    siteId === undefined ? terms : terms.where('team_id', 'in', teamIds(trx, { ...key, site_id: siteId }))
  ).execute();
}
