import type { Role } from '../accounts/roles.ts';
import { keysOf } from '../wire/keys-of.ts';

/** Where a criminal case can stand. `transferred`: handed to another unit, which has not answered. */
export const CASE_STATES = ['opened', 'investigation', 'suspended', 'transferred', 'cleared'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** How a case was cleared: who did it is known; prosecution is proposed; the investigation ended without. */
export const CASE_OUTCOMES = ['identified', 'prosecution_proposed', 'investigation_ended'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** Who works on cases of a unit. */
export const CASE_ROLES: readonly Role[] = ['investigator', 'chief'];

/** One line of the table. */
interface CaseTransition {
  readonly from: readonly CaseState[];
  /** The state after it; `same` leaves it, `before` is where it stood before it was handed on. */
  readonly to: CaseState | 'same' | 'before';
  readonly roles: readonly Role[];
  /** Whose step it is: of the unit that has the case, or of the one that it is handed to. */
  readonly by: 'holder' | 'receiver';
  /** Whether a person must say why, sealed to the unit. */
  readonly reason: boolean;
}

const UNDER_WAY = ['opened', 'investigation', 'suspended'] as const;
const SETTLED = [...UNDER_WAY, 'cleared'] as const;

/** The life of a case as data: an action not listed for a state cannot happen in it. */
const CASE_TRANSITIONS = {
  investigate: { from: ['opened'], to: 'investigation', roles: CASE_ROLES, by: 'holder', reason: false },
  clear: { from: UNDER_WAY, to: 'cleared', roles: CASE_ROLES, by: 'holder', reason: false },
  suspend: {
    from: ['opened', 'investigation'],
    to: 'suspended',
    roles: CASE_ROLES,
    by: 'holder',
    reason: true,
  },
  resume: { from: ['suspended'], to: 'investigation', roles: CASE_ROLES, by: 'holder', reason: false },
  reopen: { from: ['cleared'], to: 'investigation', roles: ['chief'], by: 'holder', reason: true },
  transfer: { from: UNDER_WAY, to: 'transferred', roles: ['chief'], by: 'holder', reason: true },
  accept: { from: ['transferred'], to: 'before', roles: CASE_ROLES, by: 'receiver', reason: false },
  return: { from: ['transferred'], to: 'before', roles: CASE_ROLES, by: 'receiver', reason: true },
  /** A wrong number, day, place or group: the step keeps how it stood. */
  correct: { from: SETTLED, to: 'same', roles: CASE_ROLES, by: 'holder', reason: true },
  /** The sealed words are written anew; which tips led to it are among them. */
  amend: { from: SETTLED, to: 'same', roles: CASE_ROLES, by: 'holder', reason: false },
} as const satisfies Record<string, CaseTransition>;

export type CaseAction = keyof typeof CASE_TRANSITIONS;
export const CASE_ACTIONS = keysOf(CASE_TRANSITIONS);

/** The line of the table for an action, with its optional parts. */
export function caseTransition(action: CaseAction): CaseTransition {
  return CASE_TRANSITIONS[action];
}

/** Where a case stands after an action; undefined where it cannot be taken. `before`: how it stood when handed on. */
export function stateAfter(
  state: CaseState,
  action: CaseAction,
  before: CaseState | null,
): CaseState | undefined {
  const { from, to } = caseTransition(action);
  if (!from.includes(state)) return undefined;
  if (to === 'same') return state;
  return to === 'before' ? (before ?? undefined) : to;
}
