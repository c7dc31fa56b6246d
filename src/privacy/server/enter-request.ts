import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { findTip } from '../../tips/server/index.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { enterRequest as contract } from '../contract.ts';
import { requestDue } from '../deadlines.ts';
import { findRequest, insertRequest } from './request-queries.ts';

type Asked = z.output<(typeof contract)['body']>;

/**
 * Enters a request that somebody made at the desk: its term counts from today. The same again is harmless. Throws
 * `not_found` for a tip that the unit does not have, and the errors of the words' message.
 */
export async function enterRequest(
  services: Services,
  accountId: string,
  areaId: number,
  { requestId, unitId, kind, tipId, description }: Asked,
): Promise<{ dueOn: string }> {
  const { db, clock } = services;
  const known = await findRequest(db, requestId, [areaId]);
  if (known !== undefined) return sameAgain(known, { kind, unitId });
  if (tipId !== null) await refuseStranger(services, { tipId, areaId, unitId });
  const words = await receiveWords(services, description, { subjectId: requestId, unitId });
  const at = clock.now();
  const due = requestDue(await currentLawBook(db, clock), dayOf(at));
  await transaction(db, async (trx) => {
    const row = {
      area_id: areaId,
      request_id: requestId,
      unit_id: unitId,
      kind,
      origin: 'desk',
      tip_id: tipId,
      message_id: null,
      received_at: at,
      due_on: due.day,
      verified: due.verified,
      entered_by: accountId,
    } as const;
    if (!(await insertRequest(trx, row, words.body.sha256))) throw new AppError('already_entered');
    await storeWords(trx, 'privacy_request', words, {
      areaId,
      subjectId: requestId,
      role: 'description',
      authorId: accountId,
      at,
    });
  });
  return { dueOn: due.day };
}

function sameAgain(
  known: { readonly kind: string; readonly unit_id: number; readonly due_on: string },
  { kind, unitId }: Pick<Asked, 'kind' | 'unitId'>,
): { dueOn: string } {
  if (known.kind !== kind || known.unit_id !== unitId) throw new AppError('already_entered');
  return { dueOn: known.due_on };
}

async function refuseStranger(
  { db }: Services,
  { tipId, areaId, unitId }: { tipId: string; areaId: number; unitId: number },
): Promise<void> {
  const tip = await findTip(db, tipId, [areaId]);
  if (tip?.subject.unitId !== unitId) throw new AppError('not_found');
}
