import { sql } from 'kysely';
import { addDays } from '../../law/day.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Unit } from '../contract.ts';
import { actingUnits } from './acting-units.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { forgetInheritance } from './inheritance.ts';
import { presentUnit, UNIT_COLUMNS } from './unit-queries.ts';

/** How a unit ends. */
interface Ending {
  readonly unitId: number;
  /** Its last day, `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** Whose members act for it afterwards; null where nobody does. */
  readonly heirUnitId: number | null;
}

/**
 * What a unit may still owe to people, each question by its refusal. What they wait for is above accounts: who puts the
 * rooms together says it.
 */
export type StillWaits = Readonly<
  Partial<
    Record<'unit_has_open_tips' | 'unit_has_open_offers', (trx: Trx, unitId: number) => Promise<boolean>>
  >
>;

/**
 * Ends a unit with a last day: it receives nothing more, and its members keep their access until their membership
 * ends. From the day after, the members of its heir act for it. A unit that ended without an heir can still be
 * given one, with the same last day.
 * Throws `not_found`, `end_before_start` for a day before its first, `unit_ended` where that is settled already,
 * `unit_has_open_tips` and `unit_has_open_offers` without an heir, inherited ones among them; `unknown_unit` for an heir that does not stand
 * then, and `heir_not_possible` for the unit itself or one of another kind: what the independent desk holds must
 * never reach the units concerned, nor theirs the independent desk.
 */
export async function endUnit(
  { db, clock }: Services,
  actorId: string,
  ending: Ending,
  stillWaits: StillWaits,
): Promise<void> {
  await transaction(db, (trx) => end(trx, actorId, ending, stillWaits, clock.now()));
  forgetDirectory(db);
  forgetInheritance(db);
}

async function end(
  trx: Trx,
  actorId: string,
  { unitId, lastDay, heirUnitId }: Ending,
  stillWaits: StillWaits,
  now: Date,
): Promise<void> {
  const units = await lockUnits(trx, heirUnitId === null ? [unitId] : [unitId, heirUnitId]);
  const unit = units.get(unitId);
  if (unit === undefined) throw new AppError('not_found');
  if (lastDay < unit.validFrom) {
    throw new AppError('end_before_start', { issues: [{ path: 'lastDay', code: 'end_before_start' }] });
  }
  if (unit.validTo !== null) await refuseUnlessLateHeir(trx, unit, lastDay, heirUnitId);
  if (heirUnitId === null) await refuseWaiting(trx, unitId, stillWaits);
  const onDay = addDays(lastDay, 1);
  if (heirUnitId !== null) refuseHeir(unit, heirUnitId, units.get(heirUnitId), onDay);
  await trx.updateTable('unit').set({ valid_to: lastDay }).where('unit_id', '=', unitId).execute();
  if (heirUnitId !== null) {
    await trx
      .insertInto('unit_succession')
      .values({ from_unit_id: unitId, to_unit_id: heirUnitId, on_day: onDay })
      .execute();
  }
  const fields = ['unit-end', unitId, lastDay, heirUnitId, actorId];
  await appendLeaf(trx, { areaId: unit.areaId, subject: 'directory', fields }, now);
}

/** Both are held until the end: an heir must not end while it is being named. */
async function lockUnits(trx: Trx, unitIds: readonly number[]): Promise<Map<number, Unit>> {
  const rows = await trx
    .selectFrom('unit')
    .select(UNIT_COLUMNS)
    .where('unit_id', 'in', unitIds)
    .orderBy('unit_id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.unit_id, presentUnit(row)]));
}

async function refuseUnlessLateHeir(
  trx: Trx,
  { unitId, validTo }: Unit,
  lastDay: string,
  heirUnitId: number | null,
): Promise<void> {
  const heir = await trx
    .selectFrom('unit_succession')
    .select('to_unit_id')
    .where('from_unit_id', '=', unitId)
    .executeTakeFirst();
  if (heir !== undefined || heirUnitId === null || lastDay !== validTo) throw new AppError('unit_ended');
}

/** Any day after all that is entered: who has been named an heir for later counts already. */
const FOR_EVER = '9999-12-31';

/** What it goes on with for others is not left to nobody either. */
async function refuseWaiting(trx: Trx, unitId: number, stillWaits: StillWaits): Promise<void> {
  const { rows } = await sql<{ unit_id: number }>`select unit_id
    from ${actingUnits(FOR_EVER)} as acting where by_unit_id = ${unitId}`.execute(trx);
  for (const { unit_id } of rows) {
    if (await stillWaits.unit_has_open_tips?.(trx, unit_id)) throw new AppError('unit_has_open_tips');
    if (await stillWaits.unit_has_open_offers?.(trx, unit_id)) throw new AppError('unit_has_open_offers');
  }
}

/** An heir has no end yet, and what has ended names its heir once: so heirs never go in a circle. */
function refuseHeir(unit: Unit, heirUnitId: number, heir: Unit | undefined, onDay: string): void {
  if (heirUnitId === unit.unitId) throw new AppError('heir_not_possible');
  if (heir === undefined || heir.validTo !== null || heir.validFrom > onDay) {
    throw new AppError('unknown_unit');
  }
  if (heir.kind !== unit.kind) throw new AppError('heir_not_possible');
}
