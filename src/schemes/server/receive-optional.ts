import type { Services } from '../../platform/services.ts';
import type { Message } from '../../sealed/message.ts';
import { type ReceivedWords, receiveWords } from '../../words/server/index.ts';

/** Sealed words of a record, checked; null where none came. Throws the errors of `receiveWords`. */
export async function receiveOptional(
  services: Services,
  sent: Message | null,
  subject: { readonly subjectId: string; readonly unitId: number },
): Promise<ReceivedWords | null> {
  return sent === null ? null : receiveWords(services, sent, subject);
}
