import type { z } from 'zod';
import type { Services } from '../../platform/services.ts';
import type { TipMeasure } from '../../tips/measures.ts';
import type { readOverview as contract } from '../indicator-contract.ts';
import { indicatorOf } from '../indicators.ts';
import { type Basis, workOut } from '../work-out.ts';
import type { AskedPeriods } from './ask-period.ts';
import { basisOf, basisOverTime } from './basis-of.ts';
import { KEPT_CODES } from './count-sources.ts';
import { namedSchemes } from './named-schemes.ts';
import { orNone } from './or-none.ts';
import { askedPlaceOf, placeOf } from './scope-of.ts';
import { trendOf, trendSteps } from './trend.ts';
import './tables.ts';
import { withBefore } from './with-before.ts';

type Reply = z.input<(typeof contract)['reply']>;

/** From everything that was told to what led to a prosecution. */
const FUNNEL: readonly TipMeasure[] = [
  'information_received',
  'useful',
  'crime_reports',
  'assigned',
  'resolved',
  'prosecuted',
];

/** Every indicator of an area and a period that its calendar allows, for the area and each part of it. */
export async function readOverview(services: Services, asked: AskedPeriods): Promise<Reply> {
  const { scope, against, calendar } = asked;
  const codes = KEPT_CODES.filter((code) => indicatorOf(code).calendars.includes(calendar));
  const counting = codes.filter((code) => indicatorOf(code).kind === 'count');
  const trend = trendSteps(scope);
  const [now, before, schemes, snapshotId] = await Promise.all([
    basisOverTime(services, scope, trend.starts),
    against && basisOf(services, against),
    orNone(services, namedSchemes(services.db, asked)),
    frozenAs(services, asked),
  ]);
  const figures = (basis: Basis) => counting.map((code) => workOut(code, basis));
  const parts = asked.parts.map((part) => ({ part, areaIds: asked.countedIn(part.areaId) }));
  const inParts = new Set(parts.flatMap(({ areaIds }) => areaIds));
  return {
    area: askedPlaceOf(asked),
    from: scope.from,
    to: scope.to,
    asOf: scope.asOf,
    calendar,
    against: against && { from: against.from, to: against.to, asOf: against.asOf },
    figures: codes.map((code) => withBefore(code, now.whole, before?.whole)),
    parts: parts.map(({ part, areaIds }) => ({
      ...placeOf(part),
      unmapped: asked.unmapped(part.areaId),
      figures: figures(now.of(areaIds)),
    })),
    rest: figures(now.of(scope.areaIds.filter((id) => !inParts.has(id)))),
    funnel: funnelOf(now.whole),
    trend: trendOf(trend, now.steps, codes),
    schemes,
    snapshotId,
  };
}

async function frozenAs({ db }: Services, { area, scope }: AskedPeriods): Promise<string | null> {
  const row = await db
    .selectFrom('snapshot')
    .select('snapshot_id')
    .where('area_id', '=', area.areaId)
    .where('from_day', '=', scope.from)
    .where('to_day', '=', scope.to)
    .executeTakeFirst();
  return row?.snapshot_id ?? null;
}

function funnelOf({ counts, failed }: Basis): Reply['funnel'] {
  return failed.has('tips') ? [] : FUNNEL.map((measure) => ({ measure, value: counts[measure] ?? 0 }));
}
