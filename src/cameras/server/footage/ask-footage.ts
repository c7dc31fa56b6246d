import type { z } from 'zod';
import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type Trx, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { readWords, receiveWords, storeWords } from '../../../words/server/index.ts';
import { heldThrough } from '../../could-have-seen.ts';
import type { askFootage as contract } from '../../footage-contract.ts';
import { type StoredCamera, shareCamera } from '../camera-queries.ts';
import { recordLink } from './advance.ts';
import { findRequest } from './request-queries.ts';

type Asked = z.output<(typeof contract)['body']>;

/**
 * Asks for the footage of a day; the same again is harmless. Throws `day_in_future`, `camera_removed`, `footage_gone`
 * where the owner has it no more, or did not have the camera yet, `already_entered` where the id stands for another
 * request, and the errors of the words.
 */
export async function askFootage(
  services: Services,
  accountId: string,
  camera: StoredCamera,
  asked: Asked,
): Promise<{ dueOn: string }> {
  const { requestId, purpose, onDay, words: sent } = asked;
  const { db, clock } = services;
  const { area_id: areaId, unit_id: unitId } = camera;
  const at = clock.now();
  const today = dayOf(at);
  if (onDay > today) throw new AppError('day_in_future');
  const words = await receiveWords(services, sent, { subjectId: requestId, unitId });
  return transaction(db, async (trx) => {
    // as it is now: who says that footage is kept for fewer days shortens every request that is there, this one too
    const dueOn = dueOnOf(await shareCamera(trx, camera), onDay, today);
    const written = await trx
      .insertInto('footage_request')
      .values({
        area_id: areaId,
        request_id: requestId,
        unit_id: unitId,
        camera_id: camera.camera_id,
        purpose,
        on_day: onDay,
        state: 'asked',
        version: 1,
        asked_by: accountId,
        asked_at: at,
        due_on: dueOn,
        token_hash: null,
        link_key: null,
        letter: null,
        expires_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) return sameAgain(trx, accountId, camera, asked);
    await storeWords(trx, 'footage_request', words, {
      areaId,
      subjectId: requestId,
      role: 'request',
      authorId: accountId,
      at,
    });
    const said = [camera.camera_id, purpose, onDay, dueOn, words.body.sha256];
    await recordLink(trx, { area_id: areaId, request_id: requestId }, 1, {
      action: 'ask',
      actorId: accountId,
      at,
      said,
    });
    return { dueOn };
  });
}

/** The last day on which its owner surely has the footage of a day. Throws `camera_removed` and `footage_gone`. */
function dueOnOf({ state, retention_days, from_day }: StoredCamera, onDay: string, today: string): string {
  if (state === 'removed') throw new AppError('camera_removed');
  const dueOn = heldThrough(onDay, retention_days);
  if (dueOn < today || onDay < from_day) throw new AppError('footage_gone');
  return dueOn;
}

/** The same request came before, and its answer was lost. Throws `already_entered` for any other under its id. */
async function sameAgain(
  trx: Trx,
  accountId: string,
  { area_id: areaId, camera_id }: StoredCamera,
  { requestId, purpose, onDay, words: sent }: Asked,
): Promise<{ dueOn: string }> {
  const known = await findRequest(trx, requestId, [areaId]);
  const words = await readWords(trx, 'footage_request', [{ areaId, subjectId: requestId }], 'unit');
  const heard = words(requestId).some(({ words: { messageId } }) => messageId === sent.messageId);
  const same =
    heard &&
    known?.asked_by === accountId &&
    known.camera_id === camera_id &&
    known.purpose === purpose &&
    known.on_day === onDay;
  if (!same) throw new AppError('already_entered');
  return { dueOn: known.due_on };
}
