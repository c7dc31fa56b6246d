import type { Day } from '../law/day.ts';
import { findParameter, type LawBook } from '../law/law-book.ts';
import { canExtend, resolutionDue, whyNotSuspend } from '../law/resolution.ts';
import { CLOCKS, type ClockCode } from './clocks.ts';
import type { Change } from './desk-contract.ts';
import {
  abandon,
  clockOf,
  type LegalClock,
  lastOfEach,
  type Resolution,
  started,
  stop,
} from './run-clock.ts';
import { type Classification, type Extension, isCrime } from './workflow.ts';

/**
 * What the clocks need to know of a tip: the day from which its present owner's time counts, what it was found to
 * be, and whether a pending request is for more time.
 */
export interface Timed {
  readonly receivedOn: Day;
  readonly classification: Classification | null;
  readonly extensionAsked: Extension | null;
}

const UNTOUCHED: Resolution = { suspensions: [] };

/** The clocks that start with the receipt itself: to verify, and to give notice of the receipt. */
export function clocksAtReceipt(book: LawBook, receivedOn: Day): LegalClock[] {
  return [...started(book, 'verify', receivedOn), ...started(book, 'notice_of_receipt', receivedOn)];
}

/** The clocks that an owner has from the start: those of a receipt, or of handling what was classified before. */
function clocksOfOwner(book: LawBook, tip: Timed, on: Day): LegalClock[] {
  if (tip.classification === null) return clocksAtReceipt(book, tip.receivedOn);
  return classified(book, [], tip, isCrime(tip.classification), on);
}

/** The clock that runs until whoever is handed a tip says whether they take it. */
export function clocksOnArrival(book: LawBook, on: Day): LegalClock[] {
  return started(book, 'answer_transfer', on);
}

/** Clocks that a hand-over stopped, going on as if they had never stood still. */
export function clocksResumed(clocks: readonly LegalClock[], stopped: readonly ClockCode[]): LegalClock[] {
  return clocks.map((clock) => {
    if (!stopped.includes(clock.clock)) return clock;
    return { ...clock, state: clock.dueOn === null ? 'suspended' : 'running', stoppedOn: null };
  });
}

/** The clocks that an owner still has to meet. */
export function unmet(clocks: readonly LegalClock[]): ClockCode[] {
  return clocks.filter(({ state }) => state === 'running' || state === 'suspended').map(({ clock }) => clock);
}

/** The clocks of an owner that hands a tip on: to verify is done, all else is no longer theirs. */
export function clocksWhenSent(clocks: readonly LegalClock[], on: Day): LegalClock[] {
  const done = stop(clocks, ['verify', 'answer_transfer'], on);
  return abandon(done, ['notice_of_receipt', 'resolve', 'service'], on);
}

/**
 * The clocks after a step taken on a day, by the law of the day of receipt. Clocks that the step leaves
 * alone are the same objects. Ask `whyNotPossible` first: an extension that the law does not know throws.
 */
export function clocksAfter(
  book: LawBook,
  clocks: readonly LegalClock[],
  tip: Timed,
  change: Change,
  on: Day,
): LegalClock[] {
  switch (change.action) {
    case 'classify':
      return classified(book, clocks, tip, isCrime(change.classification), on);
    case 'give_notice_of_receipt':
      return stop(clocks, ['notice_of_receipt'], on);
    case 'approve_extension':
      return withResolution(book, clocks, tip, extended(clocks, tip.extensionAsked, on));
    case 'suspend':
      return withResolution(book, clocks, tip, paused(clocks, { from: on }));
    case 'resume':
      return withResolution(book, clocks, tip, resumed(clocks, on));
    case 'resolve':
      // who is told the result needs no notice of the receipt any more
      return [
        ...stop(clocks, ['resolve', 'service', 'notice_of_receipt'], on),
        ...started(book, 'notice_of_result', on),
      ].filter(lastOfEach);
    case 'give_notice_of_result':
      return stop(clocks, ['notice_of_result'], on);
    case 'accept_transfer':
      return [...stop(clocks, ['answer_transfer'], on), ...clocksOfOwner(book, tip, on)];
    case 'reopen':
      return reopened(book, clocks, tip, on);
    default:
      return [...clocks];
  }
}

/** Why the law does not allow a step that the transition table would; undefined where it does. */
export function whyNotPossible(
  book: LawBook,
  clocks: readonly LegalClock[],
  tip: Timed,
  change: Change,
  on: Day,
): 'extension_not_possible' | 'transition_not_allowed' | undefined {
  const history = { ...resolutionOf(clocks), receivedOn: tip.receivedOn };
  if (change.action === 'suspend') {
    return whyNotSuspend(book, history, on) === undefined ? undefined : 'transition_not_allowed';
  }
  const kind = change.action === 'request_extension' ? change.extension : tip.extensionAsked;
  if (change.action !== 'request_extension' && change.action !== 'approve_extension') return undefined;
  if (kind === null || !canExtend(book, history, kind, on).possible) return 'extension_not_possible';
  return undefined;
}

/** The clock that a tip is sorted by: of those that run, the one that ends first. */
export function nextClock(clocks: readonly LegalClock[]): (LegalClock & { dueOn: Day }) | undefined {
  return clocks
    .filter(
      (clock): clock is LegalClock & { dueOn: Day } => clock.state === 'running' && clock.dueOn !== null,
    )
    .reduce<(LegalClock & { dueOn: Day }) | undefined>(
      (first, clock) => (first !== undefined && first.dueOn <= clock.dueOn ? first : clock),
      undefined,
    );
}

/** By when a tip had to be handled: the end of its time to resolve, or of the service term; null without one. */
export function handlingDueOn(clocks: readonly LegalClock[]): Day | null {
  const handling = clocks.filter(({ clock, state }) => isHandling(clock) && state !== 'void');
  return handling[0]?.dueOn ?? null;
}

function isHandling(clock: ClockCode): boolean {
  return clock === 'resolve' || clock === 'service';
}

/** A tip is classified: verified by now, and from now on handled under one clock, counted from the receipt. */
function classified(
  book: LawBook,
  before: readonly LegalClock[],
  tip: Timed,
  crime: boolean,
  on: Day,
): LegalClock[] {
  const [owed, other]: [ClockCode, ClockCode] = crime ? ['resolve', 'service'] : ['service', 'resolve'];
  const verified = stop(before, ['verify'], on);
  const clocks = ended(verified, crime ? [other] : [other, 'notice_of_receipt'], on);
  const wanted: ClockCode[] = crime ? [owed, 'notice_of_receipt'] : [owed];
  const missing = wanted.filter(
    (code) => !clocks.some(({ clock, state }) => clock === code && state !== 'void'),
  );
  const fresh = missing.flatMap((code) =>
    code === 'resolve' ? resolveClock(book, tip, resolutionOf(before)) : started(book, code, tip.receivedOn),
  );
  return [...clocks, ...fresh].filter(lastOfEach);
}

/** Clocks of another kind of information: they never applied, however late they were. */
function ended(clocks: readonly LegalClock[], codes: readonly ClockCode[], on: Day): LegalClock[] {
  return clocks.map((clock) => {
    if (!codes.includes(clock.clock) || clock.state !== 'running') return clock;
    return { ...clock, state: 'void', stoppedOn: on };
  });
}

function reopened(book: LawBook, before: readonly LegalClock[], tip: Timed, on: Day): LegalClock[] {
  const clocks = abandon(before, ['notice_of_result'], on);
  const closed = clocks.find(({ clock, state }) => isHandling(clock) && state !== 'void');
  if (closed?.clock !== 'resolve') return [...clocks, ...started(book, 'service', on)].filter(lastOfEach);
  // No source at hand says how long a reopened case may take: counted as one that is resumed, never as verified.
  const resolution = paused(clocks, { from: closed.stoppedOn ?? on, to: on });
  const possible = whyNotSuspend(book, { ...UNTOUCHED, receivedOn: tip.receivedOn }, on) === undefined;
  const fresh = possible ? resolveClock(book, tip, resolution) : started(book, 'resolve', on);
  return [...clocks, ...fresh.map((clock) => ({ ...clock, startedOn: on, verified: false }))].filter(
    lastOfEach,
  );
}

function resolveClock(book: LawBook, tip: Timed, resolution: Resolution): LegalClock[] {
  const { receivedOn } = tip;
  if (findParameter(book, CLOCKS.resolve.parameter, receivedOn) === undefined) return [];
  return [clockOf('resolve', resolutionDue(book, { ...resolution, receivedOn }), receivedOn, resolution)];
}

function withResolution(
  book: LawBook,
  clocks: readonly LegalClock[],
  tip: Timed,
  resolution: Resolution,
): LegalClock[] {
  return [...clocks, ...resolveClock(book, tip, resolution)].filter(lastOfEach);
}

function resolutionOf(clocks: readonly LegalClock[]): Resolution {
  return clocks.find(({ clock }) => clock === 'resolve')?.resolution ?? UNTOUCHED;
}

function extended(clocks: readonly LegalClock[], kind: Extension | null, on: Day): Resolution {
  const step = kind === 'complex' ? { complexOn: on } : { procuracyExtendedOn: on };
  return { ...resolutionOf(clocks), ...step };
}

function paused(clocks: readonly LegalClock[], suspension: { from: Day; to?: Day }): Resolution {
  const resolution = resolutionOf(clocks);
  return { ...resolution, suspensions: [...resolution.suspensions, suspension] };
}

function resumed(clocks: readonly LegalClock[], on: Day): Resolution {
  const resolution = resolutionOf(clocks);
  const earlier = resolution.suspensions.slice(0, -1);
  const last = resolution.suspensions.slice(-1).map(({ from }) => ({ from, to: on }));
  return { ...resolution, suspensions: [...earlier, ...last] };
}
