import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { findTaken, takeOnce } from '../../steps/server/index.ts';
import { endWordsOf } from '../../words/server/index.ts';
import { afterDayStep } from '../camera.ts';
import type { stepCamera as contract } from '../contract.ts';
import { appendStep, CAMERA_LIFE } from './append-step.ts';
import { healthColumns, healthOf, type StoredCamera } from './camera-queries.ts';

type Taken = z.output<(typeof contract)['body']>;

/**
 * A check of health, a reminder to the owner, or the end of a camera in the register. The end erases what is sealed of
 * its owner: the desk has no more need of it. The same again, because its answer was lost, is harmless. Throws
 * `camera_changed`, `camera_removed`, `day_in_future`, and `end_before_start` for a day before the camera hung there.
 */
export async function stepCamera(
  { db, clock }: Services,
  accountId: string,
  camera: StoredCamera,
  taken: Taken,
): Promise<{ version: number }> {
  const { version, action, onDay } = taken;
  const at = clock.now();
  if (onDay < camera.from_day) throw new AppError('end_before_start');
  const stands = healthOf(camera);
  const after = afterDayStep(stands, action, onDay);
  const take = async (trx: Trx) => {
    const set = after && healthColumns(after);
    const step = { action, onDay, ...(set ? { set } : {}) };
    const next = await appendStep(trx, camera, version, step, { accountId, at });
    const subject = { areaId: camera.area_id, subjectId: camera.camera_id };
    if (action === 'remove') await endWordsOf(trx, 'camera', subject);
    return { version: next };
  };
  return takeOnce(
    () => transaction(db, take),
    async () => {
      const step = await findTaken(db, CAMERA_LIFE, camera, version, accountId);
      return step?.action === action && step.on_day === onDay ? step.version : undefined;
    },
  );
}
