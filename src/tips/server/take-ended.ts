import type { Day } from '../../law/day.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { Outcome } from '../workflow.ts';
import type { FromSite } from './from-site.ts';

/** What became of a tip, without saying of which. */
export interface EndedTip {
  readonly useful: boolean;
  readonly outcome: Outcome | null;
  readonly receivedOn: Day;
  readonly closedOn: Day;
}

/** The sites of which at least so many tips had come to an end before a day and are not counted yet. */
export async function sitesWithEnded(
  db: Db,
  { before, least }: { readonly before: Day; readonly least: number },
): Promise<FromSite[]> {
  const rows = await db
    .selectFrom('scheme_tip as sent')
    .innerJoin('tip', (join) =>
      join.onRef('tip.area_id', '=', 'sent.area_id').onRef('tip.tip_id', '=', 'sent.tip_id'),
    )
    .select(['sent.scheme_area_id', 'sent.scheme_id', 'sent.site_id'])
    .where('tip.state', '=', 'closed')
    .where('tip.closed_on', '<', before)
    .groupBy(['sent.scheme_area_id', 'sent.scheme_id', 'sent.site_id'])
    .having(({ fn }) => fn.countAll(), '>=', least)
    .execute();
  return rows.map((row) => ({ areaId: row.scheme_area_id, schemeId: row.scheme_id, siteId: row.site_id }));
}

/**
 * Takes what became of the tips of a site that had come to an end before a day, and forgets that they came from there:
 * once they are counted, nothing tells any more which they were.
 */
export async function takeEnded(trx: Trx, { areaId, siteId }: FromSite, before: Day): Promise<EndedTip[]> {
  const ended = await trx
    .deleteFrom('scheme_tip as sent')
    .using('tip')
    .whereRef('tip.area_id', '=', 'sent.area_id')
    .whereRef('tip.tip_id', '=', 'sent.tip_id')
    .where('sent.scheme_area_id', '=', areaId)
    .where('sent.site_id', '=', siteId)
    .where('tip.state', '=', 'closed')
    .where('tip.closed_on', '<', before)
    .returning(['tip.useful', 'tip.outcome', 'tip.received_on', 'tip.closed_on'])
    .execute();
  return ended.map(({ useful, outcome, received_on, closed_on }) => ({
    useful: useful === true,
    outcome,
    receivedOn: received_on,
    closedOn: closed_on ?? received_on,
  }));
}
