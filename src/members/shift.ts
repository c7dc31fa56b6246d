import { addDays, type Day, dayOfMoment, startOfDay } from '../law/day.ts';
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

const HOUR_MS = 3_600_000;

/**
 * The first day whose shifts are current at a moment: those of yesterday too until an hour of the day (of Vietnamese
 * time, 0 to 24), for a night's shift ends on the morning after.
 */
export function currentSince(moment: Date, untilHour: number): Day {
  const today = dayOfMoment(moment);
  const until = startOfDay(today).getTime() + untilHour * HOUR_MS;
  return moment.getTime() < until ? addDays(today, -1) : today;
}

/** How a shift stands: current or still to come, done, or over without anybody having said so. */
export const SHIFT_STANDINGS = ['ahead', 'done', 'unmarked'] as const;
type ShiftStanding = (typeof SHIFT_STANDINGS)[number];

/**
 * How a shift stands, where shifts are current since a day. What nobody marked may still have been done: it is not
 * called missed.
 */
export function standingOf(
  { onDay, done }: { readonly onDay: Day; readonly done: boolean },
  since: Day,
): ShiftStanding {
  if (done) return 'done';
  return onDay < since ? 'unmarked' : 'ahead';
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

/** A shift that somebody holds: which one of a day. */
export interface HeldShift extends PlannedTurn {
  readonly number: number;
}

/**
 * Of turns in one shift of the day, those whose person holds another shift on that day already. Whether the two meet,
 * the hours would tell, which are sealed.
 */
export function besideAnother(
  turns: readonly PlannedTurn[],
  number: number,
  held: readonly HeldShift[],
): PlannedTurn[] {
  const others = new Set(
    held.filter((shift) => shift.number !== number).map(({ memberId, onDay }) => `${memberId} ${onDay}`),
  );
  return turns.filter(({ memberId, onDay }) => others.has(`${memberId} ${onDay}`));
}
