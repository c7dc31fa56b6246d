import type { Selectable, Updateable } from 'kysely';
import type { LeafField } from '../../ledger/leaf.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { advance, type By, writeStep } from '../../steps/server/index.ts';
import type { CameraAction } from '../camera.ts';
import type { CameraFields } from '../contract.ts';
import type { CameraKey, StoredCamera } from './camera-queries.ts';
import type { CameraStepTable, CameraTable } from './tables.ts';

/** Where the register keeps cameras and what happens to them. */
export const CAMERA_LIFE = {
  things: 'camera',
  steps: 'camera_step',
  id: 'camera_id',
  subject: 'camera',
  leaf: 'camera.step',
  changed: 'camera_changed',
  tell: ({ action, before }: Selectable<CameraStepTable>) => ({ action, before: { ...before } }),
} as const;

/** Something that happens to a camera. */
interface Step {
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

/**
 * Takes a camera from the version that the actor saw to the next. Throws what `advance` does, and `camera_removed`.
 */
export async function appendStep(
  trx: Trx,
  camera: StoredCamera,
  seen: number,
  step: Step,
  by: By,
): Promise<number> {
  const version = await advance(trx, CAMERA_LIFE, camera, seen, { ...kept(step), set: step.set ?? {} }, by);
  // the row is held now, and stands at the version that was seen
  if (camera.state === 'removed') throw new AppError('camera_removed');
  return version;
}

/** The first step, of a camera that has just been entered. */
export function recordStep(trx: Trx, camera: CameraKey, step: Omit<Step, 'set'>, by: By): Promise<void> {
  return writeStep(trx, CAMERA_LIFE, camera, 1, kept(step), by);
}

function kept({ action, onDay, before = {}, said = [] }: Step) {
  const columns = { action, before: JSON.stringify(before) };
  return { onDay, columns, about: [action, onDay], said };
}
