import { type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import type { Standing } from '../fund.ts';
import type { FundEntryTable, SchemeFundTable } from './tables.ts';

/** Rows as they are stored. */
export type StoredFund = Selectable<SchemeFundTable>;
export type StoredEntry = Selectable<FundEntryTable>;

/** Where a fund is: with the area every statement about it goes to one shard. */
export type FundKey = Pick<StoredFund, 'area_id' | 'scheme_id'>;

/** A fund's sums as the rules see them. */
export function standingOf(fund: StoredFund): Standing {
  const { given, spent, from_household, from_enterprise, from_state, from_other } = fund;
  const from = {
    household: from_household,
    enterprise: from_enterprise,
    state: from_state,
    other: from_other,
  };
  return { given, spent, from };
}

/** The same as columns. */
export function columnsOf({ given, spent, from }: Standing) {
  return {
    given,
    spent,
    from_household: from.household,
    from_enterprise: from.enterprise,
    from_state: from.state,
    from_other: from.other,
  };
}

/** The fund of a scheme; undefined where nobody has entered anything yet. */
export async function findFund(db: Db, { area_id, scheme_id }: FundKey): Promise<StoredFund | undefined> {
  return db
    .selectFrom('scheme_fund')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .executeTakeFirst();
}

/** An entry by its number. */
export async function findEntry(
  db: Db | Trx,
  { area_id, scheme_id }: FundKey,
  number: number,
): Promise<StoredEntry | undefined> {
  return db
    .selectFrom('fund_entry')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** The entries that take back some others, by the number of what they take back. */
export async function reversalsOf(
  db: Db | Trx,
  { area_id, scheme_id }: FundKey,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, StoredEntry>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('fund_entry')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('reverses', 'in', numbers)
    .execute();
  return new Map(rows.flatMap((row) => (row.reverses === null ? [] : [[row.reverses, row]])));
}

/** What of an entry tells whether it takes another one back, and who did so. */
type Reversing = Pick<StoredEntry, 'number' | 'reverses' | 'recorded_by'>;

/** Which of some entries of a fund take back what the same hand entered, by their numbers. */
export async function reversedBySameHand(
  db: Db,
  { area_id, scheme_id }: FundKey,
  entries: readonly Reversing[],
): Promise<ReadonlySet<number>> {
  const reversals = entries.flatMap(({ number, reverses, recorded_by }) =>
    reverses === null ? [] : [{ number, reverses, hand: recorded_by }],
  );
  if (reversals.length === 0) return new Set();
  const rows = await db
    .selectFrom('fund_entry')
    .select(['number', 'recorded_by'])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('number', '=', sql<number>`any(${reversals.map(({ reverses }) => reverses)}::int[])`)
    .execute();
  const handOf = new Map(rows.map(({ number, recorded_by }) => [number, recorded_by]));
  return new Set(
    reversals.filter(({ reverses, hand }) => handOf.get(reverses) === hand).map(({ number }) => number),
  );
}

/** How many entries of a fund take back what the same hand entered. */
export async function countSameHand(db: Db, { area_id, scheme_id }: FundKey): Promise<number> {
  const { count } = await db
    .selectFrom('fund_entry as reversal')
    .innerJoin('fund_entry as entry', (join) =>
      join
        .onRef('entry.area_id', '=', 'reversal.area_id')
        .onRef('entry.scheme_id', '=', 'reversal.scheme_id')
        .onRef('entry.number', '=', 'reversal.reverses')
        .onRef('entry.recorded_by', '=', 'reversal.recorded_by'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reversal.area_id', '=', area_id)
    .where('reversal.scheme_id', '=', scheme_id)
    .where('reversal.reverses', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** From which gifts some entries took what they put to use, by the number of the entry. */
export async function takenBy(
  db: Db,
  { area_id, scheme_id }: FundKey,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('fund_taken')
    .select(['number', 'taken_from'])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('number', 'in', numbers)
    .orderBy('taken_from')
    .execute();
  const by = Map.groupBy(rows, ({ number }) => number);
  return new Map([...by].map(([number, taken]) => [number, taken.map(({ taken_from }) => taken_from)]));
}

/** How many of the things that some entries gave are not in use yet, by the number of the entry. */
export async function remainingOf(
  db: Db,
  { area_id, scheme_id }: FundKey,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('fund_thing')
    .select(['number', 'remaining'])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('number', 'in', numbers)
    .execute();
  return new Map(rows.map(({ number, remaining }) => [number, remaining]));
}
