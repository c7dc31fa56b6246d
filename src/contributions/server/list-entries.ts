import { z } from 'zod';
import { displayNames } from '../../accounts/server/index.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import { type FundEntry, numberSchema } from '../contract.ts';
import {
  type FundKey,
  remainingOf,
  reversalsOf,
  reversedBySameHand,
  type StoredEntry,
  takenBy,
} from './fund-queries.ts';
import { presentEntry } from './present-entry.ts';

/** The cursor of every list of a fund: the number of the last entry shown. */
export const numberCursor = z.tuple([numberSchema]);

/** Who asks for entries, and whether they read who gave. */
interface Reader {
  readonly accountId: string;
  readonly opens: boolean;
}

/** The entries of a fund, the newest first. Throws `bad_cursor`. */
export async function listEntries(
  db: Db,
  key: FundKey,
  reader: Reader,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: FundEntry[]; next: string | null }> {
  const before = decodeCursor(numberCursor, page.cursor)?.[0];
  let select = db
    .selectFrom('fund_entry')
    .selectAll()
    .where('area_id', '=', key.area_id)
    .where('scheme_id', '=', key.scheme_id)
    .orderBy('number', 'desc')
    .limit(page.limit + 1);
  if (before !== undefined) select = select.where('number', '<', before);
  const { rows, next } = cutPage(await select.execute(), page.limit, ({ number }) => [number]);
  return { rows: await present(db, key, rows, reader), next };
}

async function present(
  db: Db,
  key: FundKey,
  rows: readonly StoredEntry[],
  { accountId, opens }: Reader,
): Promise<FundEntry[]> {
  const numbers = rows.map(({ number }) => number);
  const subjects = rows.map((row) => ({ areaId: row.area_id, subjectId: row.entry_id }));
  const [words, names, reversals, remaining, taken, sameHand] = await Promise.all([
    readWords(db, 'fund_entry', opens ? subjects : [], 'unit'),
    displayNames(
      db,
      rows.map((row) => row.recorded_by),
    ),
    reversalsOf(db, key, numbers),
    remainingOf(db, key, numbers),
    takenBy(db, key, numbers),
    reversedBySameHand(db, key, rows),
  ]);
  return rows.map((row) => ({
    ...presentEntry(row, sameHand),
    entryId: row.entry_id,
    balance: row.balance,
    sort: row.sort,
    takenFrom: [...(taken.get(row.number) ?? [])],
    worth: row.worth,
    remaining: remaining.get(row.number) ?? null,
    reversedBy: reversals.get(row.number)?.number ?? null,
    giver: newestWords(words(row.entry_id), ['giver']).giver,
    by: names.get(row.recorded_by) ?? '',
    own: row.recorded_by === accountId,
    at: row.recorded_at.toISOString(),
  }));
}
