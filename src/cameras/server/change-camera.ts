import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { replaced } from '../../steps/server/index.ts';
import { endWordsOf, receiveWords, storeWords } from '../../words/server/index.ts';
import type { changeCamera as contract } from '../contract.ts';
import { appendStep } from './append-step.ts';
import { columnsOf, fieldsOf, type StoredCamera } from './camera-queries.ts';
import { checkSite } from './check-site.ts';
import { shortenOpen } from './footage/shorten-open.ts';
import { type ReadyWrite, saidOf } from './register-camera.ts';

type Changed = z.output<(typeof contract)['body']>;

/** Says anew what is known of a camera, in a transaction of its own. Throws what `readyToChange` does. */
export async function changeCamera(
  services: Services,
  accountId: string,
  camera: StoredCamera,
  changed: Changed,
): Promise<{ version: number }> {
  const write = await readyToChange(services, accountId, camera, changed);
  return transaction(services.db, write);
}

/**
 * Checks what is said anew of a camera; its history keeps what that replaces. Throws `day_in_future`, the errors of
 * its site and of the owner's words; writing throws `camera_changed` and `camera_removed`.
 */
export async function readyToChange(
  services: Services,
  accountId: string,
  camera: StoredCamera,
  { version, fields, owner }: Changed,
): Promise<ReadyWrite> {
  const { db, clock } = services;
  const { area_id: areaId, camera_id: cameraId, unit_id: unitId } = camera;
  const at = clock.now();
  const today = dayOf(at);
  if (fields.fromDay > today) throw new AppError('day_in_future');
  const moved = fields.site?.siteId !== camera.site_id;
  if (moved) await checkSite(db, { areaId, unitId }, fields, today);
  const words = owner && (await receiveWords(services, owner, { subjectId: cameraId, unitId }));
  return async (trx) => {
    const before = replaced(fieldsOf(camera), fields);
    const said = [saidOf(fields), words?.body.sha256 ?? null];
    const step = { action: 'change', onDay: today, before, said, set: columnsOf(fields) } as const;
    const next = await appendStep(trx, camera, version, step, { accountId, at });
    const about = { areaId, subjectId: cameraId, role: 'owner' as const, authorId: accountId, at };
    // whoever owned it before stands nowhere any more
    if (words) {
      await endWordsOf(trx, 'camera', about);
      await storeWords(trx, 'camera', words, about);
    }
    if (fields.retentionDays < camera.retention_days) await shortenOpen(trx, camera, fields.retentionDays);
    return { version: next };
  };
}
