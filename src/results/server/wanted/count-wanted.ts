import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { recordBy } from '../../../wire/record-by.ts';
import { WANTED_ENDINGS, WANTED_MEASURES, type WantedMeasure } from '../../wanted-codes.ts';

/** What is counted: days, `YYYY-MM-DD`, both included, and the last day whose events are known. */
interface WantedScope {
  readonly areaIds: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

/**
 * Notices published in a period, by the area of their unit; and those ended in it, by the ending, its day and the
 * area of the unit that ended them. An area without any has no entry.
 */
export async function countWanted(
  db: Db,
  { areaIds, from, to, asOf }: WantedScope,
): Promise<Map<number, Record<WantedMeasure, number>>> {
  const last = to < asOf ? to : asOf;
  const areas = sql<number>`any(${areaIds}::int[])`;
  const published = await db
    .selectFrom('wanted_notice')
    .select(['area_id', (notice) => notice.fn.countAll<number>().as('count')])
    .where('area_id', '=', areas)
    .where('published_on', '>=', from)
    .where('published_on', '<=', last)
    .groupBy('area_id')
    .execute();
  const ended = await db
    .selectFrom('wanted_notice')
    .select(['ended_area_id as area_id', 'state', (notice) => notice.fn.countAll<number>().as('count')])
    .$narrowType<{ area_id: number }>()
    .where('ended_area_id', '=', areas)
    .where('ended_on', '>=', from)
    .where('ended_on', '<=', last)
    .where('state', 'in', WANTED_ENDINGS)
    .groupBy(['ended_area_id', 'state'])
    .execute();
  const counted = new Map<number, Record<WantedMeasure, number>>();
  const add = (areaId: number, measure: WantedMeasure, count: number) => {
    counted.set(areaId, { ...(counted.get(areaId) ?? NONE), [measure]: count });
  };
  for (const { area_id, count } of published) add(area_id, 'wanted_published', count);
  for (const { area_id, state, count } of ended) {
    const ending = WANTED_ENDINGS.find((each) => each === state);
    if (ending !== undefined) add(area_id, `wanted_${ending}`, count);
  }
  return counted;
}

const NONE = recordBy(WANTED_MEASURES, () => 0);
