import type { Day } from '../law/day.ts';
import { dueDay } from '../law/deadline.ts';
import { findParameter, type LawBook } from '../law/law-book.ts';
import type { ResolutionDue, ResolutionHistory } from '../law/resolution.ts';
import { CLOCKS, type ClockCode, type ClockState } from './clocks.ts';

/** What became of the time to resolve: extensions and suspensions, without the day of receipt. */
export type Resolution = Omit<ResolutionHistory, 'receivedOn'>;

/** One clock of a tip. `dueOn` is null while it stands still. */
export interface LegalClock {
  readonly clock: ClockCode;
  readonly state: ClockState;
  readonly startedOn: Day;
  readonly dueOn: Day | null;
  readonly stoppedOn: Day | null;
  /** Rows of the law book behind the day. */
  readonly parameters: readonly { readonly code: string; readonly validFrom: Day }[];
  readonly verified: boolean;
  readonly rolled: boolean;
  /** For `resolve` alone; null for every other clock. */
  readonly resolution: Resolution | null;
}

/** A started clock, or none where that day's law knows no such term: a gap in the book turns nobody away. */
export function started(book: LawBook, clock: ClockCode, on: Day): LegalClock[] {
  const { parameter } = CLOCKS[clock];
  if (findParameter(book, parameter, on) === undefined) return [];
  return [clockOf(clock, dueDay(book, parameter, on), on, null)];
}

/** A clock as its due day makes it. */
export function clockOf(
  clock: ClockCode,
  due: ResolutionDue,
  startedOn: Day,
  resolution: Resolution | null,
): LegalClock {
  const common = { clock, state: due.state, startedOn, dueOn: due.day, stoppedOn: null, resolution };
  if (due.state === 'suspended') return { ...common, parameters: [], verified: true, rolled: false };
  const parameters = due.grounds.map(({ code, validFrom }) => ({ code, validFrom }));
  return { ...common, parameters, verified: due.verified, rolled: due.rolled };
}

/** Met by its day, missed after it. A clock that does not run, or stands still, is left as it is. */
export function stop(clocks: readonly LegalClock[], codes: readonly ClockCode[], on: Day): LegalClock[] {
  return clocks.map((clock) => {
    if (!codes.includes(clock.clock) || clock.state !== 'running' || clock.dueOn === null) return clock;
    return { ...clock, state: on <= clock.dueOn ? 'met' : 'missed', stoppedOn: on };
  });
}

/** No longer owed; but what was already late stays missed. */
export function abandon(clocks: readonly LegalClock[], codes: readonly ClockCode[], on: Day): LegalClock[] {
  return clocks.map((clock) => {
    if (!codes.includes(clock.clock) || (clock.state !== 'running' && clock.state !== 'suspended'))
      return clock;
    const late = clock.dueOn !== null && on > clock.dueOn;
    return { ...clock, state: late ? 'missed' : 'void', stoppedOn: on };
  });
}

/** A clock appended anew takes the place of its former self. */
export function lastOfEach(clock: LegalClock, index: number, all: readonly LegalClock[]): boolean {
  return !all.some((other, later) => later > index && other.clock === clock.clock);
}
