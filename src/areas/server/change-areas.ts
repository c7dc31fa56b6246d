import { addDays } from '../../law/day.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type AreaChange, endedBy, type Move } from '../change.ts';
import { checkChange } from '../check-change.ts';
import { foldLetters } from '../fold.ts';
import { refreshAreas } from './area-book.ts';
import { lockAreas, nextIds, readAreaSet } from './area-queries.ts';

/** A change as it was written: its number, and the units that it made and ended. */
export interface ChangedAreas {
  readonly changeId: number;
  readonly begun: readonly number[];
  readonly ended: readonly number[];
}

/**
 * Ends units and begins others on a day, with what went where, in one transaction with its leaf. What is written
 * stands: a mistake is put right by another change. Throws what `checkChange` finds, with its place.
 */
export async function changeAreas(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actorId: string,
  change: AreaChange,
): Promise<ChangedAreas> {
  const changed = await transaction(db, (trx) => write(trx, actorId, change, clock.now()));
  await refreshAreas(db);
  return changed;
}

async function write(trx: Trx, actorId: string, change: AreaChange, now: Date): Promise<ChangedAreas> {
  // Two changes that contradict each other must not both find the units as they were.
  await lockAreas(trx);
  const fault = checkChange(await readAreaSet(trx), change);
  if (fault !== undefined) {
    throw new AppError(fault.code, { issues: [{ path: fault.path, code: fault.code }] });
  }
  const changeId = await writeChange(trx, actorId, change, now);
  const begun = await writeNewAreas(trx, changeId, change);
  const ended = endedBy(change);
  await trx
    .updateTable('area')
    // a unit is as well known as the day on which it ended
    .set({ valid_to: addDays(change.onDay, -1), ...(change.verified ? {} : { verified: false }) })
    .where('area_id', 'in', ended)
    .execute();
  await writeMoves(trx, changeId, change, begun);
  const ways = change.moves.flatMap((move) => [move.fromId, toIdOf(move, begun), move.extent]);
  const fields = ['area-change', changeId, change.kind, change.onDay, change.source, actorId, ...ways];
  // Every change ends something.
  await appendLeaf(trx, { areaId: ended[0] ?? 0, subject: 'area', fields }, now);
  return { changeId, begun, ended };
}

async function writeChange(trx: Trx, actorId: string, change: AreaChange, now: Date): Promise<number> {
  const { kind, onDay, source, verified } = change;
  const { change_id } = await trx
    .insertInto('area_change')
    .values({ kind, on_day: onDay, source, verified, entered_by: actorId, entered_at: now, figures: null })
    .returning('change_id')
    .executeTakeFirstOrThrow();
  return change_id;
}

async function writeNewAreas(trx: Trx, changeId: number, change: AreaChange): Promise<number[]> {
  if (change.newAreas.length === 0) return [];
  const ids = await nextIds(trx, 'area_id_seq', change.newAreas.length);
  const rows = change.newAreas.map(({ name, kind, code, parentId }, index) => ({
    area_id: ids[index] ?? 0,
    code,
    name,
    name_folded: foldLetters(name),
    kind,
    parent_id: parentId,
    valid_from: change.onDay,
    valid_to: null,
    source: change.source,
    verified: change.verified,
    begun_by: changeId,
  }));
  await trx.insertInto('area').values(rows).execute();
  return ids;
}

async function writeMoves(
  trx: Trx,
  changeId: number,
  { moves, onDay, source, verified }: AreaChange,
  begun: readonly number[],
): Promise<void> {
  const ids = await nextIds(trx, 'area_succession_id_seq', moves.length);
  const rows = moves.map((move, index) => ({
    succession_id: ids[index] ?? 0,
    from_id: move.fromId,
    to_id: toIdOf(move, begun),
    extent: move.extent,
    on_day: onDay,
    source,
    verified: verified && move.extent !== 'unverified',
    change_id: changeId,
  }));
  await trx.insertInto('area_succession').values(rows).execute();
}

function toIdOf({ destination }: Move, begun: readonly number[]): number | null {
  if (destination.to === 'standing') return destination.areaId;
  return destination.to === 'new' ? (begun[destination.index] ?? null) : null;
}
