import type { AliasableExpression } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import { endWordsOf, endWordsOfAll, type Register } from '../../words/server/index.ts';
import type { SchemeKey } from './scheme-queries.ts';

/** What belongs to schemes and has sealed words of its own, by its register. */
const PARTS: readonly (readonly [
  Register,
  (trx: Trx) => AliasableExpression<{ area_id: number; scheme_id: string; id: string }>,
])[] = [
  ['scheme_site', (trx) => trx.selectFrom('scheme_site').select(['area_id', 'scheme_id', 'site_id as id'])],
  ['scheme_team', (trx) => trx.selectFrom('scheme_team').select(['area_id', 'scheme_id', 'team_id as id'])],
  ['scheme_term', (trx) => trx.selectFrom('scheme_term').select(['area_id', 'scheme_id', 'term_id as id'])],
];

/**
 * Destroys what was sealed of people who belonged to a scheme: the chair, the sealed fields of sites and teams, the
 * names of terms of office. Nobody needs them once the scheme is no more. What was done stays sealed for the term of
 * registers (`endWords`).
 */
export async function endSchemeWords(trx: Trx, { area_id: areaId, scheme_id }: SchemeKey): Promise<void> {
  await endWordsOf(trx, 'scheme', { areaId, subjectId: scheme_id });
  for (const [register, all] of PARTS) {
    const parts = await trx
      .selectFrom(all(trx).as('part'))
      .select('id')
      .where('area_id', '=', areaId)
      .where('scheme_id', '=', scheme_id)
      .execute();
    const ids = parts.map(({ id }) => id);
    await endWordsOfAll(trx, register, areaId, ids);
  }
}
