import { sql } from 'kysely';
import type { Unit } from '../../accounts/contract.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import { type MatchedCamera, MOST_MATCHED } from '../import-contract.ts';
import { presentCamera } from './camera-queries.ts';

/** What is asked about, and by whom. */
interface Asked {
  readonly addresses: readonly string[];
  readonly cameraIds: readonly string[];
  readonly opens: boolean;
}

/**
 * The cameras of a desk at places of exactly these names, and those of these ids, whatever became of them; their owners
 * for whoever opens the words of the unit. Throws `too_large` for more than an answer holds.
 */
export async function matchCameras(
  db: Db,
  { areaId, unitId }: Unit,
  { addresses, cameraIds, opens }: Asked,
): Promise<{ rows: MatchedCamera[] }> {
  const names = addresses.map((address) => address.normalize('NFC'));
  const rows = await db
    .selectFrom('camera')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('unit_id', '=', unitId)
    .where((eb) =>
      eb.or([
        eb('address', '=', sql<string>`any(${names}::text[])`),
        eb('camera_id', '=', sql<string>`any(${cameraIds}::uuid[])`),
      ]),
    )
    .orderBy('camera_id')
    .limit(MOST_MATCHED + 1)
    .execute();
  if (rows.length > MOST_MATCHED) throw new AppError('too_large');
  const present = rows.filter(({ state }) => state !== 'removed');
  const subjects = present.map(({ camera_id: subjectId }) => ({ areaId, subjectId }));
  const words = await readWords(db, 'camera', opens ? subjects : [], 'unit');
  return {
    rows: rows.map((row) => ({
      ...presentCamera(row),
      owner: newestWords(words(row.camera_id), ['owner']).owner,
    })),
  };
}
