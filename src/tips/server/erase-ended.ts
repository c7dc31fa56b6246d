import type { Day } from '../../law/day.ts';
import type { LawBook } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { closedByAtLatest, retentionEnd } from '../retention.ts';
import { OUTCOME_CODES, type Outcome } from '../workflow.ts';
import { eraseTip } from './erase-tip.ts';

/** Tips looked at in one query; each is erased in a transaction of its own. */
const BATCH = 100;

/**
 * Erases every closed tip whose term is over and that nothing holds. Gives how many. What another server erases or
 * holds meanwhile is passed over, and a run that was broken off is finished by the next.
 */
export async function eraseEnded(services: Services): Promise<number> {
  const book = await currentLawBook(services.db, services.clock);
  const today = dayOf(services.clock.now());
  let erased = 0;
  for (const outcome of OUTCOME_CODES) {
    const by = closedByAtLatest(book, outcome, today);
    if (by !== undefined) erased += await eraseClosedBy(services, book, { outcome, by, today });
  }
  return erased;
}

async function eraseClosedBy(
  services: Services,
  book: LawBook,
  { outcome, by, today }: { outcome: Outcome; by: Day; today: Day },
): Promise<number> {
  let erased = 0;
  for (let after: Candidate | undefined; ; ) {
    const page = await candidates(services, outcome, by, after);
    for (const tip of page) {
      const end = retentionEnd(book, tip.closed_on, outcome);
      if (end === undefined || end.erasedFrom > today) continue;
      if (await eraseUnlessHeld(services, tip, { ground: end.ground, day: today })) erased += 1;
    }
    after = page.at(-1);
    if (page.length < BATCH) return erased;
  }
}

interface Candidate {
  readonly area_id: number;
  readonly tip_id: string;
  readonly closed_on: Day;
}

async function candidates(
  { db }: Services,
  outcome: Outcome,
  by: Day,
  after: Candidate | undefined,
): Promise<Candidate[]> {
  let query = db
    .selectFrom('tip')
    .select(['area_id', 'tip_id', 'closed_on'])
    .$narrowType<{ closed_on: string }>()
    .where('state', '=', 'closed')
    .where('erased_on', 'is', null)
    .where('held', '=', false)
    .where('outcome', '=', outcome)
    .where('closed_on', '<=', by)
    .orderBy('closed_on')
    .orderBy('tip_id')
    .limit(BATCH);
  if (after !== undefined) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('closed_on', 'tip_id'), '>', tuple(after.closed_on, after.tip_id)),
    );
  }
  return query.execute();
}

/** Reopened or held since it was looked up, a tip is left alone: the next run asks again. */
async function eraseUnlessHeld(
  services: Services,
  { area_id: areaId, tip_id: tipId }: Candidate,
  order: { ground: string; day: Day },
): Promise<boolean> {
  try {
    return await transaction(services.db, (trx) => eraseTip(trx, services, { areaId, tipId }, order));
  } catch (error) {
    if (error instanceof AppError && PASSED_OVER.includes(error.code)) return false;
    throw error;
  }
}

const PASSED_OVER: readonly string[] = ['tip_held', 'must_be_kept', 'not_found'];
