import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { By } from '../../steps/server/index.ts';
import type { SchemeKey } from './scheme-queries.ts';

/** What other rooms end with sites, in the transaction of the step that ends them. */
export type SitesEnd = (
  trx: Trx,
  sites: { readonly areaId: number; readonly schemeId: string; readonly siteIds: readonly string[] },
  by: By,
) => Promise<void>;

/** What ends: the whole scheme, or one site of it. */
interface Ending extends SchemeKey {
  readonly siteId?: string;
}

/**
 * Ends the sites of a scheme, or one of them, with the terms of their teams, on a day, and now what else ends with
 * them; what ended before stays as it was. Throws `end_before_start` where something begins later.
 */
export async function endEverything(
  trx: Trx,
  ending: Ending,
  day: string,
  by: By,
  sitesEnd: SitesEnd,
): Promise<void> {
  const terms = await openTerms(trx, ending, day);
  const sites = await openSites(trx, ending, day);
  if ([...terms, ...sites].some(({ from_day }) => from_day > day)) throw new AppError('end_before_start');
  const ofScheme = { area_id: ending.area_id, scheme_id: ending.scheme_id };
  if (terms.length > 0) {
    await trx
      .updateTable('scheme_term')
      .set({ to_day: day })
      .where('area_id', '=', ofScheme.area_id)
      .where('scheme_id', '=', ofScheme.scheme_id)
      .where(
        'term_id',
        'in',
        terms.map(({ term_id }) => term_id),
      )
      .execute();
  }
  const siteIds = sites.map(({ site_id }) => site_id);
  if (siteIds.length === 0) return;
  await trx
    .updateTable('scheme_site')
    .set({ to_day: day })
    .where('area_id', '=', ofScheme.area_id)
    .where('scheme_id', '=', ofScheme.scheme_id)
    .where('site_id', 'in', siteIds)
    .execute();
  await sitesEnd(trx, { areaId: ending.area_id, schemeId: ending.scheme_id, siteIds }, by);
}

function openSites(trx: Trx, { area_id, scheme_id, siteId }: Ending, day: string) {
  const sites = trx
    .selectFrom('scheme_site')
    .select(['site_id', 'from_day'])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where((site) => site.or([site('to_day', 'is', null), site('to_day', '>', day)]));
  return (siteId === undefined ? sites : sites.where('site_id', '=', siteId)).execute();
}

function openTerms(trx: Trx, { area_id, scheme_id, siteId }: Ending, day: string) {
  const terms = trx
    .selectFrom('scheme_term')
    .select(['term_id', 'from_day'])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where((term) => term.or([term('to_day', 'is', null), term('to_day', '>', day)]));
  if (siteId === undefined) return terms.execute();
  const teams = trx
    .selectFrom('scheme_team')
    .select('team_id')
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('site_id', '=', siteId);
  return terms.where('team_id', 'in', teams).execute();
}
