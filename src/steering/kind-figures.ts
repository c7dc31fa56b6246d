import type { KindFigure, KindSum, Summed } from './kind-figure-contract.ts';

/** What a period says of a field of which it has no record. */
const NOTHING_SUMMED: Summed = { sum: 0, records: 0 };

/** What was added up, alone. */
function summed({ sum, records }: Summed = NOTHING_SUMMED): Summed {
  return { sum, records };
}

/**
 * Each sum with the one of another period under the same key: nothing recorded in one of the two is 0 there. `before` is
 * null where nothing is compared with, or nothing is known of it. The fields of a kind stay together.
 */
export function besideBefore(now: readonly KindSum[], before: readonly KindSum[] | null): KindFigure[] {
  const former = before?.filter(({ key }) => now.every((one) => one.key !== key)) ?? [];
  const all = [...now, ...former.map((one): KindSum => ({ ...one, ...NOTHING_SUMMED }))];
  const kinds = [...new Set(all.map(kindOf))];
  return kinds.flatMap((kind) =>
    all
      .filter((one) => kindOf(one) === kind)
      .map((one) => ({ ...one, before: before && summed(before.find(({ key }) => key === one.key)) })),
  );
}

/** Which kind a key stands in: the same for all its fields, whatever it is called. */
export function kindOf({ key }: Pick<KindSum, 'key'>): string {
  return key.slice(0, key.indexOf('.'));
}
