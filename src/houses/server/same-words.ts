import type { Trx } from '../../platform/database.ts';
import { type ReceivedWords, type Register, readWords, type WordsSubject } from '../../words/server/index.ts';

/** Whether the newest words about a subject of a register are just those that were sent: none where none were. */
export async function sameWords(
  trx: Trx,
  register: Register,
  subject: WordsSubject,
  words: ReceivedWords | null,
): Promise<boolean> {
  const about = await readWords(trx, register, [subject], 'unit');
  const known = about(subject.subjectId).at(-1)?.words;
  return known?.messageId === words?.sent.messageId && known?.signature === words?.sent.signature;
}
