import type { Role } from '../accounts/roles.ts';
import type { Change } from './desk-contract.ts';
import {
  ACTIONS,
  type Action,
  type Classification,
  type Condition,
  type Extension,
  isCrime,
  OUTCOMES,
  type Outcome,
  type State,
  TRANSITIONS,
  type Transition,
} from './workflow.ts';

/** Where a tip stands: what the transition table judges, and what an action changes. */
export interface Position {
  readonly state: State;
  readonly classification: Classification | null;
  readonly useful: boolean | null;
  readonly assigneeId: string | null;
  readonly outcome: Outcome | null;
  readonly extensionAsked: Extension | null;
  /** The unit that handed it on and waits for an answer. */
  readonly arrivedFrom: number | null;
  /** Whether something keeps its content from being erased. */
  readonly held: boolean;
  /** Whether its content has been erased: nothing can be done to it any more. */
  readonly erased: boolean;
}

/** A tip as it is received. */
export const RECEIVED: Position = {
  state: 'received',
  classification: null,
  useful: null,
  assigneeId: null,
  outcome: null,
  extensionAsked: null,
  arrivedFrom: null,
  held: false,
  erased: false,
};

const CONDITIONS: Record<Condition, (tip: Position, roles: readonly Role[], isAssignee: boolean) => boolean> =
  {
    is_crime: (tip) => isCrime(tip.classification),
    extension_asked: (tip) => tip.extensionAsked !== null,
    no_extension_asked: (tip) => tip.extensionAsked === null,
    assigned: (_, roles, isAssignee) => isAssignee || roles.includes('chief'),
    arrived: (tip) => tip.arrivedFrom !== null,
    held: (tip) => tip.held,
    not_held: (tip) => !tip.held,
  };

/** The line of the table for an action, with its optional parts. */
export function transitionOf(action: Action): Transition {
  return TRANSITIONS[action];
}

/** What somebody with these roles in the tip's unit may do with it now, in the table's order. */
export function permittedActions(tip: Position, roles: readonly Role[], isAssignee: boolean): Action[] {
  if (tip.erased) return [];
  return ACTIONS.filter((action) => {
    const { from, roles: actors, given = [] } = transitionOf(action);
    // until it is answered, what has arrived is nobody's to work on
    if (tip.arrivedFrom !== null && !given.includes('arrived')) return false;
    if (!from.includes(tip.state) || !actors.some((role) => roles.includes(role))) return false;
    return given.every((condition) => CONDITIONS[condition](tip, roles, isAssignee));
  });
}

/** Whether what is asked fits the tip, beyond the table: an outcome belongs to one kind of information. */
export function fits(tip: Position, change: Change): boolean {
  if (change.action !== 'resolve') return true;
  return OUTCOMES[change.outcome].for === (isCrime(tip.classification) ? 'crime' : 'order');
}

/** The tip after a permitted action. Extensions change no more than what is asked; their days are clocks. */
export function applyAction(tip: Position, change: Change): Position {
  const { to } = transitionOf(change.action);
  return { ...tip, ...changed(change), state: stateAfter(tip, to) };
}

function stateAfter(tip: Position, to: Transition['to']): State {
  if (to === 'same') return tip.state;
  return to === 'anew' ? anew(tip) : to;
}

function anew({ classification }: Position): State {
  return classification === null ? 'received' : 'classified';
}

/** The tip with another owner: what it was found to be stays, who works on it and what was asked for do not. */
export function handedOn(tip: Position, arrivedFrom: number | null): Position {
  return { ...tip, state: anew(tip), assigneeId: null, extensionAsked: null, arrivedFrom };
}

function changed(change: Change): Partial<Position> {
  switch (change.action) {
    case 'classify':
      // classified anew, whoever handled it waits for the chief's word again
      return {
        classification: change.classification,
        useful: change.useful,
        assigneeId: null,
        extensionAsked: null,
      };
    case 'assign':
      return { assigneeId: change.assigneeId };
    case 'request_extension':
      return { extensionAsked: change.extension };
    case 'approve_extension':
    case 'refuse_extension':
      return { extensionAsked: null };
    case 'suspend':
      return { extensionAsked: null };
    case 'resolve':
      return { outcome: change.outcome };
    case 'reopen':
      return { outcome: null };
    case 'accept_transfer':
      return { arrivedFrom: null };
    case 'hold':
      return { held: true };
    case 'release_hold':
      return { held: false };
    default:
      return {};
  }
}
