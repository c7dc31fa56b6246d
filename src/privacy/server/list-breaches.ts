import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { momentSchema } from '../../wire/encoding.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { Breach } from '../contract.ts';
import type { StoredBreach } from './breach-queries.ts';

const breachCursor = z.tuple([momentSchema, z.uuid()]);

/** Whose breaches are listed, and those whose words the asker reads. */
export interface BreachScope {
  readonly units: 'all' | readonly number[];
  readonly opens: readonly number[];
}

/** The register of breaches, newest first. Throws `bad_cursor`. */
export async function listBreaches(
  db: Db,
  { units, opens }: BreachScope,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: Breach[]; next: string | null }> {
  const after = decodeCursor(breachCursor, query.cursor);
  let select = db
    .selectFrom('breach')
    .selectAll()
    .orderBy('found_at', 'desc')
    .orderBy('breach_id', 'desc')
    .limit(query.limit + 1);
  if (units !== 'all') select = select.where('unit_id', 'in', units);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('found_at', 'breach_id'), '<', tuple(new Date(at), id)),
    );
  }
  const found = await select.execute();
  const { rows, next } = cutPage(found, query.limit, (last) => [last.found_at.toISOString(), last.breach_id]);
  return {
    rows: await presentBreaches(db, rows, opens),
    next,
  };
}

async function presentBreaches(
  db: Db,
  rows: readonly StoredBreach[],
  opens: readonly number[],
): Promise<Breach[]> {
  const readable = rows.filter((row) => opens.includes(row.unit_id));
  const subjects = readable.map((row) => ({ areaId: row.area_id, subjectId: row.breach_id }));
  const words = await readWords(db, 'breach', subjects, 'unit');
  return rows.map((row) => ({
    breachId: row.breach_id,
    unitId: row.unit_id,
    version: row.version,
    kind: row.kind,
    persons: row.persons,
    measures: row.measures,
    foundAt: row.found_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    verified: row.verified,
    notifiedAt: row.notified_at?.toISOString() ?? null,
    description: newestWords(words(row.breach_id), ['description']).description,
  }));
}
