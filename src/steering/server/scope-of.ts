import { type Area, validOn } from '../../areas/area.ts';
import { countedIn, seenBy } from '../../areas/counted-in.ts';
import { type AreaBook, loadAreas } from '../../areas/server/index.ts';
import type { Unmapped } from '../../areas/unit-of-today.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { AreaPeriod, AskedPlace, Place } from '../contract.ts';
import type { CountScope } from './count-sources.ts';

/** An area that was asked for, the units as they are known, and what is counted. */
export interface AskedScope {
  readonly area: Area;
  readonly areas: AreaBook;
  readonly scope: CountScope;
  /** The units directly below the area that have figures of their own. */
  readonly parts: readonly Area[];
  /** The areas whose tips count in one: it with all that ever was below it, seen by the units that were asked for. */
  countedIn(areaId: number): number[];
  /** Why a former unit counts under none of today; null where it does, and where units are those of then. */
  unmapped(areaId: number): Unmapped | null;
  /** The unit of today that an area's tips count under instead of it; null where it counts by itself. */
  under(areaId: number): Area | null;
}

/**
 * The scope of an area and a period: the area with all that ever was below it; as of the period's last day or
 * today in Việt Nam. Throws `end_before_start` and, areas being public, `unknown_area`.
 */
export async function scopeOf(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { areaId, from, to, units = 'then' }: AreaPeriod,
): Promise<AskedScope> {
  if (to < from)
    throw new AppError('end_before_start', { issues: [{ path: 'to', code: 'end_before_start' }] });
  const areas = await loadAreas(db);
  const area = areas.find(areaId);
  if (area === undefined) throw new AppError('unknown_area');
  const today = dayOf(clock.now());
  const asOf = to < today ? to : today;
  const seenAs = seenBy(areas, units, today);
  const counted = countedIn(areas, units, today);
  const stood = ({ validFrom, validTo }: Area) => validFrom <= to && (validTo === null || validTo >= from);
  const counts = (part: Area) =>
    units === 'then' ? stood(part) : validOn(part, today) || (isUnmapped(seenAs(part.areaId)) && stood(part));
  return {
    area,
    areas,
    scope: { areaIds: counted(areaId), from, to, asOf },
    parts: areas.areas.filter((part) => part.parentId === areaId && counts(part)),
    countedIn: counted,
    unmapped: (id) => {
      const seen = seenAs(id);
      return isUnmapped(seen) ? seen : null;
    },
    under: (id) => {
      const seen = seenAs(id);
      return isUnmapped(seen) || seen === id ? null : (areas.find(seen) ?? null);
    },
  };
}

/** An area as figures name it. */
export function placeOf({ areaId, name, kind, validFrom, validTo, verified }: Area): Place {
  return { areaId, name, kind, validFrom, validTo, verified };
}

/** The area that was asked for, with what became of it where today's units are counted by. */
export function askedPlaceOf({ area, unmapped, under }: AskedScope): AskedPlace {
  const now = under(area.areaId);
  return { ...placeOf(area), unmapped: unmapped(area.areaId), under: now && placeOf(now) };
}

function isUnmapped(seen: number | Unmapped): seen is Unmapped {
  return typeof seen === 'string';
}
