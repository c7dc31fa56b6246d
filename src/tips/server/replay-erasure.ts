import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { eraseTip } from './erase-tip.ts';
import type { ErasureLine } from './list-erasures.ts';
import { findTip } from './tip-queries.ts';

/** What became of a line: erased again, erased already, or of a tip that the backup does not know. */
export type Replayed = 'erased' | 'known' | 'missing';

/**
 * Erases again what a restored backup has brought back, on the day and the ground of then, however the tip stood
 * when the backup was made.
 */
export async function replayErasure(services: Services, line: ErasureLine): Promise<Replayed> {
  const { tipId, areaIds, ground, erasedOn, closedOn, outcome } = line;
  const tip = await findTip(services.db, tipId, areaIds);
  if (tip === undefined) return 'missing';
  const order = { ground, day: erasedOn, again: { closedOn, outcome } };
  const done = await transaction(services.db, (trx) => eraseTip(trx, services, tip, order));
  return done ? 'erased' : 'known';
}
