import type { Selectable } from 'kysely';
import { displayNames, findUnits } from '../../accounts/server/index.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { TipStep } from '../contract.ts';
import { cutPage, decodeCursor, stepCursor } from './cursor.ts';
import type { TipStepTable } from './tables.ts';
import type { TipPlaces } from './tip-queries.ts';

/** The steps of a tip, newest first, with the names of those who took them. Throws `bad_cursor`. */
export async function listSteps(
  db: Db | Trx,
  tip: TipPlaces,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: TipStep[]; next: string | null }> {
  const [before] = decodeCursor(stepCursor, query.cursor) ?? [];
  let select = stepsOf(db, tip).limit(query.limit + 1);
  if (before !== undefined) select = select.where('seq', '<', before);
  const found = await select.execute();
  const { rows, next } = cutPage(found, query.limit, (last) => [last.seq]);
  return {
    rows: await presentSteps(db, rows),
    next,
  };
}

/** The steps after a version, oldest first: what changed since somebody looked. At most 100. */
export async function stepsSince(db: Db | Trx, tip: TipPlaces, version: number): Promise<TipStep[]> {
  const rows = await stepsOf(db, tip).where('seq', '>', version).limit(100).execute();
  return presentSteps(db, rows.toReversed());
}

/** A query of the steps of a tip, newest first. */
export function stepsOf(db: Db | Trx, { places, tipId }: TipPlaces) {
  return db
    .selectFrom('tip_step')
    .selectAll()
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .orderBy('seq', 'desc');
}

/** Steps as officers see them. */
async function presentSteps(db: Db | Trx, rows: readonly Selectable<TipStepTable>[]): Promise<TipStep[]> {
  const people = rows.flatMap((row) => [row.actor_id ?? [], row.details.assigneeId ?? []].flat());
  const names = await displayNames(db, people);
  const steps = rows.map((row) => {
    const { assigneeId } = row.details;
    const assignee = assigneeId === undefined ? {} : { assignee: names.get(assigneeId) ?? '' };
    return {
      ...presentStep(row),
      actor: row.actor_id === null ? null : (names.get(row.actor_id) ?? ''),
      details: { ...row.details, ...assignee },
    };
  });
  return nameUnits(db, steps);
}

/** The steps with the names of the units between which the tip was handed. */
export async function nameUnits(db: Db | Trx, steps: readonly TipStep[]): Promise<TipStep[]> {
  const named = steps.flatMap(({ details }) => [details.fromUnitId ?? [], details.toUnitId ?? []].flat());
  const units = await findUnits(db, [...new Set(named)]);
  const nameOf = (unitId: number | undefined) => {
    const unit = units.get(unitId ?? 0);
    return unit && { name: unit.name, nameEn: unit.nameEn };
  };
  return steps.map((step) => {
    const fromUnit = nameOf(step.details.fromUnitId);
    const toUnit = nameOf(step.details.toUnitId);
    const names = { ...(fromUnit && { fromUnit }), ...(toUnit && { toUnit }) };
    return { ...step, details: { ...step.details, ...names } };
  });
}

/** A step without any name in it. */
export function presentStep(row: Selectable<TipStepTable>): TipStep {
  return {
    seq: row.seq,
    action: row.action,
    fromState: row.from_state,
    toState: row.to_state,
    actor: null,
    at: row.at.toISOString(),
    details: row.details,
    messageId: row.message_id,
    leafHash: row.leaf_hash.toString('base64url'),
  };
}
