/** Fewer than this is no ratio at the desk: one of two is not "50 %". */
export const LEAST_FOR_RATIO = 5;

/** How a figure may be said: as a plain count, as nothing to be a part of, as few, or as a share 0..1. */
type Share =
  | { readonly kind: 'whole' }
  | { readonly kind: 'none' }
  | { readonly kind: 'few'; readonly of: number }
  | { readonly kind: 'share'; readonly of: number; readonly share: number };

/** How to say `value` of `of`; a denominator of 0 is neither 0 % nor 100 %. */
export function shareOf({ value, of }: { readonly value: number; readonly of: number | null }): Share {
  if (of === null) return { kind: 'whole' };
  if (of === 0) return { kind: 'none' };
  return of < LEAST_FOR_RATIO ? { kind: 'few', of } : { kind: 'share', of, share: value / of };
}
