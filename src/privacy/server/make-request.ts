import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { addToTip, type ReceiptHolder } from '../../tips/server/index.ts';
import { type makeRequest as contract, MAX_OWN_REQUESTS } from '../contract.ts';
import { requestDue } from '../deadlines.ts';
import { insertRequest } from './request-queries.ts';

/**
 * The holder of a receipt asks about their own data. The words are a message of the tip, written with the request or
 * not at all; the same message again is harmless. Throws the errors of `privacy.makeRequest`.
 */
export async function makeRequest(
  services: Services,
  holder: ReceiptHolder,
  { requestId, kind, message }: z.output<(typeof contract)['body']>,
): Promise<{ at: string }> {
  const { db, clock } = services;
  const due = requestDue(await currentLawBook(db, clock), dayOf(clock.now()));
  return addToTip(services, holder, message, async (trx, { areaId, unitId, at, sha256 }) => {
    const row = {
      area_id: areaId,
      request_id: requestId,
      unit_id: unitId,
      kind,
      origin: 'receipt',
      tip_id: holder.tipId,
      message_id: message.messageId,
      received_at: at,
      due_on: due.day,
      verified: due.verified,
      entered_by: null,
    } as const;
    if (!(await insertRequest(trx, row, sha256))) throw new AppError('already_entered');
    await refuseTooMany(trx, areaId, holder.tipId);
  });
}

/** Called while the tip's row is held, so that requests at once are all counted. */
async function refuseTooMany(trx: Trx, areaId: number, tipId: string): Promise<void> {
  const { made } = await trx
    .selectFrom('privacy_request')
    .select((request) => request.fn.countAll<number>().as('made'))
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .where('origin', '=', 'receipt')
    .executeTakeFirstOrThrow();
  if (made > MAX_OWN_REQUESTS) throw new AppError('too_many_requests');
}
