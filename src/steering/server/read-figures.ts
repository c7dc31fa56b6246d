import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import type { readFigures as contract } from '../contract.ts';
import { type Counts, figuresOf, sumCounts } from '../figures.ts';
import { countByArea } from './count-tips.ts';
import { type AskedScope, placeOf } from './scope-of.ts';

type Reply = z.output<(typeof contract)['reply']>;

/** The figures of an area, of each area directly below it that stood in the period, and of what is in none. */
export async function readFigures(db: Db, { area, areas, scope }: AskedScope): Promise<Reply> {
  const byArea = await countByArea(db, scope);
  const sum = (areaIds: readonly number[]): Counts =>
    sumCounts(areaIds.flatMap((id) => byArea.get(id) ?? []));
  const parts = areas.areas
    .filter(
      ({ parentId, validFrom, validTo }) =>
        parentId === area.areaId && validFrom <= scope.to && (validTo === null || validTo >= scope.from),
    )
    .map((part) => ({ part, areaIds: areas.descendantIds(part.areaId) }));
  const inParts = new Set(parts.flatMap(({ areaIds }) => areaIds));
  return {
    area: placeOf(area),
    from: scope.from,
    to: scope.to,
    asOf: scope.asOf,
    figures: figuresOf(sum(scope.areaIds)),
    parts: parts.map(({ part, areaIds }) => ({ ...placeOf(part), figures: figuresOf(sum(areaIds)) })),
    rest: figuresOf(sum(scope.areaIds.filter((id) => !inParts.has(id)))),
  };
}
