import type { Text } from '../../ui/i18n/define-messages.ts';
import type { boardMessages } from './messages.ts';

/** The words of this room. */
type BoardText = Text<(typeof boardMessages)['vi']>;

/** What a document is called: number and subject, once where the subject names the number. */
export function documentName(document: { readonly number: string | null; readonly subject: string }): string {
  const { number, subject } = document;
  return number === null || subject.includes(number) ? subject : `${number}: ${subject}`;
}

/** How the tasks of a document stand. */
export function countsWords(
  t: BoardText,
  counts: { readonly tasks: number; readonly open: number; readonly late: number },
): string {
  return counts.tasks === 0 ? t('documents.counts.none') : t('documents.counts', counts);
}
