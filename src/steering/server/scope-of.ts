import type { Area } from '../../areas/area.ts';
import { type AreaBook, loadAreas } from '../../areas/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { AreaPeriod, Place } from '../contract.ts';
import type { Scope } from './count-tips.ts';

/** An area that was asked for, the units as they are known, and what is counted. */
export interface AskedScope {
  readonly area: Area;
  readonly areas: AreaBook;
  readonly scope: Scope;
}

/**
 * The scope of an area and a period: the area with all that ever was below it; as of the period's last day or
 * today in Việt Nam. Throws `end_before_start` and, areas being public, `unknown_area`.
 */
export async function scopeOf(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { areaId, from, to }: AreaPeriod,
): Promise<AskedScope> {
  if (to < from)
    throw new AppError('end_before_start', { issues: [{ path: 'to', code: 'end_before_start' }] });
  const areas = await loadAreas(db);
  const area = areas.find(areaId);
  if (area === undefined) throw new AppError('unknown_area');
  const today = dayOf(clock.now());
  const asOf = to < today ? to : today;
  return { area, areas, scope: { areaIds: areas.descendantIds(areaId), from, to, asOf } };
}

/** An area as figures name it. */
export function placeOf({ areaId, name, kind, validFrom, validTo, verified }: Area): Place {
  return { areaId, name, kind, validFrom, validTo, verified };
}
