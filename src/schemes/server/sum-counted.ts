import type { Db } from '../../platform/database.ts';
import type { CountedSum } from '../contract.ts';
import { COUNTED_OF, type CountedName, type CountedOf, countedFields, countedKey } from '../counted.ts';
import { atSitesOf, COUNTED_RECORDS, type CountedDays, countedDays, ofOneScheme } from './counted-records.ts';
import { newestKinds } from './kind-queries.ts';
import type { SchemeKey } from './scheme-queries.ts';
import type { SchemeScope } from './scheme-scope.ts';
import { type Sum, sumActivities, sumNumbers } from './tally/sum-numbers.ts';

/** What records give under a field that counts. */
export interface RecordedSum extends CountedSum {
  /** How many records gave a number. */
  readonly records: number;
}

/**
 * The sums of some fields that count over the sites, teams and activities in some areas in a period: what stands on its
 * last day, and what was done within it. Of fields of which nothing is recorded there is none.
 */
export async function sumCountedAt(
  db: Db,
  wanted: readonly CountedName[],
  scope: SchemeScope,
): Promise<RecordedSum[]> {
  const days = countedDays(scope);
  if (days === undefined) return [];
  const { areaIds } = scope;
  return sumEach(wanted, (of) => {
    if (of === 'activity') return sumActivities(db, { areaIds, ...days });
    return sumNumbers(db, COUNTED_RECORDS[of](atSitesOf(areaIds), days));
  });
}

/** The same of every field that counts. */
export async function sumCountedOf(db: Db, scope: SchemeScope): Promise<RecordedSum[]> {
  return sumCountedAt(db, await allNames(db), scope);
}

/** The same of one scheme, wherever its sites are. */
export async function sumCountedIn(db: Db, scheme: SchemeKey, days: CountedDays): Promise<RecordedSum[]> {
  return sumEach(await allNames(db), (of) => sumNumbers(db, COUNTED_RECORDS[of](ofOneScheme(scheme), days)));
}

/** By the newest form of each kind: under one code every version means the same. */
async function allNames(db: Db): Promise<CountedName[]> {
  return (await newestKinds(db)).flatMap(({ kind, form }) =>
    countedFields(form).map(({ of, activity, field }) => ({ kind, of, activity, code: field.code })),
  );
}

/** Those of the sums that are wanted. */
async function sumEach(
  wanted: readonly CountedName[],
  sumAll: (of: CountedOf) => Promise<readonly Sum[]>,
): Promise<RecordedSum[]> {
  const parts = COUNTED_OF.map(async (of) => {
    const own = wanted.filter((each) => each.of === of);
    if (own.length === 0) return [];
    const sums = new Map((await sumAll(of)).map((sum) => [keyOf(of, sum), sum]));
    return own.flatMap((name) => {
      const found = sums.get(countedKey(name));
      return found === undefined ? [] : { ...name, sum: Number(found.sum), records: found.records };
    });
  });
  return (await Promise.all(parts)).flat();
}

function keyOf(of: CountedOf, { kind, activity, code }: Sum): string {
  return countedKey({ kind, of, activity: activity === '' ? null : activity, code });
}
