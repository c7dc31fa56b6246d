import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { AppError } from '../../../platform/app-error.ts';
import type { Db, Trx } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { grantFault } from '../../../sealed/header.ts';
import { type ReceivedMessage, receiveMessage, takeDraftFiles } from '../../../tips/server/index.ts';
import { type recordOnPhone as contract, MOST_PHOTOS } from '../../record-contract.ts';
import { enterActivity, type SealedPart } from '../enter-activity.ts';
import type { StoredScheme } from '../scheme-queries.ts';

type Recorded = z.output<(typeof contract)['body']>;
type Sealed = NonNullable<Recorded['sealed']>;

/**
 * Somebody of a site enters on the phone what it did: an activity like one from the desk, with what the phone sealed of
 * it to the unit and to whoever wrote it. The very record again is harmless. Throws what `enterActivity` throws,
 * `already_entered` for other words under the same id, `too_many_files`, and the errors of the message.
 */
export async function recordOnPhone(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  siteId: string,
  { sealed, ...recorded }: Recorded,
): Promise<{ activityId: string }> {
  const { activityId } = recorded;
  const activity = { ...recorded, siteId };
  await enterActivity(services, accountId, scheme, activity, {
    hasWords: sealed !== null,
    receive: () => receiveSealed(services, scheme, activityId, sealed),
    isStored: (db) => isOwnAgain(db, scheme, accountId, activityId, sealed),
  });
  return { activityId };
}

async function receiveSealed(
  services: Services,
  { area_id, unit_id: unitId }: StoredScheme,
  activityId: string,
  sealed: Sealed | null,
): Promise<SealedPart> {
  const received = sealed && (await receivePart(services, { tipId: activityId, unitId }, sealed));
  return {
    sha256: received?.body.sha256 ?? null,
    store: async (trx, { accountId, at }) => {
      const key = { area_id, activity_id: activityId };
      const written = await trx
        .insertInto('site_record')
        .values({
          ...key,
          account_id: accountId,
          record_key: sealed?.recordKey ?? null,
          message: sealed && JSON.stringify(sealed.message),
          own_key: sealed && Buffer.from(sealed.ownKey, 'base64url'),
          photos: sealed?.message.files.length ?? 0,
          at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      // the id of a record of another scheme of the area
      if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
      if (received === null || received.sent.files.length === 0) return;
      await takeDraftFiles(trx, received);
      await trx
        .insertInto('site_record_photo')
        .values(received.files.map((file) => ({ ...key, ...file })))
        .execute();
    },
  };
}

async function receivePart(
  services: Services,
  subject: { readonly tipId: string; readonly unitId: number },
  { message, recordKey, ownKey }: Sealed,
): Promise<ReceivedMessage> {
  if (message.envelope !== 'reporter') throw new AppError('unknown_recipient');
  if (message.files.length > MOST_PHOTOS) throw new AppError('too_many_files');
  const fault = grantFault(Buffer.from(ownKey, 'base64url'));
  if (fault !== undefined) throw new AppError(fault);
  return receiveMessage(services, message, subject, recordKey);
}

/** What is known by its clear part must be so by its words: an answer that was lost, and not another record. */
async function isOwnAgain(
  db: Db | Trx,
  { area_id }: StoredScheme,
  accountId: string,
  activityId: string,
  sealed: Sealed | null,
): Promise<boolean> {
  const known = await db
    .selectFrom('site_record')
    .select(['account_id', 'message'])
    .where('area_id', '=', area_id)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  return known?.account_id === accountId && isDeepStrictEqual(known.message, sealed?.message ?? null);
}
