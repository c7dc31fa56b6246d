import type { z } from 'zod';
import type { Unit } from '../../accounts/contract.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { readWords, receiveWords, storeWords } from '../../words/server/index.ts';
import type { CameraFields, registerCamera as contract } from '../contract.ts';
import { recordStep } from './append-step.ts';
import { columnsOf, fieldsOf, findCamera, healthColumns, type StoredCamera } from './camera-queries.ts';
import { checkSite } from './check-site.ts';

type Registered = z.output<(typeof contract)['body']>;

/** What has been checked, and is written in the caller's transaction. */
export type ReadyWrite = (trx: Trx) => Promise<{ version: number }>;

/** Enters a camera of a desk that somebody has just seen, in a transaction of its own. Throws what `readyToRegister` does. */
export async function registerCamera(
  services: Services,
  accountId: string,
  unit: Unit,
  registered: Registered,
): Promise<{ version: number }> {
  const seenOn = dayOf(services.clock.now());
  const write = await readyToRegister(services, accountId, unit, registered, seenOn);
  return transaction(services.db, write);
}

/**
 * Checks a camera that is entered, and that somebody saw at work on the day `seenOn`. The same again is harmless. Throws `day_in_future`, `invalid_input` and `outside_site` for a site that it cannot belong to, and the errors of
 * the owner's words; writing throws `already_entered` where the id stands for another one.
 */
export async function readyToRegister(
  services: Services,
  accountId: string,
  { areaId, unitId }: Unit,
  registered: Registered,
  seenOn: string,
): Promise<ReadyWrite> {
  const { db, clock } = services;
  const { cameraId, fields, owner } = registered;
  const at = clock.now();
  const today = dayOf(at);
  if (fields.fromDay > today) throw new AppError('day_in_future');
  await checkSite(db, { areaId, unitId }, fields, today);
  const words = owner && (await receiveWords(services, owner, { subjectId: cameraId, unitId }));
  return async (trx) => {
    const written = await trx
      .insertInto('camera')
      .values({
        area_id: areaId,
        camera_id: cameraId,
        unit_id: unitId,
        ...columnsOf(fields),
        ...healthColumns({ state: 'working', seenOn, checkedOn: seenOn, remindedOn: null }),
        version: 1,
        recorded_by: accountId,
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) {
      return sameAgain(trx, areaId, registered);
    }
    const about = { areaId, subjectId: cameraId, role: 'owner' as const, authorId: accountId, at };
    if (words) await storeWords(trx, 'camera', words, about);
    const said = [unitId, saidOf(fields), words?.body.sha256 ?? null];
    const step = { action: 'register', onDay: today, said } as const;
    await recordStep(trx, { area_id: areaId, camera_id: cameraId }, step, { accountId, at });
    return { version: 1 };
  };
}

/** What a leaf commits to of what is clear about a camera. */
export function saidOf(fields: CameraFields): string {
  return JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a camera stands in the register with just these fields. */
export function isAs(known: StoredCamera, fields: CameraFields): boolean {
  return saidOf({ ...fields, address: fields.address.normalize('NFC') }) === saidOf(fieldsOf(known));
}

/** The same camera came before, and the answer was lost. Throws `already_entered` for any other under its id. */
async function sameAgain(
  trx: Trx,
  areaId: number,
  { cameraId, fields, owner }: Registered,
): Promise<{ version: number }> {
  const known = await findCamera(trx, cameraId, [areaId]);
  const words = await readWords(trx, 'camera', [{ areaId, subjectId: cameraId }], 'unit');
  const heard =
    owner === null || words(cameraId).some(({ words: { messageId } }) => messageId === owner.messageId);
  if (!known || !isAs(known, fields) || !heard) throw new AppError('already_entered');
  return { version: known.version };
}
