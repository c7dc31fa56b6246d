import { STEPS, TIP_MEASURES } from '../../tips/measures.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import { indicatorMessages } from './indicator-messages.ts';

/** The conditions by which the tips of an indicator are counted, as the database runs them. */
export function CountedRows({ code }: { readonly code: IndicatorCode }) {
  const t = useText(indicatorMessages);
  const indicator = indicatorOf(code);
  if (indicator.source !== 'tips') return null;
  const value =
    indicator.kind === 'days' ? [conditionOf(STEPS[indicator.step])] : conditionsOf(indicator.value);
  const of = indicator.kind === 'days' || indicator.of === null ? [] : conditionsOf(indicator.of);
  return (
    <details className="steer-query">
      <summary>{t('indicator.query')}</summary>
      <dl className="steer-facts">
        <dt>{t('indicator.query.value')}</dt>
        <dd>
          <Conditions all={value} />
        </dd>
        {of.length > 0 && (
          <>
            <dt>{t('indicator.query.of')}</dt>
            <dd>
              <Conditions all={of} />
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}

function Conditions({ all }: { readonly all: readonly string[] }) {
  return all.map((one) => <code key={one}>{one}</code>);
}

function conditionsOf(measures: readonly string[]): string[] {
  return Object.entries(TIP_MEASURES)
    .filter(([measure]) => measures.includes(measure))
    .map(([, rows]) => conditionOf(rows));
}

function conditionOf({ table, when, where }: { table: string; when: string; where: string }): string {
  return where === 'true' ? `${table}: ${when}` : `${table}: ${when} and ${where}`;
}
