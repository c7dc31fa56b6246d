import { z } from 'zod';
import { addDays, type Day, startOfDay } from '../law/day.ts';
import { wholeHour } from '../law/read-hour.ts';
import { MOST_SHIFTS_A_DAY } from './shift.ts';

const hourSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/**
 * From when to when a shift of the day lasts, `HH:mm` of Vietnamese time; one that ends no later than it begins ends on
 * the next day. Sealed with the names: hours would help a thief.
 */
export const shiftHoursSchema = z.strictObject({
  number: z.int().min(1).max(MOST_SHIFTS_A_DAY),
  from: hourSchema,
  to: hourSchema,
});
export type ShiftHours = z.output<typeof shiftHoursSchema>;

/** Where a shift stands by its hours. */
export type Phase = 'before' | 'during' | 'over';

/** Where the shift of a day stands at a moment. */
export function phaseOf(onDay: Day, { from, to }: Pick<ShiftHours, 'from' | 'to'>, moment: Date): Phase {
  const begins = momentOf(onDay, from);
  const ends = momentOf(to > from ? onDay : addDays(onDay, 1), to);
  if (moment.getTime() < begins) return 'before';
  return moment.getTime() < ends ? 'during' : 'over';
}

function momentOf(day: Day, hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000;
}

/** Hours of a shift as they are typed. */
export type TypedHours = Pick<ShiftHours, 'from' | 'to'>;

/** The hours of the shifts of a day as they were typed, in their order, and the numbers of those that are wrong: half of it, or no hour. */
export function readHours(typed: readonly TypedHours[]): {
  readonly hours: readonly ShiftHours[];
  readonly faults: readonly number[];
} {
  const hours: ShiftHours[] = [];
  const faults: number[] = [];
  for (const [index, { from, to }] of typed.entries()) {
    if (from.trim() === '' && to.trim() === '') continue;
    const said = { number: index + 1, from: wholeHour(from), to: wholeHour(to) };
    const sound = shiftHoursSchema.safeParse(said).data;
    if (sound) hours.push(sound);
    else faults.push(said.number);
  }
  return { hours, faults };
}
