import type { Actor, Membership } from '../accounts/policy.ts';
import type { Side } from './workflow.ts';

/** The area that a board belongs to. */
export interface BoardArea {
  readonly areaId: number;
  readonly aboveIds: readonly number[];
  /** Whether an area is that of the board, or lies below it. */
  readonly covers: (areaId: number) => boolean;
}

/** A task: whose board's, and which unit answers for it. */
export interface TaskSubject {
  readonly board: BoardArea;
  readonly responsibleId: number;
}

interface Subjects {
  /** What a board has issued, and what it works by: members, minutes, documents. */
  'board.read': BoardArea;
  /** All of a board: drafts, every task, who is late. */
  'board.oversee': BoardArea;
  /** To write for a board. */
  'board.keep': BoardArea;
  'task.read': TaskSubject;
  /** To answer for a task. */
  'task.report': TaskSubject;
  /** What a unit was given. */
  'unit.tasks': { readonly unitId: number };
}

type Rule<Subject> = (held: Membership, subject: Subject) => boolean;

const isOver = ({ kind, areaId }: Membership, board: BoardArea): boolean =>
  kind === 'steering' && [board.areaId, ...board.aboveIds].includes(areaId);

const oversees: Rule<BoardArea> = (held, board) =>
  (held.role === 'analyst' || held.role === 'auditor') && isOver(held, board);

/** Who reads what a unit was given. The independent desk is given nothing by a board. */
const readsForUnit = ({ role, kind }: Membership): boolean =>
  (role === 'chief' || role === 'auditor') && (kind === 'desk' || kind === 'duty');

const RULES: { readonly [A in keyof Subjects]: Rule<Subjects[A]> } = {
  'board.read': (held, board) => oversees(held, board) || (readsForUnit(held) && board.covers(held.areaId)),
  'board.oversee': oversees,
  'board.keep': (held, board) => held.role === 'analyst' && isOver(held, board),
  'task.read': (held, { board, responsibleId }) =>
    oversees(held, board) || (readsForUnit(held) && held.unitId === responsibleId),
  'task.report': (held, { responsibleId }) =>
    held.role === 'chief' && readsForUnit(held) && held.unitId === responsibleId,
  'unit.tasks': (held, { unitId }) => readsForUnit(held) && held.unitId === unitId,
};

/**
 * Whether an actor may. A steering unit's analysts keep its board and those below it, its auditors read them; chiefs
 * and auditors of desks read what was issued above them, and the tasks of their unit, for which chiefs answer.
 */
export function can<Action extends keyof Subjects>(
  actor: Actor,
  action: Action,
  subject: Subjects[Action],
): boolean {
  return Object.hasOwn(RULES, action) && actor.memberships.some((held) => RULES[action](held, subject));
}

/** For which sides of a task an actor may take steps. */
export function sidesOf(actor: Actor, task: TaskSubject): Side[] {
  const sides: Side[] = [];
  if (can(actor, 'task.report', task)) sides.push('unit');
  if (can(actor, 'board.keep', task.board)) sides.push('board');
  return sides;
}
