import type { Counted } from './indicator-contract.ts';
import { type IndicatorCode, indicatorOf } from './indicators.ts';

/**
 * How a counted indicator may be said. `fault`: its register did not answer. `whole`: a plain count. `none`: a
 * denominator of 0, which is neither 0 % nor 100 %. `few`: below the minimum sample, so the count and no ratio.
 * `share`: a ratio 0..1. `days`: a number of days over `of` rows; `no_days` and `few_days` where none can be given.
 */
type Saying =
  | { readonly kind: 'fault' }
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'few'; readonly value: number; readonly of: number }
  | { readonly kind: 'share'; readonly value: number; readonly of: number; readonly share: number }
  | { readonly kind: 'days'; readonly value: number; readonly of: number }
  | { readonly kind: 'no_days' }
  | { readonly kind: 'few_days'; readonly of: number };

/** How to say what was counted of an indicator. */
export function sayingOf(code: IndicatorCode, { value, of, fault }: Counted): Saying {
  if (fault !== undefined) return { kind: 'fault' };
  const indicator = indicatorOf(code);
  if (indicator.kind === 'days') {
    if (value === null || of === null || of === 0) return { kind: 'no_days' };
    return of < indicator.least ? { kind: 'few_days', of } : { kind: 'days', value, of };
  }
  if (value === null) return { kind: 'fault' };
  if (of === null) return { kind: 'whole', value };
  if (of === 0) return { kind: 'none' };
  return of < indicator.least ? { kind: 'few', value, of } : { kind: 'share', value, of, share: value / of };
}
