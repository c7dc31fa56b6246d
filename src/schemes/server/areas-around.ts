import { type Area, isCommunal } from '../../areas/area.ts';
import type { AreaBook } from '../../areas/server/index.ts';
import { standsOn, traceSuccessors } from '../../areas/trace-successors.ts';
import { unitOfToday } from '../../areas/unit-of-today.ts';
import type { Nearness } from '../public-page-data.ts';

/**
 * The areas whose sites concern a unit, and how near each is: it and what lies below it, and former units that went
 * into it as a whole; former ones of which a part went into it; and the units above all these.
 */
export function areasAround(areas: AreaBook, asked: Area, today: string): Map<number, Nearness> {
  const around = new Map<number, Nearness>();
  for (const areaId of areas.descendantIds(asked.areaId)) around.set(areaId, 'here');
  if (standsOn(asked, today)) {
    for (const former of areas.areas.filter((area) => isCommunal(area) && !standsOn(area, today))) {
      const nearness = around.get(former.areaId) ?? nearnessOf(areas, former, asked, today);
      if (nearness !== undefined) around.set(former.areaId, nearness);
    }
  }
  for (const areaId of [...around.keys()]) {
    for (const above of areas.ancestorsOf(areaId)) {
      if (!around.has(above.areaId)) around.set(above.areaId, 'wider');
    }
  }
  return around;
}

function nearnessOf(areas: AreaBook, former: Area, asked: Area, today: string): Nearness | undefined {
  const now = unitOfToday(areas, former.areaId, today);
  if (now === asked.areaId) return 'here';
  if (typeof now === 'number') return undefined;
  const { successors } = traceSuccessors(areas, former.areaId, today);
  return successors.some(({ areaId }) => areaId === asked.areaId) ? 'divided' : undefined;
}
