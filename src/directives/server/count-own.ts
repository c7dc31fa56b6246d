import type { Officer } from '../../accounts/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { soonUntil } from '../deadlines.ts';
import { listBoards } from './list-boards.ts';
import { isWaiting, isWithUnit } from './task-conditions.ts';

/**
 * What waits for somebody: as a chief, tasks of the own units to take on, returned, near or late; as an analyst of a
 * steering unit, reports and longer terms to decide.
 */
export async function countOwn(
  services: Services,
  actor: Officer,
): Promise<{ toDo: number; toDecide: number }> {
  const chiefOf = actor.memberships.filter(({ role }) => role === 'chief').map(({ unitId }) => unitId);
  const { rows } = await listBoards(services, actor);
  const kept = rows.filter(({ may }) => may.keep).map(({ unitId }) => unitId);
  const [toDo, toDecide] = await Promise.all([countToDo(services, chiefOf), countToDecide(services, kept)]);
  return { toDo, toDecide };
}

async function countToDo({ db, clock }: Services, unitIds: readonly number[]): Promise<number> {
  if (unitIds.length === 0) return 0;
  const until = soonUntil(await currentLawBook(db, clock), dayOf(clock.now()));
  const { count } = await db
    .selectFrom('directive_task')
    .select((task) => task.fn.countAll<number>().as('count'))
    .where('responsible_id', 'in', unitIds)
    .where(isWithUnit)
    .where(({ eb, or }) => or([eb('state', 'in', ['assigned', 'returned']), eb('due_on', '<=', until)]))
    .executeTakeFirstOrThrow();
  return count;
}

async function countToDecide({ db }: Services, boardIds: readonly number[]): Promise<number> {
  if (boardIds.length === 0) return 0;
  const { count } = await db
    .selectFrom('directive_task')
    .select((task) => task.fn.countAll<number>().as('count'))
    .where('unit_id', 'in', boardIds)
    .where(isWaiting)
    .executeTakeFirstOrThrow();
  return count;
}
