import { sql } from 'kysely';
import type { z } from 'zod';
import { loadAreas } from '../../areas/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { countCasesByScheme } from '../../results/server/index.ts';
import { countActivities, type StoredScheme } from '../../schemes/server/index.ts';
import { countTipsOfSchemes } from '../../signals/server/index.ts';
import { countTipMeasures, firstReceived } from '../../tips/server/index.ts';
import { type AroundLaunch, aroundLaunch, compareAround, type Span } from '../around-launch.ts';
import type { readWork as contract } from '../contract.ts';

type Reply = z.input<(typeof contract)['reply']>;

/** Places of one scheme that are looked at; a scheme with more is everywhere. */
const MOST_PLACES = 300;

/** What came of one scheme in a period, and the information that its places received around its launch. */
export async function readWork(
  db: Db,
  scheme: StoredScheme,
  { from, to, today }: Span & { readonly today: string },
): Promise<Reply> {
  const asOf = to < today ? to : today;
  const { area_id: areaId, scheme_id: schemeId } = scheme;
  // a case is opened in the area of the scheme or around it: it names the scheme wherever that is
  const everywhere = (await loadAreas(db)).areas.map((area) => area.areaId);
  const [activities, cases, tips, around] = await Promise.all([
    countActivities(db, scheme, { from, to: asOf }),
    countCasesByScheme(db, { areaIds: everywhere, from, to, asOf }),
    countTipsOfSchemes(db, { areaIds: [areaId], schemeIds: [schemeId], from, to: asOf }),
    readAround(db, scheme, today),
  ]);
  return {
    name: scheme.name,
    kind: scheme.kind,
    launchedOn: scheme.launched_on,
    asOf,
    figures: {
      activities,
      cases: cases.get(schemeId)?.cases_recorded ?? 0,
      tips: tips.get(schemeId) ?? null,
    },
    around,
  };
}

async function readAround(db: Db, scheme: StoredScheme, today: string): Promise<Reply['around']> {
  const areaIds = await placesOf(db, scheme);
  const ended = scheme.dissolved_on !== null && scheme.dissolved_on < today ? scheme.dissolved_on : today;
  const spans = scheme.launched_on === null ? undefined : aroundLaunch(scheme.launched_on, ended);
  if (spans === undefined) return { areaIds, spans: null, ...compareAround(undefined, null, NOTHING) };
  const areas = await loadAreas(db);
  const below = [...new Set(areaIds.flatMap((areaId) => areas.descendantIds(areaId)))];
  const [first, counts] = await Promise.all([firstReceived(db, below), receivedAround(db, below, spans)]);
  return { areaIds, spans, ...compareAround(spans, first, counts) };
}

const NOTHING = { before: 0, after: 0 };

async function receivedAround(db: Db, areaIds: readonly number[], { before, after }: AroundLaunch) {
  const received = async ({ from, to }: Span): Promise<number> => {
    const measures = ['information_received'];
    const counts = await countTipMeasures(db, { areaIds, from, to, asOf: to, measures });
    return [...counts.values()].reduce((sum, { information_received }) => sum + information_received, 0);
  };
  return { before: await received(before), after: await received(after) };
}

/** The areas in which the scheme has or had a site, by the index of its sites. */
async function placesOf(db: Db, { area_id, scheme_id }: StoredScheme): Promise<number[]> {
  const rows = await db
    .selectFrom('scheme_site')
    .select(sql<number>`place_area_id`.as('areaId'))
    .distinct()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .orderBy('areaId')
    .limit(MOST_PLACES)
    .execute();
  return rows.map(({ areaId }) => areaId);
}
