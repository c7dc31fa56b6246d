import { addDays, type Day, dayOfMoment, daysBetween } from '../../law/day.ts';
import { quarterOf } from '../../law/quarter.ts';
import type { FromSite } from '../../tips/server/index.ts';
import { wardDesk } from '../city.ts';
import { beginLife, momentOf } from '../life.ts';
import { classify, resolve } from '../plan-lives.ts';
import type { PlannedTip } from '../planned-tip.ts';
import type { Random } from '../random.ts';
import { tellStory } from '../stories.ts';

/** The lives of a quarter's reports: how many the team sent, and how many came from anybody else. */
const LIVES = [
  { ours: 6, others: 8, useful: true, classification: 'order_information', outcome: 'settled', took: [4, 6] },
  {
    ours: 5,
    others: 7,
    useful: false,
    classification: 'order_information',
    outcome: 'no_ground',
    took: [4, 6],
  },
  { ours: 5, others: 6, useful: true, classification: 'crime_report', outcome: 'prosecuted', took: [9, 12] },
] as const;
type QuarterLife = (typeof LIVES)[number];

/** What people of workers report, and others of their ward as well. */
const CATEGORIES = ['theft', 'loan_sharking', 'drugs', 'violence'] as const;

/** Days that a life takes at most, so that each ends within the quarter. */
const LONGEST = 20;

/**
 * What a ward's desk received by the page in the last whole quarter, some of it from a team: enough of either that
 * something can be told of the team at the quarter's end.
 */
export function planQuarter(
  today: Day,
  { siteId, schemeId, areaId }: FromSite,
  random: Random,
): PlannedTip[] {
  const fromSite = { areaId, schemeId, siteId };
  const quarter = quarterOf(addDays(quarterOf(today).from, -1));
  const planned = LIVES.flatMap((life) => [
    ...Array.from({ length: life.ours }, () => ({ life, of: { fromSite } })),
    ...Array.from({ length: life.others }, () => ({ life, of: {} })),
  ]);
  const days = daysBetween(quarter.from, quarter.to) - LONGEST;
  return random.shuffled(planned).map(({ life, of }) => {
    const received = addDays(quarter.from, random.int(1, days));
    return { ...planTip(received, life, areaId, random), ...of };
  });
}

function planTip(received: Day, { took, ...ended }: QuarterLife, areaId: number, random: Random): PlannedTip {
  const receivedAt = momentOf(received, random.int(380, 1230), random.int(0, 59));
  const life = beginLife(receivedAt, random);
  const day = dayOfMoment(new Date(receivedAt));
  const next = addDays(day, 1);
  const closed = addDays(day, random.int(took[0], took[1]));
  life.open(day);
  life.step(next, { action: 'give_notice_of_receipt' });
  classify(life, next, ended.classification, ended.useful, random);
  life.step(next, { action: 'assign' });
  resolve(life, closed, ended.outcome, random);
  life.step(addDays(closed, 1), { action: 'give_notice_of_result' });
  const category = random.pick(CATEGORIES);
  return {
    draftId: random.uuid(),
    desk: wardDesk(areaId),
    areaId,
    category,
    day: received,
    channel: 'web',
    receivedAt,
    story: tellStory({ category, channel: 'web', areaId, today: true }, random),
    images: 0,
    receipt: 'lost',
    steps: life.steps,
  };
}
