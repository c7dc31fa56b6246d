import { daysBetween } from '../../../law/day.ts';
import type { Text } from '../../../ui/i18n/define-messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { CATEGORIES, type CategoryCode } from '../../categories.ts';
import type { TipRow, TipStep } from '../../contract.ts';
import { tipNumber } from '../../tip-number.ts';
import type { State } from '../../workflow.ts';
import type { rowDeadline } from './clock-view.ts';
import type { inboxMessages, tipMessages } from './messages.ts';

type InboxText = Text<(typeof inboxMessages)['vi']>;
type TipText = Text<(typeof tipMessages)['vi']>;

/** The name of a category. */
export function categoryName(code: CategoryCode, language: Language): string {
  return CATEGORIES.find((category) => category.code === code)?.name[language] ?? code;
}

/** The words of a row's chip: "Quá 3 ngày", "Hạn hôm nay", "Còn 6 ngày". */
export function deadlineWords(t: InboxText, deadline: ReturnType<typeof rowDeadline>): string {
  const { tone, days } = deadline;
  if (days === null) return t(tone === 'met' ? 'inbox.chip.closed' : 'inbox.chip.paused');
  if (days === 0) return t('inbox.chip.today');
  return days < 0 ? t('inbox.chip.over', { days: -days }) : t('inbox.chip.left', { days });
}

/** How long ago a tip came. */
export function ageWords(t: InboxText, row: Pick<TipRow, 'receivedAt'>, today: string): string {
  const days = Math.max(0, daysBetween(row.receivedAt.slice(0, 10), today));
  return days === 0 ? t('inbox.age.today') : t('inbox.age.days', { days });
}

/** What a state means at a glance. */
export const STATE_TONES: Readonly<Record<State, 'waiting' | 'working' | 'done' | 'halted'>> = {
  received: 'waiting',
  verifying: 'working',
  classified: 'waiting',
  handling: 'working',
  suspended: 'halted',
  closed: 'done',
};

/** The heading of a step in the timeline. */
export function stepTitle(t: TipText, inbox: InboxText, { action, details }: TipStep): string {
  const { classification, extension, outcome, assignee = '', otherTipId, toUnit } = details;
  const other = otherTipId ? tipNumber(otherTipId) : '';
  switch (action) {
    case 'classify':
      return t('step.classify', { what: classification ? inbox(`classification.${classification}`) : '' });
    case 'request_extension':
      return t('step.request_extension', { what: extension ? inbox(`extension.${extension}`) : '' });
    case 'resolve':
      return t('step.resolve', { what: outcome ? inbox(`outcome.${outcome}`) : '' });
    case 'receive':
      return other ? t('step.receive_part', { what: other }) : t('step.receive');
    case 'split':
    case 'link':
    case 'unlink':
      return t(`step.${action}`, { what: other });
    case 'transfer':
    case 'return_transfer':
      return t(`step.${action}`, { unit: toUnit?.name ?? '' });
    case 'assign':
      return t('step.assign', { what: assignee });
    default:
      return t(`step.${action}`);
  }
}

/** A day as people write it, or a dash where there is none. */
export function dayWords(day: string | null): string {
  return day === null ? '–' : formatDay(day);
}
