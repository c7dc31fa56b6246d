import { LAW_CODES } from '../../../law/codes.ts';
import { type Day, dayOfMoment } from '../../../law/day.ts';
import type { LawBook } from '../../../law/law-book.ts';
import { canExtend, type ExtensionAnswer, type ResolutionHistory } from '../../../law/resolution.ts';
import type { ClockCode } from '../../clocks.ts';
import type { Extension } from '../../workflow.ts';

/** A clock with the rows of the law that it stands on. */
interface Grounded {
  readonly clock: ClockCode;
  readonly parameters: readonly { readonly code: string }[];
}

/**
 * What an extension would make of the time to resolve. The clock's own rows of the law tell what has happened to
 * it before, as far as a new day depends on it; the server decides again.
 */
export function extensionPreview(
  book: LawBook,
  receivedAt: string,
  clocks: readonly Grounded[],
  extension: Extension,
  today: Day,
): ExtensionAnswer {
  return canExtend(book, historyOf(clocks, dayOfMoment(new Date(receivedAt))), extension, today);
}

function historyOf(clocks: readonly Grounded[], receivedOn: Day): ResolutionHistory {
  const resolve = clocks.find(({ clock }) => clock === 'resolve');
  const stands = (code: string) => resolve?.parameters.some((row) => row.code === code) === true;
  const extended = stands(LAW_CODES.procuracyExtension);
  return {
    receivedOn,
    complexOn: stands(LAW_CODES.resolveComplex) || extended ? receivedOn : undefined,
    procuracyExtendedOn: extended ? receivedOn : undefined,
    suspensions: stands(LAW_CODES.afterResumption) ? [{ from: receivedOn, to: receivedOn }] : [],
  };
}
