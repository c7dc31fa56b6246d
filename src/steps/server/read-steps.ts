import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { displayNames } from '../../accounts/server/index.ts';
import type { Database, Db } from '../../platform/database.ts';
import { type anyStepSchema, SHOWN_STEPS } from '../contract.ts';
import type { KeyOf, Life, StepColumns, Steps, Things } from './life.ts';

type ToldOfAll = z.output<typeof anyStepSchema>;

/** What happened to a thing, or to it since a version: the newest, as many as a page shows, newest first. */
export async function readSteps<T extends Things, S extends Steps, Id extends string, Told>(
  db: Db,
  life: Life<T, S, Id, Told>,
  key: KeyOf<Id>,
  { after = 0, limit = SHOWN_STEPS }: { readonly after?: number; readonly limit?: number } = {},
): Promise<(ToldOfAll & Told)[]> {
  const { rows } = await sql<Selectable<Database[S]> & StepColumns>`
    select * from ${sql.table(life.steps)}
    where area_id = ${key.area_id} and ${sql.ref(life.id)} = ${key[life.id]} and version > ${after}
    order by version desc limit ${limit}`.execute(db);
  const names = await displayNames(
    db,
    rows.map((row) => row.actor_id),
  );
  return rows.map((row) => ({
    version: row.version,
    onDay: row.on_day,
    by: names.get(row.actor_id) ?? '',
    at: row.at.toISOString(),
    ...life.tell(row),
  }));
}
