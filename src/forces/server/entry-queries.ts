import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import { type EntryFields, entryFieldsSchema } from '../entry-contract.ts';
import type { ForceEntryTable } from './tables.ts';
import type { TeamKey } from './team-queries.ts';

/** A row of `force_entry`. */
export type StoredEntry = Selectable<ForceEntryTable>;

/** Something that was entered of a team. */
export async function findEntry(
  db: Db | Trx,
  { area_id, team_id }: TeamKey,
  entryId: string,
): Promise<StoredEntry | undefined> {
  return db
    .selectFrom('force_entry')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
}

/** What is entered, as columns: what `count` and `part` are of each sort stands in the migration. */
export function columnsOfEntry(
  fields: EntryFields,
): Pick<StoredEntry, 'sort' | 'code' | 'on_day' | 'count' | 'part' | 'hours'> {
  const { sort, onDay: on_day } = fields;
  switch (sort) {
    case 'task':
      return { sort, code: fields.group, on_day, count: fields.charged, part: fields.carried, hours: null };
    case 'training':
      return { sort, code: fields.subject, on_day, count: fields.attended, part: null, hours: fields.hours };
    case 'equipment':
      return { sort, code: fields.kind, on_day, count: fields.count, part: 0, hours: null };
  }
}

/** The same, as it crosses the wire. Throws a `ZodError` for a row that no schema could have let in. */
export function fieldsOfEntry(row: StoredEntry): EntryFields {
  const { sort, code, on_day: onDay, count } = row;
  const of = {
    task: { group: code, charged: count, carried: row.part },
    training: { subject: code, hours: row.hours, attended: count },
    equipment: { kind: code, count },
  }[sort];
  return entryFieldsSchema.parse({ sort, onDay, ...of });
}
