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

/** What the law of a day has of them. */
type Found = { readonly [Name in keyof ForceRules]: ForceRules[Name] | undefined };

/** The rules that govern a day; undefined before there was such a force, or where a row is missing. */
export function forceRules(book: LawBook, day: Day): ForceRules | undefined {
  const row = (code: string) => findParameter(book, code, day);
  const found: Found = {
    ageLeast: row(LAW_CODES.forceAgeLeast),
    ageMost: row(LAW_CODES.forceAgeMost),
    teamLeast: row(LAW_CODES.forceTeamLeast),
    termReview: row(LAW_CODES.forceTermReview),
    servedLeast: row(LAW_CODES.forceServedLeast),
    tasksOver: row(LAW_CODES.forceTasksOver),
    excellentMost: row(LAW_CODES.forceExcellentMost),
  };
  return isWhole(found) ? found : undefined;
}

function isWhole(found: Found): found is ForceRules {
  return Object.values(found).every((row) => row !== undefined);
}
