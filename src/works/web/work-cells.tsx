import type { ReactNode } from 'react';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { meanDays, type WorkFigures } from '../figures.ts';
import { worksMessages } from './messages.ts';

/** The figures that are told of a scheme or a kind, in this order. */
export const FIGURES = ['activities', 'tips', 'useful', 'toCase', 'days', 'cases'] as const;
export type FigureCode = (typeof FIGURES)[number];

/** How each figure is written: with how many tips stand behind it, and no number at all where those are under five. */
export function useFigureWords(): (figures: WorkFigures) => Readonly<Record<FigureCode, ReactNode>> {
  const t = useText(worksMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return ({ activities, cases, tips }) => {
    const few = <span className="works-soft">{t('works.fewer')}</span>;
    const none = <span className="works-soft">{t('works.noDays')}</span>;
    const days = meanDays(tips);
    const of = tips === null ? '' : number(tips.tips);
    return {
      activities: number(activities),
      cases: number(cases),
      tips: tips === null ? few : of,
      useful: tips === null ? none : t('works.of', { value: number(tips.useful), of }),
      toCase: tips === null ? none : t('works.of', { value: number(tips.toCase), of }),
      days: days === null ? none : t('works.days', { days: number(days), of }),
    };
  };
}

/** What is to be read with every one of these figures. */
export function WorkNotes() {
  const t = useText(worksMessages);
  return (
    <section className="works-notes" aria-label={t('works.define')}>
      <p>{t('say.proof')}</p>
      <p>{t('say.target')}</p>
      <p>{t('say.batches')}</p>
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
