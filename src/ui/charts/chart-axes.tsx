import type { ChartStep } from './series.ts';

/** px: what stands above the plot for a number, the plot, and below it the steps with what begins there. */
export const PLOT = { above: 20, height: 160, below: 36 } as const;
/** px: the whole picture. */
export const CHART_HEIGHT = PLOT.above + PLOT.height + PLOT.below;

/** px from the top of the picture for a value on an axis from 0 to `top`. */
export function yOf(value: number, top: number): number {
  return PLOT.above + PLOT.height * (1 - value / top);
}

/** The middle of a step, as a share of the plot's width. */
export function middleOf(index: number, steps: number): string {
  return `${((index + 0.5) * 100) / steps}%`;
}

/** The lines of an axis from zero, with what each stands for to their left. */
export function ValueAxis(props: { readonly top: number; readonly format: (value: number) => string }) {
  const { top, format } = props;
  return [0, top / 2, top].map((value) => (
    <g key={value}>
      <line className="chart-grid" x1="0" x2="100%" y1={yOf(value, top)} y2={yOf(value, top)} />
      {Number.isInteger(value) && (
        <text className="chart-axis" x={-8} y={yOf(value, top) + 4} textAnchor="end">
          {format(value)}
        </text>
      )}
    </g>
  ));
}

/** The steps below the axis. Where there are many, a narrow screen shows every second or third. */
export function StepAxis({ steps }: { readonly steps: readonly ChartStep[] }) {
  return steps.map(({ key, short, under }, index) => {
    const middle = middleOf(index, steps.length);
    return (
      <g key={key}>
        <text className={classOf(index, steps.length)} x={middle} y={yOf(0, 1) + 16} textAnchor="middle">
          {short}
        </text>
        {under !== undefined && (
          <text x={middle} y={yOf(0, 1) + 32} textAnchor="middle">
            {under}
          </text>
        )}
      </g>
    );
  });
}

/** Room for this many steps on a narrow screen, and in a narrow column. */
const FEW = 12;

function classOf(index: number, steps: number): string | undefined {
  const every = Math.ceil(steps / FEW);
  return index % every === 0 ? undefined : 'chart-wide-only';
}
