import { findUnits } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { EarlierClocks } from '../contract.ts';
import { ownersOf } from './tip-owners.ts';
import { legalClock, presentClock, type TipPlaces } from './tip-queries.ts';

/** Clocks shown at most; each owner has one to five. */
const SHOWN = 100;

/**
 * The clocks of units that had a tip before, as they ended, newest owner first: the time that each had is told apart.
 * None that never applied.
 */
export async function earlierClocks(db: Db, tip: TipPlaces, ownedSince: number): Promise<EarlierClocks[]> {
  const { places, tipId } = tip;
  const rows = await db
    .selectFrom('tip_clock')
    .selectAll()
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('since', '<>', ownedSince)
    .where('state', '<>', 'void')
    .orderBy('since', 'desc')
    .orderBy('started_on')
    .orderBy('clock')
    .limit(SHOWN)
    .execute();
  if (rows.length === 0) return [];
  const known = await ownersOf(db, tip);
  const units = await findUnits(db, [...new Set(known.map(({ unitId }) => unitId))]);
  return [...Map.groupBy(rows, (row) => row.since)].map(([since, clocks]) => {
    const unit = units.get(known.find((owner) => owner.since === since)?.unitId ?? 0);
    return {
      unit: { name: unit?.name ?? '', nameEn: unit?.nameEn ?? '' },
      clocks: clocks.map(legalClock).map(presentClock),
    };
  });
}
