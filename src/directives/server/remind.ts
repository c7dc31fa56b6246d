import { currentLawBook } from '../../law/server/index.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { ReminderKind } from '../codes.ts';
import { type GivenReminder, reminderDue, soonUntil } from '../deadlines.ts';
import { isWithUnit } from './task-conditions.ts';
import type { StoredTask } from './task-queries.ts';

/** Tasks looked at together. */
const BATCH = 500;

/**
 * Writes down what is to be reminded of today: due days that come near, and such as are over. Gives how many. Safe
 * to run twice, and beside others; a day on which nothing ran is made up for by the next.
 */
export async function remind({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const book = await currentLawBook(db, clock);
  const at = clock.now();
  const today = dayOf(at);
  let reminded = 0;
  for (let after: readonly [string, string] | undefined; ; ) {
    const tasks = await nearTasks(db, soonUntil(book, today), after);
    const given = await remindersOf(db, tasks);
    for (const task of tasks) {
      const { state, due_on: dueOn, reported_on: reportedOn } = task;
      const kind = reminderDue(book, { state, dueOn, reportedOn }, given(task.task_id), today);
      if (kind !== undefined && (await write(db, task, kind, at))) reminded += 1;
    }
    const last = tasks.at(-1);
    if (last === undefined || tasks.length < BATCH) return reminded;
    after = [last.due_on, last.task_id];
  }
}

type NearTask = Pick<StoredTask, 'area_id' | 'task_id' | 'state' | 'due_on' | 'reported_on'>;

function nearTasks(db: Db, until: string, after: readonly [string, string] | undefined): Promise<NearTask[]> {
  let select = db
    .selectFrom('directive_task')
    .select(['area_id', 'task_id', 'state', 'due_on', 'reported_on'])
    .where(isWithUnit)
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .orderBy('task_id')
    .limit(BATCH);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('due_on', 'task_id'), '>', tuple(...after)),
    );
  }
  return select.execute();
}

async function remindersOf(db: Db, tasks: readonly NearTask[]): Promise<(taskId: string) => GivenReminder[]> {
  const ids = tasks.map((task) => task.task_id);
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('directive_reminder')
          .select(['task_id', 'kind', 'due_on as dueOn', 'on_day as onDay'])
          .where('area_id', 'in', [...new Set(tasks.map((task) => task.area_id))])
          .where('task_id', 'in', ids)
          .execute();
  const byTask = Map.groupBy(rows, (row) => row.task_id);
  return (taskId) => byTask.get(taskId) ?? [];
}

function write(db: Db, task: NearTask, kind: ReminderKind, at: Date): Promise<boolean> {
  const { area_id: areaId, task_id: taskId, due_on: dueOn } = task;
  return transaction(db, async (trx) => {
    const written = await trx
      .insertInto('directive_reminder')
      .values({ area_id: areaId, task_id: taskId, kind, due_on: dueOn, on_day: dayOf(at) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) return false;
    const fields = ['directives.remind', taskId, kind, dueOn, at.toISOString()];
    await appendLeaf(trx, { areaId, subject: 'directives', fields }, at);
    return true;
  });
}
