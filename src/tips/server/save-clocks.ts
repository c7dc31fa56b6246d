import type { Trx } from '../../platform/database.ts';
import type { LegalClock } from '../run-clock.ts';
import { historyOf } from './submission-statements.ts';
import type { TipKey } from './tip-queries.ts';

/**
 * Writes the clocks of an owner (`since`) that a step changed; those that it left alone are the same objects as
 * before.
 */
export async function saveClocks(
  trx: Trx,
  { areaId, tipId, since }: TipKey & { readonly since: number },
  before: readonly LegalClock[],
  after: readonly LegalClock[],
): Promise<void> {
  const changed = after.filter((clock) => !before.includes(clock));
  if (changed.length === 0) return;
  const rows = changed.map((clock) => ({
    area_id: areaId,
    tip_id: tipId,
    clock: clock.clock,
    since,
    started_on: clock.startedOn,
    due_on: clock.dueOn,
    state: clock.state,
    stopped_on: clock.stoppedOn,
    history: historyOf(clock),
  }));
  await trx
    .insertInto('tip_clock')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['area_id', 'tip_id', 'clock', 'since']).doUpdateSet((eb) => ({
        started_on: eb.ref('excluded.started_on'),
        due_on: eb.ref('excluded.due_on'),
        state: eb.ref('excluded.state'),
        stopped_on: eb.ref('excluded.stopped_on'),
        history: eb.ref('excluded.history'),
      })),
    )
    .execute();
}
