import type { z } from 'zod';
import type { LeafField } from '../../ledger/leaf.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { changedWordsSchema } from '../../words/contract.ts';
import {
  endWordsOf,
  type ReceivedWords,
  type Register,
  receiveWords,
  storeWords,
  type WordsOf,
} from '../../words/server/index.ts';

/** What becomes of the words about something, the new ones checked. */
type ChangeOfWords = ReceivedWords | 'keep' | 'erase';

/** Checks what is to become of the words about something. Throws the errors of `receiveWords`. */
export async function receiveChange(
  services: Services,
  sent: z.output<typeof changedWordsSchema>,
  subject: { readonly subjectId: string; readonly unitId: number },
): Promise<ChangeOfWords> {
  return typeof sent === 'string' ? sent : receiveWords(services, sent, subject);
}

/** What a leaf commits to of it. */
export function saidOfChange(change: ChangeOfWords): LeafField {
  return typeof change === 'string' ? change : change.body.sha256;
}

/**
 * Carries it out: what is replaced or erased is destroyed with every grant, as it names people who may want out. Throws
 * the errors of `storeWords`.
 */
export async function changeWords<R extends Register>(
  trx: Trx,
  register: R,
  change: ChangeOfWords,
  about: WordsOf<R>,
): Promise<void> {
  if (change === 'keep') return;
  await endWordsOf(trx, register, about);
  if (change !== 'erase') await storeWords(trx, register, change, about);
}
