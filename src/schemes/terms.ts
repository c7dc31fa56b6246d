import type { Day } from '../law/day.ts';

/** Days of something that lasts, both included; no last day while it goes on. */
export interface Span {
  readonly from: Day;
  readonly to: Day | null;
}

/** Whether two spans share a day. */
export function overlap(a: Span, b: Span): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

/** Whether a span ends before it begins. */
export function endsBeforeStart({ from, to }: Span): boolean {
  return to !== null && to < from;
}

/** Whether the inner span lies wholly within the outer one. */
export function within(inner: Span, outer: Span): boolean {
  if (inner.from < outer.from) return false;
  return outer.to === null || (inner.to !== null && inner.to <= outer.to);
}
