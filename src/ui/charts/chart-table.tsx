import { useText } from '../i18n/language-context.tsx';
import { chartMessages } from './chart-messages.ts';
import type { ChartStep, Series } from './series.ts';

/** The numbers of a chart as a table behind it: closed at first, opened by key or touch, read out like any table. */
export function ChartTable(props: {
  /** What the steps are: "Tháng". */
  readonly head: string;
  readonly steps: readonly ChartStep[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
}) {
  const t = useText(chartMessages);
  return (
    <details className="chart-table">
      <summary>{t('chart.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            {props.series.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.steps.map((step, index) => (
            <tr key={step.key}>
              <th scope="row">{step.label}</th>
              {props.series.map(({ key, values }) => (
                <td key={key}>{wordedValue(values[index] ?? null, props.format, t('chart.none'))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A number as it is written, or the word for none. */
export function wordedValue(value: number | null, format: (value: number) => string, none: string): string {
  return value === null ? none : format(value);
}
