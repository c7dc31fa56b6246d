import { formatDay, formatPercent } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { Grade } from '../codes.ts';
import { type GradeRefusal, goodFor } from '../grading.ts';
import { gradingMessages } from './grading-messages.ts';

/** Says why a grade cannot be given, or (`null`) taken back, with the numbers that it stands on. */
export function useRefusalWords(): (refusal: GradeRefusal, grade: Grade | null) => string {
  const t = useText(gradingMessages);
  const language = useLanguage();
  return (refusal, grade) => {
    switch (refusal.why) {
      case 'served':
        return t('refused.served', refusal);
      case 'complaint':
        return t('refused.complaint', { day: formatDay(refusal.since) });
      case 'tasks': {
        const { charged, carried, percent } = refusal;
        const share = charged === 0 ? '' : ` (${formatPercent(carried / charged, language)})`;
        return t('refused.tasks', { charged, carried, percent, share });
      }
      case 'quota': {
        const { goodOrBetter: good, ...numbers } = refusal;
        if (grade !== 'excellent') return t('refused.quota.lower', { good, ...numbers });
        const needed = goodFor(numbers.excellent, numbers.percent);
        const others = numbers.excellent > 1;
        return t(others ? 'refused.quota' : 'refused.quota.first', { good, needed, ...numbers });
      }
    }
  };
}
