import { sql } from 'kysely';

/** What is counted: areas, days `YYYY-MM-DD`, both included, and the closing day of what is known. */
export interface CountScope {
  readonly areaIds: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

/** Any of the areas, as one bound array: a province has more than a list of parameters should. */
export function anyArea({ areaIds }: CountScope) {
  return sql<number>`any(${[...areaIds]}::int[])`;
}

/** The last day of a scope: of the period, or the closing day where that is earlier. */
export function lastDay({ to, asOf }: CountScope): string {
  return to < asOf ? to : asOf;
}
