import type { Text } from '../../ui/i18n/define-messages.ts';
import type { DirectiveKind } from '../codes.ts';
import type { boardMessages } from './messages.ts';

/** The words of this room. */
export type BoardText = Text<(typeof boardMessages)['vi']>;

/** What a document is called: number and subject, or the kind where it has no number. */
export function documentName(
  t: BoardText,
  document: { readonly kind: DirectiveKind; readonly number: string | null; readonly subject: string },
): string {
  return `${document.number ?? t(`kind.${document.kind}`)}: ${document.subject}`;
}

/** How the tasks of a document stand. */
export function countsWords(
  t: BoardText,
  counts: { readonly tasks: number; readonly open: number; readonly late: number },
): string {
  return counts.tasks === 0 ? t('documents.counts.none') : t('documents.counts', counts);
}
