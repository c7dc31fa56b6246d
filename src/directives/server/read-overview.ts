import type { ExpressionBuilder } from 'kysely';
import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { soonUntil } from '../deadlines.ts';
import { type readOverview as contract, MAX_GROUPS } from '../overview-contract.ts';
import type { FoundBoard } from './boards.ts';
import { isLate, isSoon, isWaiting } from './task-conditions.ts';

type Task = ExpressionBuilder<Database, 'directive_task'>;

/** Where the tasks of a board stand today: all of them, by unit, by document; those with most late ones first. */
export async function readOverview(
  { db, clock }: Services,
  { unitId }: FoundBoard,
): Promise<z.output<(typeof contract)['reply']>> {
  const today = dayOf(clock.now());
  const until = soonUntil(await currentLawBook(db, clock), today);
  const counts = (task: Task) => countsOf(task, today, until);
  const tasks = db.selectFrom('directive_task').where('directive_task.unit_id', '=', unitId);
  const all = await tasks.select(counts).executeTakeFirstOrThrow();
  const units = await tasks
    .select('responsible_id as responsibleId')
    .select(counts)
    .groupBy('responsible_id')
    .orderBy('late', 'desc')
    .orderBy('open', 'desc')
    .orderBy('responsible_id')
    .limit(MAX_GROUPS)
    .execute();
  const byDocument = await tasks
    .select('directive_id')
    .$narrowType<{ directive_id: string }>()
    .select(counts)
    .where('directive_id', 'is not', null)
    .groupBy('directive_id')
    .orderBy('late', 'desc')
    .orderBy('open', 'desc')
    .orderBy('directive_id')
    .limit(MAX_GROUPS)
    .execute();
  const ids = byDocument.map(({ directive_id: id }) => id);
  const named = ids.length === 0 ? [] : await namesOf(db, ids);
  const documents = byDocument.flatMap(({ directive_id: directiveId, ...each }) => {
    const document = named.find((row) => row.directiveId === directiveId);
    return document === undefined ? [] : [{ ...document, ...each }];
  });
  return { asOf: today, all, units, documents };
}

function namesOf(db: Services['db'], directiveIds: readonly string[]) {
  return db
    .selectFrom('directive')
    .select(['directive_id as directiveId', 'kind', 'number', 'subject'])
    .where('directive_id', 'in', directiveIds)
    .execute();
}

function countsOf(task: Task, today: string, until: string) {
  const count = () => task.fn.countAll<number>();
  return [
    count().filterWhere('closed_on', 'is', null).as('open'),
    count().filterWhere(isLate(task, today)).as('late'),
    count()
      .filterWhere(isSoon(task, today, until))
      .as('soon'),
    count().filterWhere(isWaiting(task)).as('waiting'),
    count()
      .filterWhere(task.and([task('state', '=', 'reported'), task('answer_due_on', '<', today)]))
      .as('waitingLate'),
    count().filterWhere('state', '=', 'accepted').as('accepted'),
  ] as const;
}
