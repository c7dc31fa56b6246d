import type { ReactNode } from 'react';
import { wholeQuarters } from '../../law/quarter.ts';
import { meanOf, type Share } from '../../signals/tell.ts';
import { formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { WorkFigures } from '../figures.ts';
import { worksMessages } from './messages.ts';
import type { Days } from './use-works.ts';

/** The figures that are told of a scheme or a kind, in this order. */
export const FIGURES = ['activities', 'sent', 'tips', 'useful', 'toCase', 'answer', 'days', 'cases'] as const;
export type FigureCode = (typeof FIGURES)[number];

/** How each figure is written: with how many tips stand behind it, and no number at all where those are under five. */
export function useFigureWords(): (figures: WorkFigures) => Readonly<Record<FigureCode, ReactNode>> {
  const t = useText(worksMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const few = <span className="works-soft">{t('works.fewer')}</span>;
  const none = <span className="works-soft">{t('works.untold')}</span>;
  const count = (tips: number) => (tips === 0 ? few : number(tips));
  const share = (told: Share | null) => (told === null ? none : t('works.of', told));
  const days = (told: Share | null) => {
    const mean = meanOf(told);
    if (told === null || mean === null) return none;
    return t('works.days', { days: mean, of: told.of });
  };
  return ({ activities, cases, tips }) => ({
    activities: number(activities),
    cases: number(cases),
    sent: count(tips.sent),
    tips: count(tips.tips),
    useful: share(tips.useful),
    toCase: share(tips.toCase),
    answer: days(tips.answer),
    days: days(tips.days),
  });
}

/** Which quarters the numbers about tips are of, where the days of a period hold any whole one. */
export function QuartersOfTips({ from, to }: Days) {
  const t = useText(worksMessages);
  const quarters = wholeQuarters({ from, to });
  if (quarters === undefined) return <p className="works-soft">{t('works.noQuarter')}</p>;
  const days = { from: formatDay(quarters.from), to: formatDay(quarters.to) };
  return <p className="works-soft">{t('works.quarters', days)}</p>;
}

/** What is to be read with every one of these figures. */
export function WorkNotes() {
  const t = useText(worksMessages);
  return (
    <section className="works-notes" aria-label={t('works.define')}>
      <p>{t('say.proof')}</p>
      <p>{t('say.target')}</p>
      <p>{t('say.batches')}</p>
      <p>{t('say.around')}</p>
      <details>
        <summary>{t('works.define')}</summary>
        <dl>
          {FIGURES.map((code) => (
            <div key={code}>
              <dt>{t(`col.${code}`)}</dt>
              <dd>{t(`define.${code}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
