import type { Actor } from '../../accounts/policy.ts';
import type { Area, AreaSet } from '../../areas/area.ts';
import { ancestorsOf } from '../../areas/hierarchy.ts';
import { can } from '../policy.ts';

/** The areas whose schemes somebody reads, those that have ended too, largest first. */
export function readAreas(areas: AreaSet, actor: Actor): Area[] {
  const depth = (area: Area) => ancestorsOf(areas.areas, area.areaId).length;
  return areas.areas
    .filter(({ areaId }) => {
      const aboveIds = ancestorsOf(areas.areas, areaId).map((above) => above.areaId);
      return can(actor, 'scheme.read', { areaId, aboveIds });
    })
    .toSorted((a, b) => depth(a) - depth(b));
}
