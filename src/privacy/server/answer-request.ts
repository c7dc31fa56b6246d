import type { z } from 'zod';
import { LAW_CODES } from '../../law/codes.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { mayEndEarly } from '../../tips/retention.ts';
import { eraseTip, findTip } from '../../tips/server/index.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { answerRequest as contract } from '../contract.ts';
import type { StoredRequest } from './request-queries.ts';

/**
 * Answers a request, once, with the sealed reason: for whoever asked where a receipt did and can still read, else a
 * note of the unit. An erasure that is granted ends the tip's content in the same transaction. Throws
 * `request_answered`, `must_be_kept`, `tip_held`, and the errors of the reason's message.
 */
export async function answerRequest(
  services: Services,
  accountId: string,
  request: StoredRequest,
  { outcome, reason }: z.output<(typeof contract)['body']>,
): Promise<{ answeredOn: string }> {
  const { db, clock } = services;
  const { area_id: areaId, request_id: requestId, unit_id: unitId } = request;
  if (request.outcome !== null) throw new AppError('request_answered');
  const envelope = await envelopeFor(services, request);
  const words = await receiveWords(services, reason, { subjectId: requestId, unitId }, envelope);
  const at = clock.now();
  const answeredOn = dayOf(at);
  await transaction(db, async (trx) => {
    const answered = await trx
      .updateTable('privacy_request')
      .set({ outcome, answered_at: at, answered_on: answeredOn, answered_by: accountId })
      .where('area_id', '=', areaId)
      .where('request_id', '=', requestId)
      .where('outcome', 'is', null)
      .executeTakeFirst();
    if (answered.numUpdatedRows !== 1n) throw new AppError('request_answered');
    const about = { areaId, subjectId: requestId, role: 'reason' as const, authorId: accountId, at } as const;
    await storeWords(trx, 'privacy_request', words, about);
    const fields = ['privacy.answer', requestId, outcome, at.toISOString(), accountId, words.body.sha256];
    await appendLeaf(trx, { areaId, subject: 'privacy', fields }, at);
    if (request.kind === 'erase' && outcome === 'granted') await eraseOwn(trx, services, request, answeredOn);
  });
  return { answeredOn };
}

/** To whom the reason is sealed: whose receipt asked reads it, while the unit has the tip that says to which key. */
async function envelopeFor({ db }: Services, request: StoredRequest): Promise<'unit' | 'note'> {
  if (request.origin !== 'receipt' || request.tip_id === null) return 'note';
  const tip = await findTip(db, request.tip_id, [request.area_id]);
  const theirs = tip?.subject.unitId === request.unit_id && tip.row.erased_on === null;
  return theirs ? 'unit' : 'note';
}

/** Ends the content of the tip before its term. A request without a tip is about something else than a tip. */
async function eraseOwn(
  trx: Trx,
  services: Services,
  { tip_id: tipId, area_id: areaId, unit_id: unitId }: StoredRequest,
  day: string,
): Promise<void> {
  if (tipId === null) return;
  const tip = await findTip(trx, tipId, [areaId]);
  // handed on since: its content is no longer this unit's to erase
  if (tip?.subject.unitId !== unitId) throw new AppError('must_be_kept');
  if (!mayEndEarly(tip.row.outcome)) throw new AppError('must_be_kept');
  await eraseTip(trx, services, tip, { ground: LAW_CODES.privacyRequest, day });
}
