import { type Selectable, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Database, Db } from '../../platform/database.ts';
import type { KeyOf, Things } from './life.ts';

/**
 * Takes a step, once: where it is refused because the same person took this very step before, and the answer was lost,
 * it is answered as it was then. `taken` gives the version that was made of it, if it was.
 */
export async function takeOnce(
  take: () => Promise<{ version: number }>,
  taken: () => Promise<number | undefined>,
): Promise<{ version: number }> {
  try {
    return await take();
  } catch (error) {
    const version = error instanceof AppError ? await taken() : undefined;
    if (version === undefined) throw error;
    return { version };
  }
}

/** The step that somebody took from the version that was seen; undefined where it was another's, or there is none. */
export async function findTaken<S extends Things, Id extends string>(
  db: Db,
  { steps, id }: { readonly steps: S; readonly id: Id },
  key: KeyOf<Id>,
  seen: number,
  accountId: string,
): Promise<Selectable<Database[S]> | undefined> {
  const { rows } = await sql<Selectable<Database[S]>>`
    select * from ${sql.table(steps)}
    where area_id = ${key.area_id} and ${sql.ref(id)} = ${key[id]}
      and version = ${seen + 1} and actor_id = ${accountId}`.execute(db);
  return rows[0];
}
