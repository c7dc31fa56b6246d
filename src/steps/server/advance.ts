import { sql } from 'kysely';
import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Trx } from '../../platform/database.ts';
import type { Change, KeyOf, Life, OwnColumns, Steps, ThingOf, Things } from './life.ts';
import { readSteps } from './read-steps.ts';

/** Who acts, and when. */
export interface By {
  readonly accountId: string;
  readonly at: Date;
}

/** Something that happens to a thing. */
interface NewStep<S extends Steps, Id extends string> {
  /** The day on which it happened, `YYYY-MM-DD`. */
  readonly onDay: string;
  /** What its row says beside day, name and time. */
  readonly columns: OwnColumns<S, Id>;
  /** What its leaf commits to between the version and who took it, and after the time. */
  readonly about: readonly LeafField[];
  readonly said?: readonly LeafField[];
}

/** Changes that a refused one is told of at most. */
const TOLD = 20;

/**
 * Takes a thing from the version that the actor saw to the next: row, step and leaf in one transaction; until that ends
 * nobody else changes it. Gives the new version. Throws `day_in_future`, and the `changed` of its life with what
 * happened since.
 */
export async function advance<T extends Things, S extends Steps, Id extends string, Told>(
  trx: Trx,
  life: Life<T, S, Id, Told>,
  thing: ThingOf<Id>,
  seen: number,
  step: NewStep<S, Id> & { readonly set: Change<T> },
  by: By,
): Promise<number> {
  if (step.onDay > dayOf(by.at)) throw new AppError('day_in_future');
  const still = thing.version === seen && (await moveOn(trx, life, thing, seen, step.set));
  if (!still) throw await changedSince(trx, life, thing, seen);
  await writeStep(trx, life, thing, seen + 1, step, by);
  return seen + 1;
}

/** Takes the row of a thing from a version to the next; gives whether it still stood there. */
export async function moveOn<T extends Things, Id extends string>(
  trx: Trx,
  { things, id }: Pick<Life<T, Steps, Id, unknown>, 'things' | 'id'>,
  key: KeyOf<Id>,
  seen: number,
  set: Change<T>,
): Promise<boolean> {
  const columns = Object.entries({ ...set, version: seen + 1 }).filter(([, value]) => value !== undefined);
  const { numAffectedRows } = await sql`
    update ${sql.table(things)}
    set ${sql.join(columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))}
    where area_id = ${key.area_id} and ${sql.ref(id)} = ${key[id]} and version = ${seen}`.execute(trx);
  return numAffectedRows === 1n;
}

/** The row of a step with its leaf. */
export async function writeStep<T extends Things, S extends Steps, Id extends string, Told>(
  trx: Trx,
  life: Life<T, S, Id, Told>,
  key: KeyOf<Id>,
  version: number,
  { onDay, columns, about, said = [] }: NewStep<S, Id>,
  { accountId, at }: By,
): Promise<void> {
  const { area_id: areaId, [life.id]: id } = key;
  const all = { area_id: areaId, [life.id]: id, version, on_day: onDay, actor_id: accountId, at };
  const row = Object.entries({ ...all, ...columns });
  await sql`
    insert into ${sql.table(life.steps)} (${sql.join(row.map(([column]) => sql.ref(column)))})
    values (${sql.join(row.map(([, value]) => value))})`.execute(trx);
  const fields = [life.leaf, id, version, ...about, accountId, at.toISOString(), ...said];
  await appendLeaf(trx, { areaId, subject: life.subject, fields }, at);
}

async function changedSince<T extends Things, S extends Steps, Id extends string, Told>(
  trx: Trx,
  life: Life<T, S, Id, Told>,
  thing: ThingOf<Id>,
  seen: number,
): Promise<AppError> {
  const changes = await readSteps(trx, life, thing, { after: seen, limit: TOLD });
  const version = changes[0]?.version ?? thing.version;
  return new AppError(life.changed, { details: { version, changes: changes.reverse() } });
}
