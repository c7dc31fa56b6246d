import type { Area } from '../../areas/area.ts';
import { predecessorsOf } from '../../areas/predecessors.ts';
import type { AreaBook } from '../../areas/server/index.ts';
import type { Nearness } from '../public-page-data.ts';

/**
 * The areas whose sites concern a unit, and how near each is: it and what lies below it, and former units that went
 * into it as a whole; former ones of which a part went into it; and the units above all these.
 */
export function areasAround(areas: AreaBook, { areaId: asked }: Area, today: string): Map<number, Nearness> {
  const around = new Map<number, Nearness>();
  const { whole, parts } = predecessorsOf(areas, asked, today);
  for (const areaId of areas.descendantIds(asked)) around.set(areaId, 'here');
  for (const { areaId } of whole) around.set(areaId, 'here');
  for (const { areaId } of parts) around.set(areaId, 'divided');
  for (const areaId of [...around.keys()]) {
    for (const above of areas.ancestorsOf(areaId)) {
      if (!around.has(above.areaId)) around.set(above.areaId, 'wider');
    }
  }
  return around;
}
