import { sql } from 'kysely';
import type { Unit } from '../../accounts/contract.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { type Db, transaction } from '../../platform/database.ts';
import { inRow } from '../../platform/in-row.ts';
import type { Services } from '../../platform/services.ts';
import { readWords } from '../../words/server/index.ts';
import type { ImportedCamera } from '../import-contract.ts';
import type { StoredCamera } from './camera-queries.ts';
import { readyToChange } from './change-camera.ts';
import { isAs, type ReadyWrite, readyToRegister } from './register-camera.ts';

/**
 * Enters and changes cameras as a file says, all of them in one transaction or none. What is there already as it is
 * asked for, because the same batch came before, is left alone. Throws the errors of entering and changing one, with
 * the row.
 */
export async function importCameras(
  services: Services,
  accountId: string,
  unit: Unit,
  rows: readonly ImportedCamera[],
): Promise<{ written: number }> {
  const ids = rows.map(({ cameraId }) => cameraId);
  if (new Set(ids).size < ids.length) throw invalidInput('rows', 'custom');
  const known = await findAll(services.db, unit, ids);
  const heard = await heardWords(services.db, unit, rows);
  const writes: { readonly row: number; readonly write: ReadyWrite }[] = [];
  for (const [row, imported] of rows.entries()) {
    const camera = known.get(imported.cameraId);
    if (camera !== undefined && isDone(camera, imported, heard)) continue;
    const write = await inRow(row, () => ready(services, accountId, unit, imported, camera));
    writes.push({ row, write });
  }
  await transaction(services.db, async (trx) => {
    for (const { row, write } of writes) await inRow(row, () => write(trx));
  });
  return { written: writes.length };
}

async function ready(
  services: Services,
  accountId: string,
  unit: Unit,
  { version, ...imported }: ImportedCamera,
  camera: StoredCamera | undefined,
): Promise<ReadyWrite> {
  if (version === null) {
    if (camera !== undefined) throw new AppError('already_entered');
    // a list is not somebody who stood before it: all that it says is since when the camera hangs there
    const { fromDay } = imported.fields;
    return readyToRegister(services, accountId, unit, { ...imported, unitId: unit.unitId }, fromDay);
  }
  if (camera === undefined) throw new AppError('not_found');
  return readyToChange(services, accountId, camera, { ...imported, version });
}

/** Whether the camera went on from the version that was seen, and is now what is asked for, its owner's words too. */
function isDone(
  camera: StoredCamera,
  { version, fields, owner }: ImportedCamera,
  heard: ReadonlySet<string>,
): boolean {
  const said = owner === null || heard.has(owner.messageId);
  return said && camera.state !== 'removed' && camera.version > (version ?? 0) && isAs(camera, fields);
}

/** Which of the words that are sent now are in the register already. */
async function heardWords(
  db: Db,
  { areaId }: Unit,
  rows: readonly ImportedCamera[],
): Promise<ReadonlySet<string>> {
  const subjects = rows.filter(({ owner }) => owner !== null).map(({ cameraId }) => cameraId);
  const about = subjects.map((subjectId) => ({ areaId, subjectId }));
  const words = await readWords(db, 'camera', about, 'unit');
  return new Set(subjects.flatMap((id) => words(id).map((each) => each.words.messageId)));
}

async function findAll(
  db: Db,
  { areaId, unitId }: Unit,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredCamera>> {
  const rows = await db
    .selectFrom('camera')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('unit_id', '=', unitId)
    .where('camera_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.camera_id, row]));
}
