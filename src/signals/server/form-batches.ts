import { sql } from 'kysely';
import { addDays, type Day } from '../../law/day.ts';
import { quarterOf } from '../../law/quarter.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { countAsSent, forgetEnded } from '../../tips/server/index.ts';
import { batchOf } from '../batch.ts';
import { type PlannedBatch, planBatches } from './plan-batches.ts';

/**
 * Counts, for each site, what was sent by the end of the last whole quarter and what became of it, as far as five or
 * more tips hide among others; and forgets which they were. All sites at once, and once for a quarter: what is counted
 * hides nobody any more, so that a second look would tell more than the first. Gives how many batches there are more.
 * Throws where a tip was opened again or erased meanwhile: then nothing is counted, and it is to be tried again.
 */
export function formBatches({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const before = quarterOf(dayOf(clock.now())).from;
  const quarter = quarterOf(addDays(before, -1)).from;
  return transaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('signals.batches', 0))`.execute(trx);
    if (await isCounted(trx, quarter)) return 0;
    const batches = await planBatches(trx, before);
    for (const batch of batches) await formBatch(trx, batch, { quarter, before });
    return batches.length;
  });
}

async function isCounted(trx: Trx, quarter: Day): Promise<boolean> {
  const row = await trx
    .selectFrom('scheme_tip_batch')
    .select('quarter')
    .where('quarter', '=', quarter)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function formBatch(
  trx: Trx,
  { site, sent, ended, others }: PlannedBatch,
  { quarter, before }: { readonly quarter: Day; readonly before: Day },
): Promise<void> {
  const outcomes = batchOf(ended, others) ?? NO_OUTCOMES;
  await trx
    .insertInto('scheme_tip_batch')
    .values({
      area_id: site.areaId,
      scheme_id: site.schemeId,
      site_id: site.siteId,
      quarter,
      sent: sent.length,
      tips: outcomes.tips,
      useful: outcomes.useful,
      to_case: outcomes.toCase,
      mean_days: outcomes.meanDays,
      mean_answer: outcomes.meanAnswer,
    })
    .execute();
  const [marked, forgotten] = [await countAsSent(trx, sent), await forgetEnded(trx, ended, before)];
  if (marked !== sent.length || forgotten !== ended.length)
    throw new Error('tips from sites changed while they were counted');
}

const NO_OUTCOMES = { tips: 0, useful: 0, toCase: 0, meanDays: null, meanAnswer: null } as const;
