import type { ClearValues } from '../schemes/form.ts';

/** Shifts that a day can have. */
export const MOST_SHIFTS_A_DAY = 6;

/** What of a site's record says how many shifts a day has there, where its kind asks for it. */
const SHIFTS_FIELD = 'shifts';

/** How many shifts a day has at a site; one, the whole day, where its kind does not part the day. */
export function shiftsADay(fields: ClearValues): number {
  const told = fields[SHIFTS_FIELD];
  if (typeof told !== 'number' || !Number.isInteger(told)) return 1;
  return Math.min(Math.max(told, 1), MOST_SHIFTS_A_DAY);
}

/** How a shift stands: still to come or today's, done, or over without anybody having said so. */
export const SHIFT_STANDINGS = ['ahead', 'done', 'unmarked'] as const;
export type ShiftStanding = (typeof SHIFT_STANDINGS)[number];

/** How a shift stands on a day. What nobody marked may still have been done: it is not called missed. */
export function standingOf(
  { onDay, done }: { readonly onDay: string; readonly done: boolean },
  today: string,
): ShiftStanding {
  if (done) return 'done';
  return onDay < today ? 'unmarked' : 'ahead';
}

/** What a leader plans at once: each of some people, on each of some days. */
export interface PlannedTurn {
  readonly memberId: string;
  readonly onDay: string;
}

/** Every person on every day, in the order of the days. */
export function turnsOf(memberIds: readonly string[], days: readonly string[]): PlannedTurn[] {
  return days.toSorted().flatMap((onDay) => memberIds.map((memberId) => ({ memberId, onDay })));
}
