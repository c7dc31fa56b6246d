import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

/** Which tasks are counted: those of boards of these areas that fell due in the period, as of a day. Days inclusive. */
interface TaskScopeOfPeriod {
  readonly areaIds: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

/** Tasks that fell due in a period, without those that were taken back. */
interface DueTasks {
  readonly due: number;
  /** Accepted on a report that came by the due day. */
  readonly inTime: number;
  /** Not reported by the due day, whether they have been since or not. */
  readonly late: number;
}

/** Counts tasks by their due day; for figures of the steering board. The index `directive_task_area` answers. */
export async function countTasks(db: Db, { areaIds, from, to, asOf }: TaskScopeOfPeriod): Promise<DueTasks> {
  return db
    .selectFrom('directive_task')
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .where('state', '!=', 'withdrawn')
    .select((task) => [
      task.fn.countAll<number>().as('due'),
      task.fn
        .countAll<number>()
        .filterWhere(
          task.and([
            task('state', '=', 'accepted'),
            task('closed_on', '<=', asOf),
            task('reported_on', '<=', task.ref('due_on')),
          ]),
        )
        .as('inTime'),
      task.fn
        .countAll<number>()
        .filterWhere(
          task.and([
            task('due_on', '<', asOf),
            task.or([task('reported_on', 'is', null), task('reported_on', '>', task.ref('due_on'))]),
          ]),
        )
        .as('late'),
    ])
    .executeTakeFirstOrThrow();
}
