import { sql } from 'kysely';
import type { Day } from '../../law/day.ts';
import type { Db } from '../../platform/database.ts';
import { ACTIONS, type Outcome, TRANSITIONS } from '../workflow.ts';
import type { FromSite } from './from-site.ts';
import type { TipKey } from './tip-queries.ts';

/** A tip as it is counted among those that were sent: whose it is, and since when it is there. */
export interface SentTip {
  readonly unitId: number;
  readonly receivedOn: Day;
}

/** What became of a tip, and what its desk sees of that. */
export interface EndedTip extends SentTip {
  readonly useful: boolean;
  readonly outcome: Outcome | null;
  /** The day of the first step that the reporter saw. */
  readonly answeredOn: Day;
  readonly closedOn: Day;
}

/** Which tip it is, and the site that it came from. */
export interface SiteTip extends TipKey {
  readonly site: FromSite;
}

/** Days from one on, and before another. */
interface Stretch {
  readonly from: Day;
  readonly before: Day;
}

/** The tips from sites that were received before a day and are not yet counted as sent, the oldest first. */
export async function sentFromSites(db: Db, before: Day): Promise<(SentTip & SiteTip)[]> {
  const rows = await fromSites(db)
    .where('sent.sent_counted', '=', false)
    .where('tip.received_on', '<', before)
    .select(['tip.unit_id as unitId', 'tip.received_on as receivedOn', ...SITE])
    .orderBy('tip.received_on')
    .orderBy('sent.tip_id')
    .execute();
  return rows.map((row) => ({ unitId: row.unitId, receivedOn: row.receivedOn, ...siteTip(row) }));
}

/** The tips from sites that had come to an end before a day, and are not yet counted as ended, the oldest first. */
export async function endedFromSites(db: Db, before: Day): Promise<(EndedTip & SiteTip)[]> {
  const rows = await fromSites(db)
    .where('tip.state', '=', 'closed')
    .where('tip.closed_on', '<', before)
    .select([...ENDED, ...SITE])
    .orderBy('tip.closed_on')
    .orderBy('sent.tip_id')
    .$narrowType<{ closed_on: Day }>()
    .execute();
  return rows.map((row) => ({ ...endedTip(row), ...siteTip(row) }));
}

/** Tips that came to these desks by the public page and from no site, received in some days. */
export async function otherSent(
  db: Db,
  unitIds: readonly number[],
  { from, before }: Stretch,
): Promise<SentTip[]> {
  return fromNoSite(db, unitIds)
    .where('tip.received_on', '>=', from)
    .where('tip.received_on', '<', before)
    .select(['tip.unit_id as unitId', 'tip.received_on as receivedOn'])
    .execute();
}

/** The same of those that came to an end in some days: what can be taken for a tip from a site. */
export async function otherEnded(
  db: Db,
  unitIds: readonly number[],
  { from, before }: Stretch,
): Promise<EndedTip[]> {
  const rows = await fromNoSite(db, unitIds)
    .where('tip.state', '=', 'closed')
    .where('tip.closed_on', '>=', from)
    .where('tip.closed_on', '<', before)
    .select(ENDED)
    .$narrowType<{ closed_on: Day }>()
    .execute();
  return rows.map(endedTip);
}

const SITE = [
  'sent.area_id',
  'sent.tip_id',
  'sent.scheme_area_id',
  'sent.scheme_id',
  'sent.site_id',
] as const;
const SHOWN = ACTIONS.filter((action) => TRANSITIONS[action].shownToReporter);
/** Of a tip that has ended: to end it is a step that the reporter sees. */
const ANSWERED = sql<Day>`coalesce(
  (select (min(step.at) at time zone 'Asia/Ho_Chi_Minh')::date from tip_step as step
    where step.area_id = any(tip.chain || tip.area_id) and step.tip_id = tip.tip_id
      and step.action = any(${SHOWN}::text[])),
  tip.closed_on)`;
const ENDED = [
  'tip.unit_id',
  'tip.useful',
  'tip.outcome',
  'tip.received_on',
  'tip.closed_on',
  ANSWERED.as('answered_on'),
] as const;

function fromSites(db: Db) {
  return db
    .selectFrom('scheme_tip as sent')
    .innerJoin('tip', (join) =>
      join.onRef('tip.area_id', '=', 'sent.area_id').onRef('tip.tip_id', '=', 'sent.tip_id'),
    );
}

/** Reports from sites come by the public page, which the desk sees: they hide among those that did so too. */
function fromNoSite(db: Db, unitIds: readonly number[]) {
  return db
    .selectFrom('tip')
    .where('tip.unit_id', '=', sql<number>`any(${[...unitIds]}::int[])`)
    .where('tip.channel', '=', 'web')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('scheme_tip as sent')
            .select('sent.tip_id')
            .whereRef('sent.area_id', '=', 'tip.area_id')
            .whereRef('sent.tip_id', '=', 'tip.tip_id'),
        ),
      ),
    );
}

function siteTip(row: {
  area_id: number;
  tip_id: string;
  scheme_area_id: number;
  scheme_id: string;
  site_id: string;
}): SiteTip {
  const site = { areaId: row.scheme_area_id, schemeId: row.scheme_id, siteId: row.site_id };
  return { areaId: row.area_id, tipId: row.tip_id, site };
}

function endedTip(row: {
  unit_id: number;
  useful: boolean | null;
  outcome: Outcome | null;
  received_on: Day;
  answered_on: Day;
  closed_on: Day;
}): EndedTip {
  const { unit_id: unitId, useful, outcome, received_on: receivedOn } = row;
  const days = { receivedOn, answeredOn: row.answered_on, closedOn: row.closed_on };
  return { unitId, useful: useful === true, outcome, ...days };
}
