import { isDayOff } from '../law/calendar.ts';
import { SHIPPED_LAW } from '../law/data/shipped.ts';
import { addDays, type Day, startOfDay } from '../law/day.ts';
import type { PlannedChange, PlannedStep } from './planned-tip.ts';
import type { Random } from './random.ts';

/** Writes the life of one tip, step after step, each later than the one before. */
export interface Life {
  readonly steps: readonly PlannedStep[];
  /** A step in office hours of a day; where the desk is closed that day, of the last one it was open. */
  step(day: Day, change: PlannedChange, reason?: string): void;
  /** A word of the talk, or a note, at any hour. */
  say(day: Day, kind: 'question' | 'reply' | 'note', text: string): void;
  /** Somebody at the desk reads the tip. */
  open(day: Day): void;
}

const MINUTE_MS = 60_000;

/** A moment of a day in Viet Nam, in minutes after midnight there. */
export function momentOf(day: Day, minutes: number, seconds = 0): string {
  const midnight = startOfDay(day).getTime();
  return new Date(midnight + minutes * MINUTE_MS + seconds * 1000).toISOString();
}

/** The last day up to `day`, and not before `least`, on which offices were open; `least` where there is none. */
function openDay(day: Day, least: Day): Day {
  let candidate = day;
  while (candidate > least && isDayOff(SHIPPED_LAW, candidate)) candidate = addDays(candidate, -1);
  return candidate < least ? least : candidate;
}

/** A life that begins with the receipt. */
export function beginLife(receivedAt: string, random: Random): Life {
  const steps: PlannedStep[] = [];
  let last = Date.parse(receivedAt);
  const lastDay = (): Day => new Date(last + 7 * 60 * MINUTE_MS).toISOString().slice(0, 10);
  const moment = (day: Day, minutes: number): string => {
    const wanted = Date.parse(momentOf(day, minutes, random.int(0, 59)));
    last = wanted > last ? wanted : last + random.int(4, 25) * MINUTE_MS;
    return new Date(last).toISOString();
  };
  const officeMinutes = (): number => (random.chance(0.55) ? random.int(455, 685) : random.int(812, 1015));
  return {
    steps,
    step: (day, change, reason) => {
      const at = moment(openDay(day, lastDay()), officeMinutes());
      steps.push({ kind: 'step', at, change, ...(reason === undefined ? {} : { reason }) });
    },
    say: (day, kind, text) => {
      const minutes = kind === 'reply' ? random.int(380, 1370) : officeMinutes();
      steps.push({ kind, at: moment(day, minutes), messageId: random.uuid(), text });
    },
    open: (day) => {
      steps.push({ kind: 'open', at: moment(day, officeMinutes()) });
    },
  };
}
