import { loadAreas } from '../../areas/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { ALIVE } from '../life.ts';
import { findScheme, type StoredScheme } from './scheme-queries.ts';

/** A scheme that everybody may know of, wherever it is kept: one between its launch and its end. */
export async function findLivingScheme(db: Db, schemeId: string): Promise<StoredScheme | undefined> {
  // with every area there is: the key begins with it
  const areaIds = (await loadAreas(db)).areas.map(({ areaId }) => areaId);
  const found = await findScheme(db, schemeId, areaIds);
  return found && ALIVE.includes(found.state) ? found : undefined;
}
