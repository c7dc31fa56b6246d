import { tipNumber } from '../../tips/tip-number.ts';
import type { Text } from '../../ui/i18n/define-messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import type { AuditedView } from '../contract.ts';
import type { auditMessages } from './messages.ts';
import { personName } from './person-name.ts';

/** What a looking was narrowed to, in words. */
export function filterWords(
  t: Text<(typeof auditMessages)['vi']>,
  { filter, about }: AuditedView,
  unitNames: ReadonlyMap<number, string>,
): string {
  const { from, to, unitId, accountId, tipId } = filter;
  const parts = [
    from && t('views.part.from', { day: formatDay(String(from)) }),
    to && t('views.part.to', { day: formatDay(String(to)) }),
    unitId && t('views.part.unit', { name: unitNames.get(Number(unitId)) ?? String(unitId) }),
    accountId && t('views.part.person', { name: about ? personName(about) : String(accountId) }),
    tipId && t('views.part.tip', { tip: tipNumber(String(tipId)) }),
  ].filter(Boolean);
  const words = parts.join(', ');
  return words === '' ? t('views.filter.none') : words.charAt(0).toUpperCase() + words.slice(1);
}
