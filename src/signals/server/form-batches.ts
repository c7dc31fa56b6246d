import type { Day } from '../../law/day.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type FromSite, sitesWithEnded, takeEnded } from '../../tips/server/index.ts';
import { BATCH, batchOf } from '../batch.ts';

/**
 * Counts, for each site of which five or more further tips have come to an end before today, what became of them, and
 * forgets which they were. Gives how many batches there are more.
 */
export async function formBatches({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const today = dayOf(clock.now());
  const sites = await sitesWithEnded(db, { before: today, least: BATCH });
  let formed = 0;
  for (const site of sites) formed += (await formBatch(db, site, today)) ? 1 : 0;
  return formed;
}

/** False, and nothing done, where another process was faster: what it took is not there to be taken. */
async function formBatch(db: Services['db'], site: FromSite, today: Day): Promise<boolean> {
  const { areaId: area_id, schemeId: scheme_id, siteId: site_id } = site;
  return transaction(db, async (trx) => {
    const known = await trx
      .selectFrom('scheme_tip_batch')
      .select('tips')
      .where('area_id', '=', area_id)
      .where('site_id', '=', site_id)
      .where('formed_on', '=', today)
      .executeTakeFirst();
    // one a day: tomorrow there is another
    if (known !== undefined) return false;
    const batch = batchOf(await takeEnded(trx, site, today));
    if (batch === null) throw new TooFew();
    const { tips, useful, toCase: to_case, days } = batch;
    await trx
      .insertInto('scheme_tip_batch')
      .values({ area_id, scheme_id, site_id, formed_on: today, tips, useful, to_case, days })
      .execute();
    return true;
  }).catch((error: unknown) => {
    if (error instanceof TooFew) return false;
    throw error;
  });
}

/** Rolls back what was taken: fewer than make a batch are told of to nobody. */
class TooFew extends Error {}
