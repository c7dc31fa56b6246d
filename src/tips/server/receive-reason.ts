import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { Message } from '../../sealed/message.ts';
import { transitionOf } from '../transition.ts';
import type { Action } from '../workflow.ts';
import { type ReceivedMessage, receiveMessage } from './receive-message.ts';
import type { FoundTip } from './tip-queries.ts';

/**
 * The words of a decision, to whom the table says; a tip without a receipt has only colleagues to tell. `alsoUnitId`
 * may read them too: the unit that reads along, or the one that the tip is handed to. Throws `missing_reason`,
 * `unknown_recipient` for the other envelope, and the errors of the message.
 */
export async function receiveReason(
  services: Services,
  tip: FoundTip,
  action: Action,
  reason: Message | undefined,
  alsoUnitId: number | null = tip.row.also_unit_id,
): Promise<ReceivedMessage | undefined> {
  const { reason: audience } = transitionOf(action);
  if (reason === undefined) {
    if (audience === 'none') return undefined;
    throw new AppError('missing_reason');
  }
  const toReporter = audience === 'reporter' && (await hasReceipt(services, tip));
  if (reason.envelope !== (toReporter ? 'unit' : 'note')) throw new AppError('unknown_recipient');
  return receiveMessage(services, reason, { tipId: tip.tipId, unitId: tip.subject.unitId, alsoUnitId });
}

async function hasReceipt({ db }: Services, { places, tipId }: FoundTip): Promise<boolean> {
  const sent = await db
    .selectFrom('submission')
    .select('reply_recipient')
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .executeTakeFirst();
  return sent?.reply_recipient != null;
}
