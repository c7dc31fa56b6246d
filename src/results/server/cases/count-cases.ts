import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../../../platform/database.ts';
import type { CaseMeasure } from '../../case-measures.ts';
import { anyArea, type CountScope, lastDay } from '../count-scope.ts';

type Counts = Record<CaseMeasure, number>;

const NONE: Counts = {
  cases_recorded: 0,
  cases_cleared: 0,
  cases_carried_over: 0,
  cases_carried_cleared: 0,
};

/** Cases opened in the period: the index `criminal_case_place` holds all that is counted of them. */
export function openedIn(db: Db, scope: CountScope) {
  return db
    .selectFrom('criminal_case')
    .where('place_area_id', '=', anyArea(scope))
    .where('opened_on', '>=', scope.from)
    .where('opened_on', '<=', lastDay(scope));
}

/** Cases opened before it and not cleared before it; those cleared later are found by `criminal_case_cleared`. */
function carriedInto(db: Db, scope: CountScope) {
  return db
    .selectFrom('criminal_case')
    .where('place_area_id', '=', anyArea(scope))
    .where('opened_on', '<', scope.from)
    .where('opened_on', '<=', lastDay(scope))
    .where((row) => row.or([row('cleared_on', 'is', null), row('cleared_on', '>=', scope.from)]));
}

/** How many, and how many of them are cleared by the closing day. */
function tally({ asOf }: CountScope) {
  return (row: ExpressionBuilder<Database, 'criminal_case'>) =>
    [
      row.fn.countAll<number>().as('all'),
      row.fn.countAll<number>().filterWhere('cleared_on', '<=', asOf).as('cleared'),
    ] as const;
}

/**
 * Cases by the area in which they were opened, as of that day: exact counts of each measure (`case-measures.ts`). An
 * area without any has no entry.
 */
export async function countCases(db: Db, scope: CountScope): Promise<Map<number, Counts>> {
  const [opened, carried] = await Promise.all(
    [openedIn(db, scope), carriedInto(db, scope)].map((cases) =>
      cases.select('place_area_id').select(tally(scope)).groupBy('place_area_id').execute(),
    ),
  );
  const counted = new Map<number, Counts>();
  const put = (areaId: number, part: Partial<Counts>) => {
    counted.set(areaId, { ...(counted.get(areaId) ?? NONE), ...part });
  };
  for (const { place_area_id, all, cleared } of opened ?? []) {
    put(place_area_id, { cases_recorded: all, cases_cleared: cleared });
  }
  for (const { place_area_id, all, cleared } of carried ?? []) {
    put(place_area_id, { cases_carried_over: all, cases_carried_cleared: cleared });
  }
  return counted;
}

/**
 * The cases recorded in the period, and those of them that are cleared, by scheme that led to them, over all areas of
 * the scope. A case that several led to counts with each; one that none did, with none.
 */
export async function countCasesByScheme(
  db: Db,
  scope: CountScope,
): Promise<Map<string, Pick<Counts, 'cases_recorded' | 'cases_cleared'>>> {
  const rows = await openedIn(db, scope)
    .innerJoinLateral(
      () => sql<{ scheme_id: string }>`unnest(scheme_ids)`.as<'led'>(sql`led(scheme_id)`),
      (join) => join.onTrue(),
    )
    .select('led.scheme_id')
    .select(tally(scope))
    .groupBy('led.scheme_id')
    .execute();
  return new Map(
    rows.map(({ scheme_id: of, all, cleared }) => [of, { cases_recorded: all, cases_cleared: cleared }]),
  );
}
