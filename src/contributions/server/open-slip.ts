import type { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { findScheme } from '../../schemes/server/index.ts';
import type { openSlip as contract, OpenedSlip, Outgoing, OwnGiving } from '../public-contract.ts';
import { parseSlipCode, slipHash } from '../slip-code.ts';
import { type FundKey, findEntry, remainingOf, reversalsOf, reversedBySameHand } from './fund-queries.ts';
import { numberCursor } from './list-entries.ts';
import { presentEntry } from './present-entry.ts';
import { presentFund } from './public-funds.ts';

/** What was spent, on one page. */
const SHOWN = 20;

/**
 * What a slip's code shows: the own contribution, the fund, and what was spent. Undefined for a code that opens nothing,
 * whatever is wrong with it. Throws `bad_cursor`.
 */
export async function openSlip(
  db: Db,
  { code, cursor }: z.output<(typeof contract)['body']>,
): Promise<OpenedSlip | undefined> {
  const parsed = parseSlipCode(code);
  if (parsed === undefined) return undefined;
  const slip = await db
    .selectFrom('fund_slip')
    .select(['area_id', 'scheme_id', 'number'])
    .where('code_hash', '=', Buffer.from(slipHash(parsed), 'base64url'))
    .orderBy('made_at')
    .executeTakeFirst();
  const scheme = slip && (await findScheme(db, slip.scheme_id, [slip.area_id]));
  const giving = slip && (await readGiving(db, slip, slip.number));
  if (scheme === undefined || giving === undefined) return undefined;
  const [fund, page] = await Promise.all([presentFund(db, scheme), outgoingsOf(db, scheme, cursor)]);
  return { giving, fund, outgoings: page.rows, next: page.next };
}

async function readGiving(db: Db, key: FundKey, number: number): Promise<OwnGiving | undefined> {
  const [entry, reversals, remaining] = await Promise.all([
    findEntry(db, key, number),
    reversalsOf(db, key, [number]),
    remainingOf(db, key, [number]),
  ]);
  if (entry === undefined || entry.sort === null) return undefined;
  const taken = reversals.get(number);
  return {
    number,
    onDay: entry.on_day,
    sort: entry.sort,
    amount: entry.amount,
    thing: entry.thing,
    quantity: entry.quantity,
    worth: entry.worth,
    about: entry.about,
    remaining: remaining.get(number) ?? null,
    takenBack: taken?.reason
      ? { onDay: taken.on_day, reason: taken.reason, sameHand: taken.recorded_by === entry.recorded_by }
      : null,
  };
}

async function outgoingsOf(
  db: Db,
  { area_id, scheme_id }: FundKey,
  cursor: string | undefined,
): Promise<{ rows: Outgoing[]; next: string | null }> {
  const before = decodeCursor(numberCursor, cursor)?.[0];
  let select = db
    .selectFrom('fund_entry')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('side', '=', 'spent')
    .orderBy('number', 'desc')
    .limit(SHOWN + 1);
  if (before !== undefined) select = select.where('number', '<', before);
  const { rows, next } = cutPage(await select.execute(), SHOWN, ({ number }) => [number]);
  const sameHand = await reversedBySameHand(db, { area_id, scheme_id }, rows);
  return { rows: rows.map((row) => presentEntry(row, sameHand)), next };
}
