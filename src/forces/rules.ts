import { LAW_CODES } from '../law/codes.ts';
import type { Day } from '../law/day.ts';
import { findParameter, type LawBook, type Parameter } from '../law/law-book.ts';

/** The numbers that teams and their grades are measured by, each a row of the law. */
export interface ForceRules {
  /** Years of age, from and to. */
  readonly ageLeast: Parameter;
  readonly ageMost: Parameter;
  /** Members of a team at least. */
  readonly teamLeast: Parameter;
  /** Months after which it is time to look at a term again. */
  readonly termReview: Parameter;
  /** Months of the year that a team has to have served to be graded. */
  readonly servedLeast: Parameter;
  /** Percent of the tasks, of which an excellent team carried out more. */
  readonly tasksOver: Parameter;
  /** Percent of the teams graded good or better that may be excellent. */
  readonly excellentMost: Parameter;
}

const CODES: Readonly<Record<keyof ForceRules, string>> = {
  ageLeast: LAW_CODES.forceAgeLeast,
  ageMost: LAW_CODES.forceAgeMost,
  teamLeast: LAW_CODES.forceTeamLeast,
  termReview: LAW_CODES.forceTermReview,
  servedLeast: LAW_CODES.forceServedLeast,
  tasksOver: LAW_CODES.forceTasksOver,
  excellentMost: LAW_CODES.forceExcellentMost,
};

/** The rules that govern a day; undefined before there was such a force, or where a row is missing. */
export function forceRules(book: LawBook, day: Day): ForceRules | undefined {
  const rows = Object.entries(CODES).map(([name, code]) => [name, findParameter(book, code, day)] as const);
  if (rows.some(([, row]) => row === undefined)) return undefined;
  return Object.fromEntries(rows) as unknown as ForceRules;
}
