import { LAW_CODES } from './codes.ts';
import { addDays, addMonths, type Day, laterDay } from './day.ts';
import { type Due, dueDay, endOn, lastDay } from './deadline.ts';
import { findParameter, type LawBook, type Parameter, parameterOn } from './law-book.ts';

/** A pause of the clock: from the decision to suspend to the decision to resume. */
interface Suspension {
  readonly from: Day;
  /** Missing while it lasts. */
  readonly to?: Day | undefined;
}

/** What happened to the clock of a criminal tip, in days. */
export interface ResolutionHistory {
  /** The day on which the competent body received it; that day fixes the governing code. */
  readonly receivedOn: Day;
  /** The day on which the case was decided to be complex. */
  readonly complexOn?: Day | undefined;
  /** The day on which the procuracy extended the time. */
  readonly procuracyExtendedOn?: Day | undefined;
  /** In order of time. */
  readonly suspensions: readonly Suspension[];
}

/** A clock that stands still: it has no last day. */
interface SuspendedClock {
  readonly state: 'suspended';
  readonly from: Day;
  readonly day: null;
  readonly since: Day;
}

export type ResolutionDue = Due | SuspendedClock;

/**
 * By when the tip must be resolved (BLTTHS 2003, Điều 103; BLTTHS 2015, Điều 147 and 149): 20 days from
 * receipt; complex, 2 months in all; extended by the procuracy, 2 months more; suspended, no day; resumed,
 * one month from the decision to resume, whatever was left before. Throws `LawGap` where the history holds
 * a step that the governing code does not know (`canExtend` and `whyNotSuspend` ask first).
 */
export function resolutionDue(book: LawBook, history: ResolutionHistory): ResolutionDue {
  const last = history.suspensions.at(-1);
  if (last === undefined) return unsuspendedDue(book, history);
  if (last.to !== undefined) return dueDay(book, LAW_CODES.afterResumption, last.to);
  return { state: 'suspended', from: history.receivedOn, day: null, since: last.from };
}

function unsuspendedDue(book: LawBook, history: ResolutionHistory): Due {
  const { receivedOn, complexOn, procuracyExtendedOn } = history;
  if (complexOn === undefined && procuracyExtendedOn === undefined) {
    return dueDay(book, LAW_CODES.resolve, receivedOn);
  }
  const complex = parameterOn(book, LAW_CODES.resolveComplex, receivedOn);
  if (procuracyExtendedOn === undefined) return dueDay(book, LAW_CODES.resolveComplex, receivedOn);
  const extension = parameterOn(book, LAW_CODES.procuracyExtension, receivedOn);
  return endOn(book, receivedOn, sumOf(book, complex, extension, receivedOn), [complex, extension]);
}

/** Months are added at once, from receipt: 31/12 and four months is 30/4, not 28/2 and two months more. */
function sumOf(book: LawBook, first: Parameter, second: Parameter, from: Day): Day {
  if (first.unit === 'month' && second.unit === 'month') return addMonths(from, first.value + second.value);
  return lastDay(book, second, lastDay(book, first, from));
}

/** The last day to ask the procuracy for more time, or null under a code that knows no such request. */
export function extensionRequestBy(book: LawBook, due: Due): Day | null {
  const lead = findParameter(book, LAW_CODES.extensionRequestLead, due.from);
  return lead === undefined ? null : addDays(due.day, -lead.value);
}

type ExtensionKind = 'complex' | 'procuracy';

/** Why no more time can be had. */
type ExtensionRefusal =
  | 'no_extension_under_this_code'
  | 'already_extended'
  | 'not_complex'
  | 'suspended'
  | 'after_resumption'
  | 'expired';

/** Whether more time can be had: until when, and whether the request comes later than the law asks. */
export type ExtensionAnswer =
  | { readonly possible: true; readonly due: Due; readonly late: boolean }
  | { readonly possible: false; readonly reason: ExtensionRefusal };

/** Whether the time can be extended on the day `on`, and why not. */
export function canExtend(
  book: LawBook,
  history: ResolutionHistory,
  kind: ExtensionKind,
  on: Day,
): ExtensionAnswer {
  const reason = refusalOf(book, history, kind, on);
  if (reason !== undefined) return { possible: false, reason };
  const step = kind === 'complex' ? { complexOn: on } : { procuracyExtendedOn: on };
  const requestBy = kind === 'complex' ? null : extensionRequestBy(book, unsuspendedDue(book, history));
  return {
    possible: true,
    due: unsuspendedDue(book, { ...history, ...step }),
    late: requestBy !== null && on > requestBy,
  };
}

function refusalOf(
  book: LawBook,
  history: ResolutionHistory,
  kind: ExtensionKind,
  on: Day,
): ExtensionRefusal | undefined {
  const code = kind === 'complex' ? LAW_CODES.resolveComplex : LAW_CODES.procuracyExtension;
  if (findParameter(book, code, history.receivedOn) === undefined) return 'no_extension_under_this_code';
  if ((kind === 'complex' ? history.complexOn : history.procuracyExtendedOn) !== undefined) {
    return 'already_extended';
  }
  if (kind === 'complex' && history.procuracyExtendedOn !== undefined) return 'already_extended';
  const due = resolutionDue(book, history);
  if (due.state === 'suspended') return 'suspended';
  if (history.suspensions.length > 0) return 'after_resumption';
  if (kind === 'procuracy' && history.complexOn === undefined) return 'not_complex';
  return on > due.day ? 'expired' : undefined;
}

/** Why a case cannot be suspended on a day; undefined where it can. */
type SuspensionRefusal = 'no_suspension_under_this_code' | 'suspended';

/** Whether the clock can be suspended on `on`: the code in force that day must know the suspension. */
export function whyNotSuspend(
  book: LawBook,
  history: ResolutionHistory,
  on: Day,
): SuspensionRefusal | undefined {
  const last = history.suspensions.at(-1);
  if (last !== undefined && last.to === undefined) return 'suspended';
  const known = findParameter(book, LAW_CODES.afterResumption, laterDay(on, history.receivedOn));
  return known === undefined ? 'no_suspension_under_this_code' : undefined;
}
