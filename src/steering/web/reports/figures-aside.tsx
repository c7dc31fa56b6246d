import { formatNumber } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { wordsOf } from '../../indicator-words.ts';
import { indicatorOf } from '../../indicators.ts';
import type { ReportFigure } from '../../report.ts';
import type { Report } from '../../report-contract.ts';
import { writtenShare } from '../../written-number.ts';
import { reportPeriod } from '../../written-period.ts';
import { reportMessages } from './messages.ts';

/** The figures that the text was composed from, to hold it against. */
export function FiguresAside({ report }: { report: Report }) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const told = useTold();
  return (
    <section aria-label={t('figures.title')}>
      <h2>{t('figures.title')}</h2>
      {report.against && (
        <p className="reports-soft">
          {t('figures.against', { period: reportPeriod(report.against, language) })}
        </p>
      )}
      <dl className="reports-figures">
        {report.figures.map((figure) => (
          <div key={figure.code}>
            <dt>{wordsOf(figure.code, language).name}</dt>
            <dd>
              <strong>{told(figure.code, figure)}</strong>
              {figure.before && (
                <span className="reports-soft">
                  {t('figures.before', { value: told(figure.code, figure.before) })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useTold() {
  const t = useText(reportMessages);
  const language = useLanguage();
  return (code: ReportFigure['code'], { value, of }: Pick<ReportFigure, 'value' | 'of'>): string => {
    if (value === null) return t('figures.none');
    if (indicatorOf(code).kind === 'days') return t('figures.days', { count: value });
    const count = formatNumber(value, language);
    if (of === null) return count;
    if (of === 0) return t('figures.empty');
    const share = writtenShare({ value, of }, language);
    return `${count}/${formatNumber(of, language)}${share === undefined ? '' : ` (${share})`}`;
  };
}
