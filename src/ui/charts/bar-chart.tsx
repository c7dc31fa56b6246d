import { useText } from '../i18n/language-context.tsx';
import { CHART_HEIGHT, middleOf, StepAxis, ValueAxis, yOf } from './chart-axes.tsx';
import { chartMessages } from './chart-messages.ts';
import { ChartTable, wordedValue } from './chart-table.tsx';
import { type ChartStep, largestOf, type Series, topOfAxis } from './series.ts';
import './charts.css';

/** Share of its place that a bar fills. */
const BAR = 0.7;
/** With more bars than this, a narrow screen has no room for a number on each. */
const MOST_NUMBERS = 9;

/** Bars from zero, one for each step, and the same numbers as a table behind them. */
export function BarChart(props: {
  /** What the steps are: "Tháng". */
  readonly head: string;
  readonly steps: readonly ChartStep[];
  readonly series: Series;
  readonly format: (value: number) => string;
}) {
  const { steps, series, format } = props;
  const t = useText(chartMessages);
  const top = topOfAxis(largestOf([series]));
  const place = 100 / steps.length;
  return (
    <figure className="chart">
      <svg
        className={`chart-plot chart-${series.tone}`}
        role="img"
        aria-label={useBarWords(steps, series, format)}
        width="100%"
        height={CHART_HEIGHT}
      >
        <ValueAxis top={top} format={format} />
        <StepAxis steps={steps} />
        {steps.map(({ key, label }, index) => {
          const value = series.values[index] ?? null;
          return (
            <g key={key}>
              <title>{`${label}: ${wordedValue(value, format, t('chart.none'))}`}</title>
              <rect
                className="chart-bar"
                x={`${(index + (1 - BAR) / 2) * place}%`}
                y={yOf(value ?? 0, top)}
                width={`${BAR * place}%`}
                height={yOf(0, top) - yOf(value ?? 0, top)}
              />
              {value !== null && (
                <text
                  className={steps.length > MOST_NUMBERS ? 'chart-wide-only' : undefined}
                  x={middleOf(index, steps.length)}
                  y={yOf(value, top) - 6}
                  textAnchor="middle"
                >
                  {format(value)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <ChartTable head={props.head} steps={steps} series={[series]} format={format} />
    </figure>
  );
}

/** What a screen reader says of the picture; the table behind it says the rest. */
function useBarWords(
  steps: readonly ChartStep[],
  { name, values }: Series,
  format: (value: number) => string,
): string {
  const t = useText(chartMessages);
  const largest = largestOf([{ key: '', name, tone: 'main', values }]);
  const label = steps[values.indexOf(largest)]?.label;
  if (label === undefined) return t('chart.line.none', { name });
  return t('chart.bars', { name, steps: steps.length, largest: format(largest), label });
}
