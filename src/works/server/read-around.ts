import { sql } from 'kysely';
import type { z } from 'zod';
import { isCommunal, validOn } from '../../areas/area.ts';
import { type AreaBook, loadAreas } from '../../areas/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import { countTipMeasures, receivedEverywhereSince } from '../../tips/server/index.ts';
import { type AroundLaunch, aroundLaunch, compareAround, type Span } from '../around-launch.ts';
import type { readWork } from '../contract.ts';
import { steadyAround } from '../steady.ts';

type Around = z.input<(typeof readWork)['reply']>['around'];

/** Places of one scheme that are looked at; a scheme with more is everywhere. */
const MOST_PLACES = 300;

/** The information that the places of a scheme's sites received around its launch. */
export async function readAround(db: Db, scheme: StoredScheme, today: string): Promise<Around> {
  const { launched_on: launchedOn, dissolved_on: dissolvedOn } = scheme;
  const areaIds = await placesOf(db, scheme);
  const silent = { areaIds, spans: null, said: null } as const;
  if (launchedOn === null) return { ...silent, why: 'too_early' };
  const areas = await loadAreas(db);
  const below = [...new Set(areaIds.flatMap((areaId) => areas.descendantIds(areaId)))];
  const ended = dissolvedOn !== null && dissolvedOn < today ? dissolvedOn : today;
  const spans = aroundLaunch(launchedOn, ended, steadyAround(areas, new Set(below), launchedOn));
  if (typeof spans === 'string') return { ...silent, why: spans };
  const registers = below.filter((areaId) => keepsRegister(areas, areaId, launchedOn));
  const [since, counts] = await Promise.all([
    receivedEverywhereSince(db, registers),
    receivedAround(db, below, spans),
  ]);
  return { areaIds, spans, ...compareAround(spans, since, counts) };
}

/** Whether tips were put there on a day: into units of the lowest level that stood. */
function keepsRegister(areas: AreaBook, areaId: number, day: string): boolean {
  const area = areas.find(areaId);
  return area !== undefined && isCommunal(area) && validOn(area, day);
}

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
