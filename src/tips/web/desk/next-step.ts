import type { ClockCode, ClockState } from '../../clocks.ts';
import type { Action, Extension, State } from '../../workflow.ts';

/** The step that a tip waits for, and whether the officer who looks at it may take it. */
export interface NextStep {
  readonly action: Action;
  readonly permitted: boolean;
}

interface Waiting {
  readonly state: State;
  readonly extensionAsked: Extension | null;
}

interface Running {
  readonly clock: ClockCode;
  readonly state: ClockState;
}

/** What brings an open tip on from each state. */
const ONWARD: Readonly<Record<Exclude<State, 'closed'>, Action>> = {
  received: 'start_verification',
  verifying: 'classify',
  classified: 'assign',
  handling: 'resolve',
  suspended: 'resume',
};

/**
 * The one step that comes next. What has been handed on is answered first; a request for more time is answered before
 * anything else; then the notices that the law wants, by whoever may give them; then the way on from the state.
 * Undefined where nothing is left to do.
 */
export function nextStep(
  tip: Waiting,
  clocks: readonly Running[],
  permitted: readonly Action[],
): NextStep | undefined {
  const wanted = candidates(tip, clocks);
  const action = wanted.find((candidate) => permitted.includes(candidate)) ?? wanted.at(-1);
  return action && { action, permitted: permitted.includes(action) };
}

/**
 * The permitted steps that make sense now: a notice that is given already is not offered again, and to unlink is
 * offered beside the link.
 */
export function worthOffering(permitted: readonly Action[], clocks: readonly Running[]): Action[] {
  return permitted.filter((action) => {
    if (action === 'unlink') return false;
    const notice = NOTICES[action];
    return notice === undefined || runs(clocks, notice);
  });
}

/** Steps that answer a clock of their own. */
const NOTICES: Partial<Record<Action, ClockCode>> = {
  give_notice_of_receipt: 'notice_of_receipt',
  give_notice_of_result: 'notice_of_result',
};

function runs(clocks: readonly Running[], code: ClockCode): boolean {
  return clocks.some(({ clock, state }) => clock === code && state === 'running');
}

/** What a tip waits for, most pressing first; the last one is what it cannot go on without. */
function candidates(tip: Waiting, clocks: readonly Running[]): Action[] {
  if (runs(clocks, 'answer_transfer')) return ['accept_transfer'];
  if (tip.extensionAsked !== null) return ['approve_extension'];
  if (tip.state === 'closed') return runs(clocks, 'notice_of_result') ? ['give_notice_of_result'] : [];
  const notice = tip.state !== 'received' && runs(clocks, 'notice_of_receipt');
  return [...(notice ? (['give_notice_of_receipt'] as const) : []), ONWARD[tip.state]];
}
