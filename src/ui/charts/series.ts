/** How a line or bar looks, the same for the same thing on every page: by colour, and by stroke beside it. */
type Tone = 'main' | 'second' | 'third' | 'late';

/** One row of numbers of a chart; a step that has none is null, and no line passes through it. */
export interface Series {
  readonly key: string;
  readonly name: string;
  readonly tone: Tone;
  readonly values: readonly (number | null)[];
}

/** A place on the axis below: a month, a year, a quarter. */
export interface ChartStep {
  readonly key: string;
  /** As a sentence names it: `03/2017`. */
  readonly label: string;
  /** As it stands below the axis: `3`. */
  readonly short: string;
  /** Under that, where something begins: `2017`. */
  readonly under?: string;
}

/** The largest number of all series; 0 where there is none. */
export function largestOf(series: readonly Series[]): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.filter((value) => value !== null)));
}

const ROUND = [1, 2, 3, 4, 5, 6, 8, 10];

/** The top of a zero-based axis for values up to `largest`: the next round number; at least 2. */
export function topOfAxis(largest: number): number {
  if (largest <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(largest));
  const round = ROUND.find((one) => one * power >= largest) ?? 10;
  return round * power;
}

/**
 * Where labels stand so that none covers another: as near as can be to where each wants to be, `gap` apart, between
 * `from` and `to` while there is room. All in px; the answer is in the order of the input.
 */
export function spreadLabels(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const placed: number[] = [];
  for (const { at } of order)
    placed.push(Math.max(at, from, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  let limit = to;
  for (let last = placed.length - 1; last >= 0; last -= 1) {
    placed[last] = Math.min(placed[last] ?? 0, limit);
    limit = (placed[last] ?? 0) - gap;
  }
  const answer = new Array<number>(wanted.length).fill(0);
  for (const [rank, { index }] of order.entries()) answer[index] = placed[rank] ?? 0;
  return answer;
}
