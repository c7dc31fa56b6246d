/** Few steps from the least to the most: a step holds what is above the bound before it, up to its own. */
export interface ValueScale {
  readonly kind: 'count' | 'percent';
  /** What the first step begins at; of counts, what it lies above. */
  readonly from: number;
  /** Upper bounds, rising; at most four. */
  readonly bounds: readonly number[];
}

const MOST_STEPS = 4;
const NICE = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** Numbers of the last digits of a fraction, which no bound depends on. */
const NEAR = 1e-9;

/** Steps for counts: whole and round, above 0, which has a ground of its own. */
export function scaleOfCounts(values: readonly number[]): ValueScale {
  const largest = Math.max(0, ...values);
  return { kind: 'count', from: 0, bounds: boundsOf(0, largest, 1) };
}

/** Steps for percentages 0..100: by fives, from the five below the least, since most lie near one another. */
export function scaleOfPercents(values: readonly number[]): ValueScale {
  if (values.length === 0) return { kind: 'percent', from: 0, bounds: [] };
  const from = Math.min(95, Math.floor(Math.min(...values) / 5) * 5);
  return { kind: 'percent', from, bounds: boundsOf(from, Math.max(from + 5, ...values), 5) };
}

/** The step of a value, 1 to 4; 0 where there is no number, and for a count of nothing. */
export function stepOf(value: number | null, { kind, bounds }: ValueScale): number {
  if (value === null || (kind === 'count' && value === 0)) return 0;
  const index = bounds.findIndex((bound) => value <= bound + NEAR);
  return index < 0 ? bounds.length : index + 1;
}

function boundsOf(from: number, largest: number, grain: number): number[] {
  const width = largest - from;
  if (width <= 0) return [];
  const step = stepFor(width, grain);
  const count = Math.ceil(width / step - NEAR);
  return Array.from({ length: count }, (_, index) => from + (index + 1) * step);
}

/** The least round step, in whole grains, of which four or fewer reach over a width. */
function stepFor(width: number, grain: number): number {
  const least = Math.max(grain, width / MOST_STEPS);
  const power = 10 ** Math.floor(Math.log10(least));
  const round = NICE.map((one) => one * power).find((one) => one >= least - NEAR && isWhole(one / grain));
  return round ?? Math.ceil(least / grain) * grain;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < NEAR;
}
