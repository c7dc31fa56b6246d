import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { FigureCode } from '../figures.ts';
import { type Step, topOfAxis } from '../spread-months.ts';
import { steerMessages } from './messages.ts';

/** px: the bars, and the room above them for a number. */
const HEIGHT = 160;
const ABOVE = 20;
/** Below the bars: the month, and under it the year. */
const BELOW = 36;
/** Share of its place that a bar fills. */
const BAR = 0.7;
/** With more bars than this, a narrow screen has no room for a number on each. */
const MOST_NUMBERS = 9;

/** Bars from zero, one for each month or year, and the same numbers as a table behind them. */
export function MonthChart({ code, steps }: { code: FigureCode; steps: readonly Step[] }) {
  const t = useText(steerMessages);
  const [open, setOpen] = useState(false);
  const tableId = useId();
  const highest = steps.reduce<Step | undefined>(
    (top, step) => (top && top.value >= step.value ? top : step),
    undefined,
  );
  if (!highest || highest.value === 0) return <p className="steer-soft">{t('steer.months.none')}</p>;
  const words = {
    figure: t(`steer.figure.${code}`),
    steps: steps.length,
    largest: highest.value,
    label: wordedStep(highest.label),
  };
  return (
    <figure className="steer-chart">
      <Bars steps={steps} late={code === 'overdue'} label={t('steer.chart', words)} />
      <Button
        className="steer-off-paper"
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={tableId}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'steer.table.hide' : 'steer.table.show')}
      </Button>
      <div id={tableId} className={open ? undefined : 'steer-paper-only'}>
        <StepTable steps={steps} />
      </div>
    </figure>
  );
}

function Bars(props: { steps: readonly Step[]; late: boolean; label: string }) {
  const { steps } = props;
  const language = useLanguage();
  const top = topOfAxis(Math.max(...steps.map(({ value }) => value)));
  const place = 100 / steps.length;
  const yOf = (value: number) => ABOVE + HEIGHT * (1 - value / top);
  return (
    <svg
      className={props.late ? 'steer-bars steer-bars-late' : 'steer-bars'}
      role="img"
      aria-label={props.label}
      width="100%"
      height={ABOVE + HEIGHT + BELOW}
    >
      {[0, top / 2, top].filter(Number.isInteger).map((value) => (
        <g key={value}>
          <line className="steer-grid" x1="0" x2="100%" y1={yOf(value)} y2={yOf(value)} />
          <text className="steer-axis" x={-8} y={yOf(value) + 4} textAnchor="end">
            {formatNumber(value, language)}
          </text>
        </g>
      ))}
      {steps.map(({ label, value }, index) => {
        const middle = `${(index + 0.5) * place}%`;
        return (
          <g key={label} className={steps.length > MOST_NUMBERS ? 'steer-many' : undefined}>
            <rect
              x={`${(index + (1 - BAR) / 2) * place}%`}
              y={yOf(value)}
              width={`${BAR * place}%`}
              height={yOf(0) - yOf(value)}
            />
            <text className="steer-number" x={middle} y={yOf(value) - 6} textAnchor="middle">
              {formatNumber(value, language)}
            </text>
            <text x={middle} y={yOf(0) + 16} textAnchor="middle">
              {label.length === 4 ? label : Number(label.slice(5))}
            </text>
            {label.length > 4 && (index === 0 || label.endsWith('-01')) && (
              <text x={middle} y={yOf(0) + 32} textAnchor="middle">
                {label.slice(0, 4)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function StepTable({ steps }: { steps: readonly Step[] }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const byYear = steps[0]?.label.length === 4;
  return (
    <table className="steer-table steer-narrow">
      <thead>
        <tr>
          <th scope="col">{t(byYear ? 'steer.year' : 'steer.month')}</th>
          <th scope="col" className="steer-end">
            {t('steer.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{wordedStep(label)}</th>
            <td className="steer-end">{formatNumber(value, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `2017-03` as people write it: `03/2017`; a year stays. */
function wordedStep(label: string): string {
  return label.split('-').reverse().join('/');
}
