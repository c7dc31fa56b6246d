import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { openCounted, type SchemeSum } from '../../schemes/server/index.ts';
import { type readKindFigure as contract, MOST_SCHEMES_SHOWN } from '../kind-figure-contract.ts';
import type { AskedPeriods } from './ask-period.ts';
import { askedPlaceOf, placeOf } from './scope-of.ts';
import { addSums, allCounted } from './sum-kinds.ts';

type Reply = z.input<(typeof contract)['reply']>;

const collator = new Intl.Collator('vi');

/** One field that counts, opened: by unit and by scheme. Throws `not_found` for a key of none. */
export async function readKindFigure(db: Db, key: string, asked: AskedPeriods): Promise<Reply> {
  const { scope, against, calendar } = asked;
  const found = (await allCounted(db)).find((field) => field.key === key);
  if (found === undefined) throw new AppError('not_found');
  const { name, ...words } = found;
  const [now, before] = await Promise.all([
    openCounted(db, scope, name),
    against && openCounted(db, against, name),
  ]);
  const atPlace = Map.groupBy(now, ({ placeAreaId }) => placeAreaId);
  const at = (areaIds: readonly number[]) => addSums(areaIds.flatMap((id) => atPlace.get(id) ?? []));
  const parts = asked.parts.map((part) => ({ part, areaIds: asked.countedIn(part.areaId) }));
  const inParts = new Set(parts.flatMap(({ areaIds }) => areaIds));
  const schemes = byScheme(now);
  return {
    area: askedPlaceOf(asked),
    from: scope.from,
    to: scope.to,
    asOf: scope.asOf,
    calendar,
    against: against && { from: against.from, to: against.to, asOf: against.asOf },
    figure: { ...words, ...addSums(now), before: before && addSums(before) },
    parts: parts.map(({ part, areaIds }) => ({
      ...placeOf(part),
      unmapped: asked.unmapped(part.areaId),
      ...at(areaIds),
    })),
    rest: at(scope.areaIds.filter((id) => !inParts.has(id))),
    schemes: schemes.slice(0, MOST_SCHEMES_SHOWN),
    schemesInAll: schemes.length,
  };
}

/** By name: an order by number would be a ranking. */
function byScheme(sums: readonly SchemeSum[]): Reply['schemes'] {
  const schemes = Map.groupBy(sums, ({ scheme_id }) => scheme_id);
  return [...schemes]
    .flatMap(([schemeId, [first, ...more]]) => {
      if (first === undefined) return [];
      return { schemeId, areaId: first.area_id, name: first.name, ...addSums([first, ...more]) };
    })
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.schemeId < b.schemeId ? -1 : 1));
}
