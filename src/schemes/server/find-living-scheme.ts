import type { Db } from '../../platform/database.ts';
import { ALIVE } from '../life.ts';
import { findSchemeAnywhere, type StoredScheme } from './scheme-queries.ts';

/** A scheme that everybody may know of, wherever it is kept: one between its launch and its end. */
export async function findLivingScheme(db: Db, schemeId: string): Promise<StoredScheme | undefined> {
  const found = await findSchemeAnywhere(db, schemeId);
  return found && ALIVE.includes(found.state) ? found : undefined;
}
