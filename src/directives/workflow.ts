import { keysOf } from '../wire/keys-of.ts';

/** Where a task can stand. */
export const TASK_STATES = [
  'assigned',
  'acknowledged',
  'in_progress',
  'reported',
  'accepted',
  'returned',
  'withdrawn',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Who takes a step: the unit that answers for the task, or the board that gave it. */
export type Side = 'unit' | 'board';

/** One line of the table. */
interface TaskTransition {
  readonly from: readonly TaskState[];
  /** The state after it; `same` leaves it. */
  readonly to: TaskState | 'same';
  readonly by: Side;
  /** Whether it needs words: what was done, or why. */
  readonly words: 'none' | 'may' | 'must';
  /** A further condition: that a longer term has been asked for and not yet answered, or that none has. */
  readonly given?: 'extension_asked' | 'no_extension_asked';
}

const AT_WORK = ['acknowledged', 'in_progress', 'returned'] as const;
const WITH_UNIT = ['assigned', ...AT_WORK] as const;
const OPEN = [...WITH_UNIT, 'reported'] as const;

/** The life of a task as data: an action not listed for a state cannot happen in it. */
const TASK_TRANSITIONS = {
  acknowledge: { from: ['assigned'], to: 'acknowledged', by: 'unit', words: 'none' },
  report_progress: { from: AT_WORK, to: 'in_progress', by: 'unit', words: 'must' },
  report_done: { from: AT_WORK, to: 'reported', by: 'unit', words: 'must' },
  request_extension: {
    from: WITH_UNIT,
    to: 'same',
    by: 'unit',
    words: 'must',
    given: 'no_extension_asked',
  },
  accept: { from: ['reported'], to: 'accepted', by: 'board', words: 'may' },
  return: { from: ['reported'], to: 'returned', by: 'board', words: 'must' },
  grant_extension: { from: WITH_UNIT, to: 'same', by: 'board', words: 'may', given: 'extension_asked' },
  refuse_extension: { from: WITH_UNIT, to: 'same', by: 'board', words: 'must', given: 'extension_asked' },
  withdraw: { from: OPEN, to: 'withdrawn', by: 'board', words: 'must' },
} as const satisfies Record<string, TaskTransition>;

export type TaskAction = keyof typeof TASK_TRANSITIONS;
export const TASK_ACTIONS = keysOf(TASK_TRANSITIONS);

/** Where a task stands, as far as the table asks. */
export interface TaskPosition {
  readonly state: TaskState;
  /** The day that is asked for; null where none is. */
  readonly extensionAsked: string | null;
}

/** The line of the table for an action, with its optional parts. */
export function taskTransition(action: TaskAction): TaskTransition {
  return TASK_TRANSITIONS[action];
}

/** Whether an action can happen now, whoever takes it. */
export function isPossible({ state, extensionAsked }: TaskPosition, action: TaskAction): boolean {
  const { from, given } = taskTransition(action);
  if (!from.includes(state)) return false;
  return given === undefined || (given === 'extension_asked') === (extensionAsked !== null);
}

/** What these sides may do with a task now, in the table's order. */
export function possibleActions(task: TaskPosition, sides: readonly Side[]): TaskAction[] {
  return TASK_ACTIONS.filter(
    (action) => sides.includes(taskTransition(action).by) && isPossible(task, action),
  );
}

/** The state after an action that is possible. */
export function stateAfter(state: TaskState, action: TaskAction): TaskState {
  const { to } = taskTransition(action);
  return to === 'same' ? state : to;
}

/** Whether nothing is left to do: accepted, or taken back. */
export function isClosed(state: TaskState): boolean {
  return state === 'accepted' || state === 'withdrawn';
}
