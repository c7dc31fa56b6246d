import type { Trx } from '../../platform/database.ts';
import { endWordsOf } from '../../words/server/index.ts';
import type { SchemeKey } from './scheme-queries.ts';

/**
 * Destroys what was sealed of whom one turns to: the chair, and the sealed fields of sites and teams. Nobody needs them
 * once the scheme is no more; rosters of terms and words of activities are what was, and stay.
 */
export async function endSchemeWords(trx: Trx, { area_id: areaId, scheme_id }: SchemeKey): Promise<void> {
  const sites = await trx
    .selectFrom('scheme_site')
    .select('site_id as id')
    .where('area_id', '=', areaId)
    .where('scheme_id', '=', scheme_id)
    .execute();
  const teams = await trx
    .selectFrom('scheme_team')
    .select('team_id as id')
    .where('area_id', '=', areaId)
    .where('scheme_id', '=', scheme_id)
    .execute();
  await endWordsOf(trx, 'scheme', { areaId, subjectId: scheme_id });
  for (const { id } of sites) await endWordsOf(trx, 'scheme_site', { areaId, subjectId: id });
  for (const { id } of teams) await endWordsOf(trx, 'scheme_team', { areaId, subjectId: id });
}
