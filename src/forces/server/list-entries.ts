import { sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { EntrySort } from '../codes.ts';
import type { TeamEntry } from '../entry-contract.ts';
import { fieldsOfEntry } from './entry-queries.ts';
import type { TeamKey } from './team-queries.ts';

/** What is listed; `opens` says whether the asker reads the words. */
interface EntryList {
  readonly sort: EntrySort;
  readonly opens: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const listCursor = z.tuple([daySchema, z.uuid()]);

/** What was entered of a team, the newest first; what was taken back stays in the list. Throws `bad_cursor`. */
export async function listEntries(
  db: Db,
  { area_id, team_id }: TeamKey,
  { sort, opens, cursor, limit }: EntryList,
): Promise<{ rows: TeamEntry[]; next: string | null }> {
  const after = decodeCursor(listCursor, cursor);
  let select = db
    .selectFrom('force_entry')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where('sort', '=', sort)
    .orderBy('on_day', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    const [day, id] = after;
    select = select.where(sql<boolean>`(on_day, entry_id) < (${day}::date, ${id}::uuid)`);
  }
  const { rows, next } = cutPage(await select.execute(), limit, (last) => [last.on_day, last.entry_id]);
  const subjects = opens ? rows.map((row) => ({ areaId: area_id, subjectId: row.entry_id })) : [];
  const words = await readWords(db, 'force_entry', subjects, 'unit');
  const present = (row: (typeof rows)[number]): TeamEntry => ({
    entryId: row.entry_id,
    fields: fieldsOfEntry(row),
    returned: row.sort === 'equipment' ? (row.part ?? 0) : 0,
    returnedOn: row.returned_on,
    withdrawn: row.withdrawn_at !== null,
    words: newestWords(words(row.entry_id), ['note']).note,
  });
  return { rows: rows.map(present), next };
}
