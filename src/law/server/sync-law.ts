import { type Db, type Trx, transaction } from '../../platform/database.ts';
import { SHIPPED_LAW } from '../data/shipped.ts';
import type { LawBook } from '../law-book.ts';
import { planSync, type SyncPlan } from './plan-sync.ts';
import { type HolidayRow, type ParameterRow, rowOfHoliday, rowOfParameter } from './rows.ts';
import './tables.ts';

/** How many rows a sync wrote. */
interface SyncCount {
  readonly inserted: number;
  readonly replaced: number;
  readonly removed: number;
}

const parameterKey = (row: ParameterRow) => `${row.code} ${row.valid_from}`;

/**
 * Brings the shipped rows into the database: inserts what is missing, follows what a new release ships
 * otherwise, and leaves every row alone that an administrator changed or added. Runs at every start;
 * a second run, or one beside it, changes nothing.
 */
export async function syncLaw(db: Db, shipped: LawBook = SHIPPED_LAW): Promise<SyncCount> {
  return transaction(db, async (trx) => {
    const parameters = await syncParameters(trx, shipped.parameters.map(rowOfParameter));
    const holidays = await syncHolidays(trx, shipped.holidays.map(rowOfHoliday));
    return {
      inserted: parameters.insert.length + holidays.insert.length,
      replaced: parameters.replace.length + holidays.replace.length,
      removed: parameters.remove.length + holidays.remove.length,
    };
  });
}

async function syncParameters(trx: Trx, shipped: ParameterRow[]): Promise<SyncPlan<ParameterRow>> {
  const stored = (await trx.selectFrom('law_parameter').selectAll().forUpdate().execute()).map(split);
  const clashes = (row: ParameterRow, kept: ReadonlySet<string>) =>
    stored.some(({ row: other }) => kept.has(parameterKey(other)) && overlap(row, other));
  const plan = planSync(stored.map(storedAs(parameterKey)), shipped.map(shippedAs(parameterKey)), clashes);
  const gone = new Set([...plan.remove, ...plan.replace.map(parameterKey)]);
  for (const { row } of stored.filter((entry) => gone.has(parameterKey(entry.row)))) {
    await trx
      .deleteFrom('law_parameter')
      .where('code', '=', row.code)
      .where('valid_from', '=', row.valid_from)
      .execute();
  }
  const rows = [...plan.insert, ...plan.replace].map(marked);
  if (rows.length > 0) {
    await trx
      .insertInto('law_parameter')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return plan;
}

async function syncHolidays(trx: Trx, shipped: HolidayRow[]): Promise<SyncPlan<HolidayRow>> {
  const keyOf = (row: HolidayRow) => row.day;
  const stored = (await trx.selectFrom('law_holiday').selectAll().forUpdate().execute()).map(split);
  const plan = planSync(stored.map(storedAs(keyOf)), shipped.map(shippedAs(keyOf)), () => false);
  const gone = [...plan.remove, ...plan.replace.map(keyOf)];
  if (gone.length > 0) await trx.deleteFrom('law_holiday').where('day', 'in', gone).execute();
  const rows = [...plan.insert, ...plan.replace].map(marked);
  if (rows.length > 0) {
    await trx
      .insertInto('law_holiday')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return plan;
}

/** Whether two rows of one code would govern the same day. */
function overlap(a: ParameterRow, b: ParameterRow): boolean {
  if (a.code !== b.code) return false;
  const aEndsBefore = a.valid_to !== null && a.valid_to < b.valid_from;
  const bEndsBefore = b.valid_to !== null && b.valid_to < a.valid_from;
  return !aEndsBefore && !bEndsBefore;
}

/** Parts a stored row into what it says and what was shipped. */
function split<Row extends { shipped_as: string | null }>(stored: Row) {
  const { shipped_as, ...row } = stored;
  return { row, shipped_as };
}

/** The row as text: its columns by name, so that the order of columns in a query does not matter. */
function textOf(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const storedAs =
  <Row extends object>(keyOf: (row: Row) => string) =>
  (entry: { row: Row; shipped_as: string | null }) => ({
    key: keyOf(entry.row),
    now: textOf(entry.row),
    shippedAs: entry.shipped_as,
  });

const shippedAs =
  <Row extends object>(keyOf: (row: Row) => string) =>
  (row: Row) => ({ key: keyOf(row), text: textOf(row), row });

const marked = <Row extends object>(row: Row) => ({ ...row, shipped_as: textOf(row) });
