import type { Selectable } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import type { Adjustment } from '../snapshot.ts';
import type { SnapshotAdjustmentTable, SnapshotTable } from './tables.ts';

/** Of which area, and which. */
export interface SnapshotKey {
  readonly areaId: number;
  readonly snapshotId: string;
}

/** A snapshot by its key; `hold` keeps others from adjusting it meanwhile. Throws `not_found`. */
export async function findSnapshot(
  db: Db,
  { areaId, snapshotId }: SnapshotKey,
  hold = false,
): Promise<Selectable<SnapshotTable>> {
  const select = db
    .selectFrom('snapshot')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('snapshot_id', '=', snapshotId);
  const row = await (hold ? select.forUpdate() : select).executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** Its adjustments, in their order. */
export function findAdjustments(
  db: Db,
  { areaId, snapshotId }: SnapshotKey,
): Promise<Selectable<SnapshotAdjustmentTable>[]> {
  return db
    .selectFrom('snapshot_adjustment')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('snapshot_id', '=', snapshotId)
    .orderBy('seq')
    .execute();
}

/** An adjustment as the rules see it. */
export function adjustmentOf(row: Selectable<SnapshotAdjustmentTable>): Adjustment {
  return { areaId: row.part_area_id, code: row.indicator, value: row.value_to, of: row.of_to };
}
