import type { Trx } from '../../platform/database.ts';
import { endWordsOf, endWordsOfAll } from '../../words/server/index.ts';
import type { SchemeKey } from './scheme-queries.ts';

/**
 * Destroys what was sealed of people who belonged to a scheme: the chair, the sealed fields of sites and teams, the
 * names of terms of office. Nobody needs them once the scheme is no more. What was done stays sealed for the term of
 * registers (`endWords`).
 */
export async function endSchemeWords(trx: Trx, { area_id: areaId, scheme_id }: SchemeKey): Promise<void> {
  const ids = {
    scheme_site: await trx
      .selectFrom('scheme_site')
      .select('site_id as id')
      .where('area_id', '=', areaId)
      .where('scheme_id', '=', scheme_id)
      .execute(),
    scheme_team: await trx
      .selectFrom('scheme_team')
      .select('team_id as id')
      .where('area_id', '=', areaId)
      .where('scheme_id', '=', scheme_id)
      .execute(),
    scheme_term: await trx
      .selectFrom('scheme_term')
      .select('term_id as id')
      .where('area_id', '=', areaId)
      .where('scheme_id', '=', scheme_id)
      .execute(),
  };
  await endWordsOf(trx, 'scheme', { areaId, subjectId: scheme_id });
  for (const register of ['scheme_site', 'scheme_team', 'scheme_term'] as const) {
    const subjectIds = ids[register].map(({ id }) => id);
    await endWordsOfAll(trx, register, areaId, subjectIds);
  }
}
