import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Database } from '../../platform/database.ts';

type Task = ExpressionBuilder<Database, 'directive_task'>;

/** Tasks on which the unit is to act: open, and not waiting for the board. */
export function isWithUnit(task: Task): Expression<SqlBool> {
  return task.and([task('closed_on', 'is', null), task('state', '!=', 'reported')]);
}

/** With the unit, and past the due day; `standingOf` says the same of one task. */
export function isLate(task: Task, today: string): Expression<SqlBool> {
  return task.and([isWithUnit(task), task('due_on', '<', today)]);
}

/** With the unit, and the due day near. */
export function isSoon(task: Task, today: string, soonUntil: string): Expression<SqlBool> {
  return task.and([isWithUnit(task), task('due_on', '>=', today), task('due_on', '<=', soonUntil)]);
}

/** The board's turn: a report, or a longer term that was asked for. */
export function isWaiting(task: Task): Expression<SqlBool> {
  return task.and([
    task('closed_on', 'is', null),
    task.or([task('state', '=', 'reported'), task('extension_asked', 'is not', null)]),
  ]);
}
