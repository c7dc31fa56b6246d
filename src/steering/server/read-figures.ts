import type { z } from 'zod';
import { displayName } from '../../areas/area.ts';
import { type AreaBook, loadAreas } from '../../areas/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { readFigures as readFiguresEndpoint } from '../contract.ts';
import { addCounts, figuresOf, NO_TIPS, type TipCounts } from '../figures.ts';
import { countByArea, type Scope } from './count-tips.ts';

/** An area and the days, `YYYY-MM-DD`, first and last. */
export interface AreaPeriod {
  readonly areaId: number;
  readonly from: string;
  readonly to: string;
}

/** The scope of an area and a period: with all areas below, whenever they stood; as of its end or today. */
export function scopeOf(areas: AreaBook, { areaId, from, to }: AreaPeriod, now: Date): Scope {
  const today = dayOf(now);
  return { areaIds: areas.descendantIds(areaId), from, to, asOf: to < today ? to : today };
}

/** The figures of an area and of each area directly below it that stood in the period. */
export async function readFigures(
  { db, clock }: Services,
  query: AreaPeriod,
): Promise<z.input<(typeof readFiguresEndpoint)['reply']>> {
  const areas = await loadAreas(db);
  const scope = scopeOf(areas, query, clock.now());
  const byArea = await countByArea(db, scope);
  const sum = (areaIds: readonly number[]): TipCounts =>
    areaIds.reduce((total, areaId) => addCounts(total, byArea.get(areaId) ?? NO_TIPS), NO_TIPS);
  const parts = areas.areas.filter(
    (area) =>
      area.parentId === query.areaId &&
      area.validFrom <= query.to &&
      (area.validTo === null || area.validTo >= query.from),
  );
  const area = areas.find(query.areaId);
  return {
    area: { areaId: query.areaId, name: area ? displayName(area, 'vi') : '' },
    from: query.from,
    to: query.to,
    asOf: scope.asOf,
    figures: figuresOf(sum(scope.areaIds)),
    parts: parts.map((part) => ({
      areaId: part.areaId,
      name: displayName(part, 'vi'),
      figures: figuresOf(sum(areas.descendantIds(part.areaId))),
    })),
  };
}
