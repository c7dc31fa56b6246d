import type { Updateable } from 'kysely';
import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Trx } from '../../platform/database.ts';
import type { CameraAction } from '../camera.ts';
import type { CameraFields } from '../contract.ts';
import type { StoredCamera } from './camera-queries.ts';
import { readSteps } from './read-steps.ts';
import type { CameraTable } from './tables.ts';

/** Something that happens to a camera. */
export interface Step {
  readonly action: CameraAction;
  /** The day on which it happened, `YYYY-MM-DD`. */
  readonly onDay: string;
  /** What a change replaced. */
  readonly before?: Partial<CameraFields>;
  /** What the ledger's leaf commits to beyond that. */
  readonly said?: readonly LeafField[];
  /** What the camera's row says from then on. */
  readonly set?: Updateable<CameraTable>;
}

/** Who acts, and when. */
export interface By {
  readonly accountId: string;
  readonly at: Date;
}

/** Changes that a refused one is told of at most. */
const TOLD = 20;

/**
 * Takes a camera from the version that the actor saw to the next: row, step and leaf in one transaction. Gives the new
 * version. Throws `day_in_future`, `camera_removed`, and `camera_changed` with what happened since.
 */
export async function appendStep(
  trx: Trx,
  camera: StoredCamera,
  seen: number,
  { set = {}, ...step }: Step,
  by: By,
): Promise<number> {
  if (step.onDay > dayOf(by.at)) throw new AppError('day_in_future');
  if (camera.version !== seen) throw await changedSince(trx, camera, seen);
  if (camera.state === 'removed') throw new AppError('camera_removed');
  const version = seen + 1;
  const changed = await trx
    .updateTable('camera')
    .set({ ...set, version })
    .where('area_id', '=', camera.area_id)
    .where('camera_id', '=', camera.camera_id)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw await changedSince(trx, camera, seen);
  await recordStep(trx, camera, version, step, by);
  return version;
}

/** The row of a step with its leaf. */
export async function recordStep(
  trx: Trx,
  { area_id, camera_id }: Pick<StoredCamera, 'area_id' | 'camera_id'>,
  version: number,
  { action, onDay, before = {}, said = [] }: Omit<Step, 'set'>,
  { accountId, at }: By,
): Promise<void> {
  await trx
    .insertInto('camera_step')
    .values({
      area_id,
      camera_id,
      version,
      action,
      on_day: onDay,
      before: JSON.stringify(before),
      actor_id: accountId,
      at,
    })
    .execute();
  const fields = ['camera.step', camera_id, version, action, onDay, accountId, at.toISOString(), ...said];
  await appendLeaf(trx, { areaId: area_id, subject: 'camera', fields }, at);
}

async function changedSince(trx: Trx, camera: StoredCamera, seen: number): Promise<AppError> {
  const changes = await readSteps(trx, camera, { after: seen, limit: TOLD });
  const version = changes.at(-1)?.version ?? camera.version;
  return new AppError('camera_changed', { details: { version, changes } });
}
