import { useText } from '../i18n/language-context.tsx';
import { CHART_HEIGHT, middleOf, PLOT, StepAxis, ValueAxis, yOf } from './chart-axes.tsx';
import { chartMessages } from './chart-messages.ts';
import { ChartTable, wordedValue } from './chart-table.tsx';
import { type ChartStep, largestOf, type Series, spreadLabels, topOfAxis } from './series.ts';
import './charts.css';

/** px: a label of three lines at a line’s end, as much as a name takes. */
const LABEL = 46;

/** Lines from a zero-based axis, at most three, each named at its end; the same numbers as a table behind them. */
export function LineChart(props: {
  /** What the steps are: "Tháng". */
  readonly head: string;
  readonly steps: readonly ChartStep[];
  readonly series: readonly [Series, Series?, Series?];
  readonly format: (value: number) => string;
}) {
  const { steps, format } = props;
  const t = useText(chartMessages);
  const series = props.series.filter((one) => one !== undefined);
  const top = topOfAxis(largestOf(series));
  const ends = spreadLabels(
    series.map(({ values }) => yOf(lastOf(values) ?? 0, top)),
    LABEL,
    PLOT.above,
    yOf(0, top),
  );
  return (
    <figure className="chart">
      <div className="chart-with-ends" role="img" aria-label={useLineWords(steps, series, format)}>
        <svg className="chart-plot" width="100%" height={CHART_HEIGHT} aria-hidden="true">
          <ValueAxis top={top} format={format} />
          <StepAxis steps={steps} />
          {series.map((one) => (
            <Line key={one.key} series={one} top={top} />
          ))}
          {steps.map(({ key, label }, index) => (
            <g key={key} className="chart-reading">
              <title>
                {[
                  label,
                  ...series.map(
                    ({ name, values }) =>
                      `${name}: ${wordedValue(values[index] ?? null, format, t('chart.none'))}`,
                  ),
                ].join('\n')}
              </title>
              <rect
                x={`${(index * 100) / steps.length}%`}
                y={0}
                width={`${100 / steps.length}%`}
                height={CHART_HEIGHT}
              />
              <line
                x1={middleOf(index, steps.length)}
                x2={middleOf(index, steps.length)}
                y1={PLOT.above}
                y2={yOf(0, 1)}
              />
            </g>
          ))}
        </svg>
        <div className="chart-ends" aria-hidden="true">
          {series.map(({ key, name, tone }, index) => (
            <span
              key={key}
              className={`chart-end chart-${tone}`}
              style={{ top: (ends[index] ?? 0) - LABEL / 2 }}
            >
              {name}
            </span>
          ))}
        </div>
      </div>
      <ChartTable head={props.head} steps={steps} series={series} format={format} />
    </figure>
  );
}

/** A line from step to step; where a step has no number, there is a gap. */
function Line({ series: { values, tone }, top }: { readonly series: Series; readonly top: number }) {
  return (
    <g className={`chart-${tone}`}>
      {values.map((value, index) => {
        if (value === null) return null;
        const before = values[index - 1] ?? null;
        const at = middleOf(index, values.length);
        return (
          // a step is its place
          <g key={at}>
            {before !== null && (
              <line
                className="chart-line"
                x1={middleOf(index - 1, values.length)}
                y1={yOf(before, top)}
                x2={at}
                y2={yOf(value, top)}
              />
            )}
            <circle className="chart-dot" cx={at} cy={yOf(value, top)} r={2.5} />
          </g>
        );
      })}
    </g>
  );
}

function lastOf(values: Series['values']): number | undefined {
  return values.findLast((value) => value !== null) ?? undefined;
}

/** What a screen reader says of the picture; the table behind it says the rest. */
function useLineWords(
  steps: readonly ChartStep[],
  series: readonly Series[],
  format: (value: number) => string,
): string {
  const t = useText(chartMessages);
  const names = series.map((one) => {
    const largest = largestOf([one]);
    const label = steps[one.values.indexOf(largest)]?.label;
    return label === undefined
      ? t('chart.line.none', { name: one.name })
      : t('chart.line', { name: one.name, largest: format(largest), label });
  });
  return t('chart.lines', {
    from: steps[0]?.label ?? '',
    to: steps.at(-1)?.label ?? '',
    names: names.join('; '),
  });
}
