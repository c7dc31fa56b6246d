import type { Db } from '../../../platform/database.ts';
import type { Counted } from '../../indicator-contract.ts';
import type { IndicatorCode } from '../../indicators.ts';
import { adjusted, frozenContent } from '../../snapshot.ts';
import { adjustmentOf, findAdjustments, findSnapshot, type SnapshotKey } from '../snapshot-queries.ts';

/** What a frozen period says of the area or of a part of it, as adjusted since; undefined where it says nothing. */
export type SnapshotFigures = (areaId: number, code: IndicatorCode) => Counted | undefined;

/** The figures of a snapshot by area and indicator, as adjusted since. Throws `not_found`. */
export async function snapshotFigures(db: Db, key: SnapshotKey): Promise<SnapshotFigures> {
  const [row, adjustments] = await Promise.all([findSnapshot(db, key), findAdjustments(db, key)]);
  const { figures, parts } = frozenContent.parse(JSON.parse(row.content));
  const all = adjustments.map(adjustmentOf);
  const byArea = new Map(
    [{ areaId: key.areaId, figures }, ...parts].map((of) => [
      of.areaId,
      new Map(adjusted(of.areaId, of.figures, all).map(({ code, value, of }) => [code, { value, of }])),
    ]),
  );
  return (areaId, code) => byArea.get(areaId)?.get(code);
}
