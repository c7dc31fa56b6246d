import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import type { TipClock, TipMessage } from '../contract.ts';
import type { Subject } from '../policy.ts';
import type { LegalClock } from '../run-clock.ts';
import type { StoredTip, TipClockTable, TipFileTable, TipGrantTable } from './tables.ts';

/** Where a tip is: with the area every statement about it goes to one shard. */
export interface TipKey {
  readonly areaId: number;
  readonly tipId: string;
}

/** Where all of a tip is: the areas of the units that have owned it, the present one among them (decision 0009). */
export interface TipPlaces extends TipKey {
  readonly places: readonly number[];
}

/** The areas in which something of a tip was written: those of its chain and its own. */
export function placesOf(row: Pick<StoredTip, 'area_id' | 'chain'>): number[] {
  return [...new Set([...row.chain, row.area_id])];
}

/** A tip found for somebody, with what the policy judges. */
export interface FoundTip extends TipPlaces {
  readonly row: StoredTip;
  readonly subject: Subject;
}

/** A tip in one of the areas whose units the asker serves; undefined for any other. */
export async function findTip(
  db: Db | Trx,
  tipId: string,
  areaIds: readonly number[],
): Promise<FoundTip | undefined> {
  if (areaIds.length === 0) return undefined;
  const row = await db
    .selectFrom('tip')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('tip_id', '=', tipId)
    .executeTakeFirst();
  return row && { areaId: row.area_id, tipId, places: placesOf(row), row, subject: subjectOf(row) };
}

/** An open tip that one of these units reads along; undefined for any other. */
export async function findTipAlong(
  db: Db | Trx,
  tipId: string,
  unitIds: readonly number[],
): Promise<FoundTip | undefined> {
  if (unitIds.length === 0) return undefined;
  const row = await db
    .selectFrom('tip')
    .selectAll()
    .where('tip_id', '=', tipId)
    .where('also_unit_id', 'in', unitIds)
    .where('state', '<>', 'closed')
    .executeTakeFirst();
  return row && { areaId: row.area_id, tipId, places: placesOf(row), row, subject: subjectOf(row) };
}

/** The unit that reads a tip along now; null where none does. */
export function alongWhileOpen(tip: Pick<StoredTip, 'also_unit_id' | 'state'>): number | null {
  return tip.state === 'closed' ? null : tip.also_unit_id;
}

/** What the policy and the transition table judge of a tip. */
export function subjectOf(row: StoredTip): Subject {
  return {
    unitId: row.unit_id,
    alsoUnitId: row.also_unit_id,
    state: row.state,
    classification: row.classification,
    useful: row.useful,
    assigneeId: row.assignee_id,
    outcome: row.outcome,
    extensionAsked: row.extension_asked,
    arrivedFrom: row.arrived_from,
    held: row.held,
    erased: row.erased_on !== null,
  };
}

/** The clocks of a tip's present owner, in the order in which they began. */
export async function findClocks(
  db: Db | Trx,
  { areaId, tipId, row }: TipKey & { readonly row: Pick<StoredTip, 'owned_since'> },
): Promise<LegalClock[]> {
  const rows = await db
    .selectFrom('tip_clock')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .where('since', '=', row.owned_since)
    .orderBy('started_on')
    .orderBy('clock')
    .execute();
  return rows.map(legalClock);
}

/** A clock as it is stored. */
export function legalClock(row: Selectable<TipClockTable>): LegalClock {
  return {
    clock: row.clock,
    state: row.state,
    startedOn: row.started_on,
    dueOn: row.due_on,
    stoppedOn: row.stopped_on,
    ...row.history,
  };
}

/** A clock as it crosses the wire. */
export function presentClock({ resolution: _, parameters, ...clock }: LegalClock): TipClock {
  return { ...clock, parameters: [...parameters] };
}

/** A grant as it crosses the wire. */
export function presentGrant(
  grant: Pick<TipGrantTable, 'recipient' | 'unit_id' | 'epoch' | 'sealed'>,
): TipMessage['grants'][number] {
  const { recipient, unit_id, epoch, sealed } = grant;
  return { recipient, unitId: unit_id, epoch, sealed: sealed.toString('base64url') };
}

/** A file as it crosses the wire. */
export function presentFile(
  file: Pick<TipFileTable, 'file_id' | 'sha256' | 'size'>,
): TipMessage['files'][number] {
  return { fileId: file.file_id, sha256: file.sha256.toString('base64url'), size: file.size };
}

/** The files of a tip and of its messages, wherever they lie, each draft's in their order. */
export function filesOf(
  db: Db | Trx,
  { places, tipId }: TipPlaces,
): Promise<Pick<TipFileTable, 'file_id' | 'draft_id' | 'stored_as' | 'sha256' | 'size'>[]> {
  return db
    .selectFrom('tip_file')
    .select(['file_id', 'draft_id', 'stored_as', 'sha256', 'size'])
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .orderBy('draft_id')
    .orderBy('position')
    .execute();
}
