import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { Message } from '../../sealed/message.ts';
import { type ReceivedMessage, receiveMessage } from './receive-message.ts';
import type { FoundTip } from './tip-queries.ts';

/** The words of a decision that only colleagues read. Throws `unknown_recipient` for another envelope, and the errors of the message. */
export function receiveColleaguesReason(
  services: Services,
  { tipId, subject }: FoundTip,
  reason: Message,
): Promise<ReceivedMessage> {
  if (reason.envelope !== 'note') throw new AppError('unknown_recipient');
  return receiveMessage(services, reason, { tipId, unitId: subject.unitId });
}
