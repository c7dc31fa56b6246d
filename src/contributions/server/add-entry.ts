import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { afterEntry, balanceOf, type Standing } from '../fund.ts';
import { columnsOf, type FundKey, type StoredEntry, type StoredFund, standingOf } from './fund-queries.ts';

/** What an entry says. */
type Said = Omit<
  StoredEntry,
  keyof FundKey | 'number' | 'entry_id' | 'balance' | 'recorded_by' | 'recorded_at'
>;

/** An entry before it has its number. */
interface NewEntry {
  readonly entryId: string;
  readonly onDay: string;
  /** What tells it from another one under the same id. */
  readonly said: Partial<Said>;
  /** What it says beyond that, worked out while nobody else can change the fund. */
  readonly prepare?: (trx: Trx) => Promise<Partial<Said>>;
  /** What is written with it. Throws where it cannot be. */
  readonly after?: (trx: Trx, number: number, at: Date) => Promise<void>;
  /** Whether what is written with it is the same; asked of an entry under the same id that says the same. */
  readonly alike?: (trx: Trx, known: StoredEntry) => Promise<boolean>;
  /** What the leaf commits to beyond the entry: hashes. */
  readonly committed?: readonly LeafField[];
}

/** What an entry leaves behind: its number in the fund, and what money is left. */
export interface Entered {
  readonly number: number;
  readonly balance: number;
}

/** What an entry says as long as nothing is said. */
const BLANK: Said = {
  side: 'spent',
  on_day: '',
  amount: 0,
  thing: null,
  quantity: null,
  worth: null,
  sort: null,
  about: null,
  paper: null,
  reverses: null,
  reason: null,
};

/**
 * Adds an entry to a fund: sums, entry and leaf in one transaction, in which nobody else adds one to it. The same again
 * is harmless. Throws `day_in_future`, `already_entered` where the id stands for another entry, and `fund_too_small` where
 * less would be left than nothing.
 */
export async function addEntry(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  accountId: string,
  { area_id, scheme_id }: FundKey,
  entry: NewEntry,
): Promise<Entered> {
  const at = clock.now();
  if (entry.onDay > dayOf(at)) throw new AppError('day_in_future');
  const key = { area_id, scheme_id };
  return transaction(db, async (trx) => {
    const fund = await holdFund(trx, key);
    const known = await findById(trx, area_id, entry.entryId);
    if (known !== undefined) return sameAgain(trx, known, key, entry);
    const said = { ...BLANK, ...entry.said, ...(await entry.prepare?.(trx)), on_day: entry.onDay };
    const standing = await addUp(trx, fund, said);
    const [number, balance] = [fund.entries + 1, balanceOf(standing)];
    const made = { number, balance, entry_id: entry.entryId, recorded_by: accountId, recorded_at: at };
    const row: StoredEntry = { ...key, ...said, ...made };
    const written = await trx
      .insertInto('fund_entry')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    // somebody took the id for another fund meanwhile
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
    await entry.after?.(trx, number, at);
    const fields = ['fund.entry', ...leafFields(row), ...(entry.committed ?? [])];
    await appendLeaf(trx, { areaId: area_id, subject: 'fund', fields }, at);
    return { number, balance };
  });
}

/** The fund's sums with an entry, written down. */
async function addUp(trx: Trx, fund: StoredFund, said: Said): Promise<Standing> {
  const effect = { ...said, reverses: said.reverses !== null };
  const standing = afterEntry(standingOf(fund), effect);
  if (standing === undefined) throw new AppError('fund_too_small');
  await trx
    .updateTable('scheme_fund')
    .set({ ...columnsOf(standing), entries: fund.entries + 1 })
    .where('area_id', '=', fund.area_id)
    .where('scheme_id', '=', fund.scheme_id)
    .execute();
  return standing;
}

/** Holds the fund's row until the transaction ends; begins the fund where there is none. */
async function holdFund(trx: Trx, { area_id, scheme_id }: FundKey): Promise<StoredFund> {
  const empty = { given: 0, spent: 0, from_household: 0, from_enterprise: 0, from_state: 0, from_other: 0 };
  await trx
    .insertInto('scheme_fund')
    .values({ area_id, scheme_id, ...empty, entries: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return trx
    .selectFrom('scheme_fund')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** An entry of any fund of the area: its words are kept by its id alone. */
function findById(trx: Trx, areaId: number, entryId: string) {
  return trx
    .selectFrom('fund_entry')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
}

async function sameAgain(
  trx: Trx,
  known: StoredEntry,
  { scheme_id }: FundKey,
  { onDay, said, alike }: NewEntry,
): Promise<Entered> {
  const stored = new Map<string, unknown>(Object.entries(known));
  const told = Object.entries({ ...said, scheme_id, on_day: onDay });
  const other = told.some(([column, value]) => stored.get(column) !== value);
  if (other || (await alike?.(trx, known)) === false) throw new AppError('already_entered');
  return { number: known.number, balance: known.balance };
}

/** Everything that the entry says, in the order of its columns. */
function leafFields(row: StoredEntry): LeafField[] {
  return [
    row.scheme_id,
    row.number,
    row.entry_id,
    row.side,
    row.on_day,
    row.amount,
    row.balance,
    row.thing,
    row.quantity,
    row.worth,
    row.sort,
    row.about,
    row.paper,
    row.reverses,
    row.reason,
    row.recorded_by,
    row.recorded_at.toISOString(),
  ];
}
