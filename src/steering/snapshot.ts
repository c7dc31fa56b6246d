import { z } from 'zod';
import { daySchema, rowIdSchema } from '../wire/encoding.ts';
import { CALENDARS } from './calendars.ts';
import { placeSchema } from './contract.ts';
import { INDICATOR_CODES, type IndicatorCode, indicatorOf } from './indicators.ts';
import { kindSumSchema } from './kind-figure-contract.ts';

/** A figure as it was frozen, or as it was adjusted to. */
const frozenFigure = z.strictObject({
  code: z.enum(INDICATOR_CODES),
  value: z.int().nullable(),
  of: z.int().nullable(),
});
export type FrozenFigure = z.output<typeof frozenFigure>;

/** What a snapshot holds, by the units of then: the very JSON of it is hashed. */
export const frozenContent = z.strictObject({
  v: z.literal(1),
  areaId: rowIdSchema,
  from: daySchema,
  to: daySchema,
  calendar: z.enum(CALENDARS),
  asOf: daySchema,
  figures: z.array(frozenFigure),
  parts: z.array(placeSchema.extend({ figures: z.array(frozenFigure) }).strict()),
  rest: z.array(frozenFigure),
  /** What the fields that count added up to in the whole area; absent where it was frozen before there were any. */
  kinds: z.array(kindSumSchema).optional(),
});
export type FrozenContent = z.output<typeof frozenContent>;

/** Why a frozen figure was adjusted. */
export const ADJUSTMENT_REASONS = [
  'late_entry',
  'wrong_entry',
  'reclassified',
  'wrong_area',
  'counted_twice',
  'other',
] as const;
export type AdjustmentReason = (typeof ADJUSTMENT_REASONS)[number];

/** That a figure of an area, or of one of its parts, was found to be otherwise. */
export interface Adjustment {
  readonly areaId: number;
  readonly code: IndicatorCode;
  readonly value: number;
  readonly of: number | null;
}

/** Frozen figures of an area as adjusted since, in the order in which that was done: the last word counts. */
export function adjusted(
  areaId: number,
  figures: readonly FrozenFigure[],
  adjustments: readonly Adjustment[],
): FrozenFigure[] {
  return figures.map((figure) => {
    const last = adjustments.findLast((one) => one.areaId === areaId && one.code === figure.code);
    return last === undefined ? figure : { code: figure.code, value: last.value, of: last.of };
  });
}

/** Whether a figure can be what it is said to be: a denominator where there was one, and no part above its whole. */
export function isPossible({ code, value, of }: Adjustment): boolean {
  const indicator = indicatorOf(code);
  if (indicator.kind === 'days') return of !== null;
  if (indicator.of === null) return of === null;
  return of !== null && value <= of;
}
