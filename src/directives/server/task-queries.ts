import type { Selectable } from 'kysely';
import { appendLeaf } from '../../ledger/server/index.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskSubject } from '../policy.ts';
import type { TaskRow } from '../task-contract.ts';
import { findBoards } from './boards.ts';
import type { DirectiveStepTable, DirectiveTaskTable } from './tables.ts';

/** A row of `directive_task`. */
export type StoredTask = Selectable<DirectiveTaskTable>;

/** A row of `directive_step`. */
type StoredStep = Selectable<DirectiveStepTable>;

/** A task with what the policy judges. */
export interface FoundTask {
  readonly row: StoredTask;
  readonly subject: TaskSubject;
}

/** A task of any board; undefined where there is none. */
export async function findTask(services: Services, taskId: string): Promise<FoundTask | undefined> {
  const row = await readStoredTask(services.db, taskId);
  if (row === undefined) return undefined;
  const board = (await findBoards(services, [row.unit_id])).get(row.unit_id);
  return board && { row, subject: { board: board.area, responsibleId: row.responsible_id } };
}

/** The row of a task. */
export function readStoredTask(db: Db | Trx, taskId: string): Promise<StoredTask | undefined> {
  return db.selectFrom('directive_task').selectAll().where('task_id', '=', taskId).executeTakeFirst();
}

/** A task as lists show it. */
export function presentTask(row: StoredTask): TaskRow {
  return {
    taskId: row.task_id,
    unitId: row.unit_id,
    responsibleId: row.responsible_id,
    title: row.title,
    directiveId: row.directive_id,
    meetingId: row.meeting_id,
    assignedOn: row.assigned_on,
    dueOn: row.due_on,
    dueVerified: row.due_verified,
    state: row.state,
    // what waits for the board has been reported as done; returned, it stands where it stood
    percent: row.state === 'reported' ? 100 : row.percent,
    extensionAsked: row.extension_asked,
    reportedOn: row.reported_on,
    answerDueOn: row.answer_due_on,
    closedOn: row.closed_on,
  };
}

/** Writes a step with its leaf, in the transaction that changes the task; `papers` are digests, base64url. */
export async function writeStep(trx: Trx, step: StoredStep, papers: readonly string[] = []): Promise<void> {
  await trx.insertInto('directive_step').values(step).execute();
  const { area_id: areaId, task_id: taskId, seq, action, to_state: state, actor_id: actorId, at } = step;
  const said = [step.words, step.percent, step.due_on, papers.join(' ')];
  const fields = ['directives.step', taskId, seq, action, state, ...said, actorId, at.toISOString()];
  await appendLeaf(trx, { areaId, subject: 'directives', fields }, at);
}
