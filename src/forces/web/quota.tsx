import type { Parameter } from '../../law/law-book.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { excellentAllowed, goodFor, type Tally } from '../grading.ts';
import { gradingMessages } from './grading-messages.ts';

/** How far the quota of excellent teams is used, and by which rule. */
export function Quota({ tally, rule }: { tally: Tally; rule: Parameter }) {
  const t = useText(gradingMessages);
  const language = useLanguage();
  const { excellent, goodOrBetter: good } = tally;
  const percent = rule.value;
  const allowed = excellentAllowed(good, percent);
  const needed = goodFor(excellent + 1, percent);
  const room = allowed - excellent;
  const source = language === 'vi' ? rule.source : rule.sourceEn;
  return (
    <div className="forces-quota">
      <p>{t('grading.quota', { excellent, allowed, percent, good })}</p>
      {room > 0 && <p>{t('grading.quota.room', { room })}</p>}
      {room === 0 && excellent > 0 && <p>{t('grading.quota.full', { needed })}</p>}
      {room === 0 && excellent === 0 && <p>{t('grading.quota.few', { needed })}</p>}
      <p className="forces-soft">
        {t('grading.ground', { source })}
        {!rule.verified && ` ${t('grading.unverified')}`}
      </p>
    </div>
  );
}
