import type { Selectable } from 'kysely';
import type { Actor } from '../../../accounts/policy.ts';
import { displayNames } from '../../../accounts/server/index.ts';
import { loadAreas } from '../../../areas/server/index.ts';
import type { Db, Trx } from '../../../platform/database.ts';
import { areasRead, keptUnits, mayRecord } from '../../case-policy.ts';
import {
  type GroupCorrection,
  type GroupRow,
  type GroupStep,
  MAX_CORRECTIONS,
} from '../../group-contract.ts';
import type { CriminalGroupTable } from '../tables.ts';

/** A row of `criminal_group`. */
export type StoredGroup = Selectable<CriminalGroupTable>;

/** A group, and the areas above its own, itself among them. */
export interface FoundGroup {
  readonly row: StoredGroup;
  readonly placeIds: readonly number[];
}

/** A group by its id; undefined for none. */
export async function findGroup(db: Db, groupId: string): Promise<FoundGroup | undefined> {
  const row = await rowOfGroup(db, groupId);
  if (row === undefined) return undefined;
  const areas = await loadAreas(db);
  const above = areas.ancestorsOf(row.place_area_id).map(({ areaId }) => areaId);
  return { row, placeIds: [row.place_area_id, ...above] };
}

/** The stored row of a group. */
export function rowOfGroup(db: Db | Trx, groupId: string): Promise<StoredGroup | undefined> {
  return db.selectFrom('criminal_group').selectAll().where('group_id', '=', groupId).executeTakeFirst();
}

/** Whether somebody sees a group: who keeps it, and who reads its area. */
export function mayReadGroup(actor: Actor, { row, placeIds }: FoundGroup): boolean {
  if (mayRecord(actor, { unitId: row.unit_id })) return true;
  return areasRead(actor).some((areaId) => placeIds.includes(areaId));
}

/** A group as it crosses the wire. */
export function presentGroup(row: StoredGroup, actor: Actor): GroupRow {
  return {
    groupId: row.group_id,
    unitId: row.unit_id,
    dismantledOn: row.dismantled_on,
    placeAreaId: row.place_area_id,
    offence: row.offence,
    persons: row.persons,
    caseIds: row.case_ids,
    version: row.version,
    own: keptUnits(actor).includes(row.unit_id),
  };
}

/** What happened to a group after a version, oldest first. */
export async function stepsOfGroup(db: Db, row: StoredGroup, after: number): Promise<GroupStep[]> {
  const steps = await db
    .selectFrom('result_step')
    .selectAll()
    .where('area_id', '=', row.area_id)
    .where('subject_id', '=', row.group_id)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(MAX_CORRECTIONS + 1)
    .execute();
  const names = await displayNames(
    db,
    steps.map((step) => step.actor_id),
  );
  return steps.map((step) => {
    const { was = {}, is = {} } = step.details as { was?: GroupCorrection; is?: GroupCorrection };
    return {
      seq: step.seq,
      action: step.action as GroupStep['action'],
      actor: names.get(step.actor_id) ?? '',
      at: step.at.toISOString(),
      was,
      is,
    };
  });
}
