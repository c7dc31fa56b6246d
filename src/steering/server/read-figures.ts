import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import type { readFigures as contract } from '../contract.ts';
import { type Counts, figuresOf, sumCounts } from '../figures.ts';
import { countByArea } from './count-tips.ts';
import { type AskedScope, askedPlaceOf, placeOf } from './scope-of.ts';

type Reply = z.output<(typeof contract)['reply']>;

/** The figures of an area, of each area directly below it that has its own, and of what is in none. */
export async function readFigures(db: Db, asked: AskedScope): Promise<Reply> {
  const { scope } = asked;
  const byArea = await countByArea(db, scope);
  const sum = (areaIds: readonly number[]): Counts =>
    sumCounts(areaIds.flatMap((id) => byArea.get(id) ?? []));
  const parts = asked.parts.map((part) => ({ part, areaIds: asked.countedIn(part.areaId) }));
  const inParts = new Set(parts.flatMap(({ areaIds }) => areaIds));
  return {
    area: askedPlaceOf(asked),
    from: scope.from,
    to: scope.to,
    asOf: scope.asOf,
    figures: figuresOf(sum(scope.areaIds)),
    parts: parts.map(({ part, areaIds }) => ({
      ...placeOf(part),
      unmapped: asked.unmapped(part.areaId),
      figures: figuresOf(sum(areaIds)),
    })),
    rest: figuresOf(sum(scope.areaIds.filter((id) => !inParts.has(id)))),
  };
}
