import { isCalendarVerified, workingDayFrom } from '../law/calendar.ts';
import { LAW_CODES } from '../law/codes.ts';
import { addDays, type Day, daysBetween } from '../law/day.ts';
import { dueDay } from '../law/deadline.ts';
import { type LawBook, parameterOn } from '../law/law-book.ts';
import type { ReminderKind } from './codes.ts';
import { isClosed, type TaskState } from './workflow.ts';

/** A due day, and whether the calendar that decided it is verified. */
interface DueDay {
  readonly day: Day;
  readonly verified: boolean;
}

/** The due day of a task: the day that was named, or the first working day after it. */
export function dueOnWorkingDay(book: LawBook, named: Day): DueDay {
  const day = workingDayFrom(book, named);
  return { day, verified: isCalendarVerified(book, named, day) };
}

/** The due day that is proposed for a task given on a day. Throws `LawGap`. */
export function usualDue(book: LawBook, assignedOn: Day): Day {
  return dueDay(book, LAW_CODES.directiveTask, assignedOn).day;
}

/** By when the board answers a report of a day. Throws `LawGap`. */
export function answerDue(book: LawBook, reportedOn: Day): Day {
  return dueDay(book, LAW_CODES.directiveAnswer, reportedOn).day;
}

/** The last day on which a due day counts as near. Throws `LawGap`. */
export function soonUntil(book: LawBook, today: Day): Day {
  return addDays(today, parameterOn(book, LAW_CODES.directiveSoon, today).value);
}

/** What decides how a task stands. */
export interface TaskTimes {
  readonly state: TaskState;
  readonly dueOn: Day;
  /** The day of the report that waits or was accepted. */
  readonly reportedOn: Day | null;
}

/** How a task stands: what waits for the board, or was reported in time, is not late by the unit. */
export type TaskStanding = 'late' | 'soon' | 'calm' | 'waiting' | 'done' | 'done_late' | 'withdrawn';

/** How a task stands on a day. Throws `LawGap`. */
export function standingOf(book: LawBook, task: TaskTimes, today: Day): TaskStanding {
  const { state, dueOn, reportedOn } = task;
  if (state === 'withdrawn') return 'withdrawn';
  const late = (reportedOn ?? today) > dueOn;
  if (state === 'accepted') return late ? 'done_late' : 'done';
  if (state === 'reported') return 'waiting';
  if (late) return 'late';
  return dueOn <= soonUntil(book, today) ? 'soon' : 'calm';
}

/** A reminder that was given. */
export interface GivenReminder {
  readonly kind: ReminderKind;
  /** The due day that it was about: a longer term is a new one. */
  readonly dueOn: Day;
  readonly onDay: Day;
}

/**
 * What to remind of today: once when the due day comes near, on the first day after it, and then as often as the
 * parameter says; nothing while the board is to act. Throws `LawGap`.
 */
export function reminderDue(
  book: LawBook,
  task: TaskTimes,
  given: readonly GivenReminder[],
  today: Day,
): ReminderKind | undefined {
  if (isClosed(task.state) || task.state === 'reported') return undefined;
  const standing = standingOf(book, task, today);
  if (standing !== 'soon' && standing !== 'late') return undefined;
  const before = given.filter(({ kind, dueOn }) => kind === standing && dueOn === task.dueOn);
  if (standing === 'soon') return before.length === 0 ? 'soon' : undefined;
  const every = parameterOn(book, LAW_CODES.directiveLate, today).value;
  return before.every(({ onDay }) => daysBetween(onDay, today) >= every) ? 'late' : undefined;
}
