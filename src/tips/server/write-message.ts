import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Message } from '../../sealed/message.ts';
import { receiveMessage } from './receive-message.ts';
import { storeMessage } from './store-message.ts';
import type { FoundTip } from './tip-queries.ts';

/**
 * What an officer writes: to the reporter, or a note for colleagues; signed by the unit. The same message again
 * is harmless. Throws the errors of `tips.write`.
 */
export async function writeMessage(
  services: Services,
  authorId: string,
  tip: FoundTip,
  message: Message,
): Promise<{ at: string }> {
  if (message.envelope === 'reporter') throw new AppError('bad_signature');
  if (tip.row.erased_on !== null) throw new AppError('tip_erased');
  const owner = { tipId: tip.tipId, unitId: tip.subject.unitId };
  const received = await receiveMessage(services, message, owner);
  const at = services.clock.now();
  const kind = message.envelope === 'note' ? 'note' : 'question';
  await transaction(services.db, async (trx) => {
    await holdTip(trx, tip);
    await storeMessage(trx, tip, received, { kind, authorId, at });
  });
  return { at: at.toISOString() };
}

/**
 * Keeps the tip with its owner until the transaction ends: a message written while it is handed on would reach
 * nobody, and one while it is erased would outlive it. Throws `unknown_recipient` where it has been.
 */
async function holdTip(trx: Trx, { areaId, tipId, subject }: FoundTip): Promise<void> {
  const held = await trx
    .selectFrom('tip')
    .select('tip_id')
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .where('unit_id', '=', subject.unitId)
    .where('erased_on', 'is', null)
    .forKeyShare()
    .executeTakeFirst();
  if (held === undefined) throw new AppError('unknown_recipient');
}
