import { type Day, daysBetween } from '../../../law/day.ts';
import { isValidOn, type LawBook, type Parameter } from '../../../law/law-book.ts';
import { urgencyOf } from '../../../law/urgency.ts';
import type { TipClock, TipRow } from '../../contract.ts';

/** How a clock stands, for icon and colour. */
type ClockTone = 'overdue' | 'soon' | 'calm' | 'paused' | 'met' | 'missed';

/** Which sentence tells a clock; `days` and `due` fill it. */
type ClockSentence = 'left' | 'today' | 'over' | 'paused' | 'met' | 'missed';

/** A clock as the page tells it. */
export interface ClockView {
  readonly tone: ClockTone;
  readonly sentence: ClockSentence;
  /** Days left, or days late. */
  readonly days: number;
  readonly due: Day | null;
  /** The day on which it was stopped, where it was. */
  readonly stopped: Day | null;
  /** Share of the time that has passed, 0 to 1. */
  readonly passed: number;
  /** Rows of the law behind the day; none while the book is not there. */
  readonly grounds: readonly Parameter[];
}

/** How pressing a day is; without the law book nothing is called "soon". */
function toneOf(book: LawBook | undefined, due: Day, today: Day): 'overdue' | 'soon' | 'calm' {
  if (due < today) return 'overdue';
  const known = book?.parameters.some((row) => row.code === 'tip.soon' && isValidOn(row, today));
  return book && known ? urgencyOf(book, due, today) : 'calm';
}

/** What a clock says on a day. */
export function clockView(book: LawBook | undefined, clock: TipClock, today: Day): ClockView {
  const { dueOn: due, stoppedOn: stopped } = clock;
  const grounds = clock.parameters.flatMap(({ code, validFrom }) =>
    (book?.parameters ?? []).filter((row) => row.code === code && row.validFrom === validFrom),
  );
  const common = { due, stopped, grounds };
  if (clock.state === 'met' || clock.state === 'missed') {
    return { ...common, tone: clock.state, sentence: clock.state, days: 0, passed: 1 };
  }
  if (clock.state !== 'running' || due === null) {
    return { ...common, tone: 'paused', sentence: 'paused', days: 0, passed: 0 };
  }
  const left = daysBetween(today, due);
  const sentence = left < 0 ? 'over' : left === 0 ? 'today' : 'left';
  const whole = Math.max(1, daysBetween(clock.startedOn, due));
  const passed = Math.min(1, Math.max(0, 1 - left / whole));
  return { ...common, tone: toneOf(book, due, today), sentence, days: Math.abs(left), passed };
}

/** The clocks worth telling: those that run first, by their day; what never applied is left out. */
export function clocksToTell(clocks: readonly TipClock[]): TipClock[] {
  const rank = (clock: TipClock) => (clock.state === 'running' ? 0 : clock.state === 'suspended' ? 1 : 2);
  const end = (clock: TipClock) => clock.dueOn ?? clock.stoppedOn ?? '';
  return clocks
    .filter(({ state }) => state !== 'void')
    .toSorted((a, b) => rank(a) - rank(b) || (end(a) < end(b) ? -1 : 1));
}

/** The chip of a row in the inbox: the clock that ends first, else what the state says. */
export function rowDeadline(
  book: LawBook | undefined,
  row: Pick<TipRow, 'nextDueOn' | 'state'>,
  today: Day,
): { readonly tone: 'overdue' | 'soon' | 'calm' | 'paused' | 'met'; readonly days: number | null } {
  if (row.nextDueOn !== null) {
    const days = daysBetween(today, row.nextDueOn);
    return { tone: toneOf(book, row.nextDueOn, today), days };
  }
  return { tone: row.state === 'closed' ? 'met' : 'paused', days: null };
}
