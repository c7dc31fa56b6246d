import type { Db } from '../../../platform/database.ts';
import type { Counted } from '../../indicator-contract.ts';
import type { IndicatorCode } from '../../indicators.ts';
import type { KindSum } from '../../kind-figure-contract.ts';
import { adjusted, type FrozenFigure, frozenContent } from '../../snapshot.ts';
import { adjustmentOf, findAdjustments, findSnapshot, type SnapshotKey } from '../snapshot-queries.ts';

/** What a frozen period says; undefined where it says nothing. */
export interface SnapshotFigures {
  /** Of the area or of a part of it, as adjusted since. */
  of(areaId: number | typeof REST, code: IndicatorCode): Counted | undefined;
  /** Of the fields of the kinds of scheme, in the whole area; null where it was frozen before these were counted. */
  readonly kinds: readonly KindSum[] | null;
}

/** What belongs to the area but to none of its parts. */
export const REST = 'rest';

/** The figures of a snapshot by area and indicator, as adjusted since. Throws `not_found`. */
export async function snapshotFigures(db: Db, key: SnapshotKey): Promise<SnapshotFigures> {
  const [row, adjustments] = await Promise.all([findSnapshot(db, key), findAdjustments(db, key)]);
  const { figures, parts, rest, kinds } = frozenContent.parse(JSON.parse(row.content));
  const all = adjustments.map(adjustmentOf);
  const countedOf = (of: readonly FrozenFigure[]) =>
    new Map(of.map(({ code, value, of }) => [code, { value, of }]));
  const byArea = new Map<number | typeof REST, ReadonlyMap<IndicatorCode, Counted>>([
    [REST, countedOf(rest)],
    ...[{ areaId: key.areaId, figures }, ...parts].map(
      (of) => [of.areaId, countedOf(adjusted(of.areaId, of.figures, all))] as const,
    ),
  ]);
  return { of: (areaId, code) => byArea.get(areaId)?.get(code), kinds: kinds ?? null };
}
