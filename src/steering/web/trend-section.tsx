import { LineChart } from '../../ui/charts/line-chart.tsx';
import type { Series } from '../../ui/charts/series.ts';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readOverview } from '../indicator-contract.ts';
import { wordsOf } from '../indicator-words.ts';
import type { IndicatorCode } from '../indicators.ts';
import { chartStepsOf, lengthOfSteps } from './chart-steps.ts';
import { steerMessages } from './messages.ts';

/** What came in from month to month. */
export function TrendSection({ reply }: { readonly reply: ReplyOf<typeof readOverview> }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const yearly = lengthOfSteps(reply.trend) === 'year';
  const line = (code: IndicatorCode, tone: Series['tone']): Series => ({
    key: code,
    name: wordsOf(code, language).name,
    tone,
    values: reply.trend.map(({ figures }) => figures.find((figure) => figure.code === code)?.value ?? null),
  });
  const received = line('information_received', 'main');
  const any = received.values.some((value) => value !== null && value > 0);
  return (
    <section className="steer-section steer-trend">
      <h2>{t(yearly ? 'steer.trend.years' : 'steer.trend')}</h2>
      {any ? (
        <LineChart
          head={t(yearly ? 'steer.year' : 'steer.month')}
          steps={chartStepsOf(reply.trend)}
          series={[received, line('useful', 'second'), line('crime_reports', 'third')]}
          format={(value) => formatNumber(value, language)}
        />
      ) : (
        <p className="steer-soft">{t('steer.trend.none')}</p>
      )}
    </section>
  );
}
