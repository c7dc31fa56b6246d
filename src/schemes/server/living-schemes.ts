import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { SchemeScope } from './scheme-scope.ts';

/** A scheme that was alive in a period, as it is counted by kind. */
export interface LivingScheme {
  readonly schemeId: string;
  readonly areaId: number;
  readonly kind: string;
  readonly name: string;
  readonly launchedOn: string;
}

/** The schemes of some areas that were alive on some day of a period, in no order: as many as there are schemes. */
export async function livingSchemes(
  db: Db,
  { areaIds, from, to, asOf }: SchemeScope,
): Promise<LivingScheme[]> {
  const last = to < asOf ? to : asOf;
  const rows = await db
    .selectFrom('scheme')
    .select(['scheme_id', 'area_id', 'kind', 'name', 'launched_on'])
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('launched_on', '<=', last)
    .where((scheme) => scheme.or([scheme('dissolved_on', 'is', null), scheme('dissolved_on', '>=', from)]))
    .execute();
  return rows.map(({ scheme_id, area_id, kind, name, launched_on }) => ({
    schemeId: scheme_id,
    areaId: area_id,
    kind,
    name,
    launchedOn: launched_on ?? last,
  }));
}
