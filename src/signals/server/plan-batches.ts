import { addDays, type Day } from '../../law/day.ts';
import { quarterOf } from '../../law/quarter.ts';
import type { Db } from '../../platform/database.ts';
import {
  type EndedTip,
  endedFromSites,
  type FromSite,
  otherEnded,
  otherSent,
  type SentTip,
  type SiteTip,
  sentFromSites,
} from '../../tips/server/index.ts';
import { BATCH, lookOf } from '../batch.ts';
import { hidden } from '../hide.ts';

/** What is to be counted of a site at once: of each sort at least five tips, or none. */
export interface PlannedBatch {
  readonly site: FromSite;
  readonly sent: readonly SiteTip[];
  readonly ended: readonly (SiteTip & EndedTip)[];
  /** Tips that came to an end in the quarter and are from no site. */
  readonly others: readonly EndedTip[];
}

/**
 * What can be counted of the sites as of a day, the first of a quarter. A tip is counted as sent before it is counted
 * as ended, and each time no more of them than others of the quarter are alike for the desk that has them.
 */
export async function planBatches(db: Db, before: Day): Promise<PlannedBatch[]> {
  const { from } = quarterOf(addDays(before, -1));
  const waiting = await sentFromSites(db, before);
  const closed = await endedFromSites(db, before);
  const alsoSent = await otherSent(db, unitsOf(waiting), { from, before });
  const others = await otherEnded(db, unitsOf(closed), { from, before });
  const sent = inFives(hidden(waiting, alsoSent, ({ unitId }) => String(unitId)));
  const counted = new Set([...sent.values()].flat().map(({ tipId }) => tipId));
  const notSent = new Set(waiting.map(({ tipId }) => tipId).filter((tipId) => !counted.has(tipId)));
  const countable = closed.filter(({ tipId }) => !notSent.has(tipId));
  const ended = inFives(hidden(countable, others, lookOf));
  return [...new Set([...sent.keys(), ...ended.keys()])].flatMap((siteId) => {
    const [ofSent, ofEnded] = [sent.get(siteId) ?? [], ended.get(siteId) ?? []];
    const site = (ofSent[0] ?? ofEnded[0])?.site;
    return site ? [{ site, sent: ofSent, ended: ofEnded, others }] : [];
  });
}

function unitsOf(tips: readonly SentTip[]): number[] {
  return [...new Set(tips.map(({ unitId }) => unitId))];
}

/** By site, where there are enough of them. */
function inFives<Tip extends SiteTip>(tips: readonly Tip[]): Map<string, Tip[]> {
  const bySite = Map.groupBy(tips, ({ site }) => site.siteId);
  return new Map([...bySite].filter(([, ofSite]) => ofSite.length >= BATCH));
}
