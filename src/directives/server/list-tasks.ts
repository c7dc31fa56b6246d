import { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Services } from '../../platform/services.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { TaskView } from '../codes.ts';
import { soonUntil } from '../deadlines.ts';
import type { TaskRow } from '../task-contract.ts';
import { isLate, isSoon, isWaiting } from './task-conditions.ts';
import { presentTask } from './task-queries.ts';

const taskCursor = z.tuple([daySchema, z.uuid()]);

/** Whose tasks: those that a board gave, or those that a unit answers for. */
type TaskScope = { readonly boardId: number } | { readonly responsibleId: number };

/** Which of them. */
export interface TaskFilter {
  readonly view: TaskView;
  readonly directiveId?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly responsibleId?: number | undefined;
}

/** The tasks of a view by due day: what is open first due first, what is closed last due first. Throws `bad_cursor`. */
export async function listTasks(
  { db, clock }: Services,
  scope: TaskScope,
  filter: TaskFilter,
  page: { readonly cursor?: string | null | undefined; readonly limit: number },
): Promise<{ rows: TaskRow[]; next: string | null }> {
  const { view, directiveId, meetingId, responsibleId } = filter;
  const after = decodeCursor(taskCursor, page.cursor ?? undefined);
  const today = dayOf(clock.now());
  const book = await currentLawBook(db, clock);
  const closed = view === 'closed';
  const order = closed ? 'desc' : 'asc';
  let select = db
    .selectFrom('directive_task')
    .selectAll()
    .where('closed_on', closed ? 'is not' : 'is', null)
    .orderBy('due_on', order)
    .orderBy('task_id', order)
    .limit(page.limit + 1);
  select =
    'boardId' in scope
      ? select.where('unit_id', '=', scope.boardId)
      : select.where('responsible_id', '=', scope.responsibleId);
  if (view === 'late') select = select.where((task) => isLate(task, today));
  if (view === 'soon') select = select.where((task) => isSoon(task, today, soonUntil(book, today)));
  if (view === 'waiting') select = select.where(isWaiting);
  if (directiveId !== undefined) select = select.where('directive_id', '=', directiveId);
  if (meetingId !== undefined) select = select.where('meeting_id', '=', meetingId);
  if (responsibleId !== undefined) select = select.where('responsible_id', '=', responsibleId);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('due_on', 'task_id'), closed ? '<' : '>', tuple(...after)),
    );
  }
  const cut = cutPage(await select.execute(), page.limit, (last) => [last.due_on, last.task_id]);
  return { rows: cut.rows.map(presentTask), next: cut.next };
}
