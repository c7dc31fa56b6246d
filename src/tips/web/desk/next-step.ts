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

/** What brings a tip on from each state; a closed one waits only while its result is still to be told. */
const ONWARD: Readonly<Record<State, Action | undefined>> = {
  received: 'start_verification',
  verifying: 'classify',
  classified: 'assign',
  handling: 'resolve',
  suspended: 'resume',
  closed: undefined,
};

/**
 * The one step that comes next. A request for more time is answered before anything else; then the notices that
 * the law wants; then the way on from the state. Undefined where nothing is left to do.
 */
export function nextStep(
  tip: Waiting,
  clocks: readonly Running[],
  permitted: readonly Action[],
): NextStep | undefined {
  const action = wanted(tip, clocks);
  return action && { action, permitted: permitted.includes(action) };
}

function wanted(tip: Waiting, clocks: readonly Running[]): Action | undefined {
  const runs = (code: ClockCode) => clocks.some(({ clock, state }) => clock === code && state === 'running');
  if (tip.extensionAsked !== null) return 'approve_extension';
  if (tip.state === 'closed') return runs('notice_of_result') ? 'give_notice_of_result' : undefined;
  if (tip.state !== 'received' && runs('notice_of_receipt')) return 'give_notice_of_receipt';
  return ONWARD[tip.state];
}
