import type { Readable } from 'node:stream';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { TipPlaces } from './tip-queries.ts';

/** A sealed file of a tip or of its messages, as it came. Throws `not_found`. */
export async function readFile(
  { db, files }: Services,
  { places, tipId }: TipPlaces,
  fileId: string,
): Promise<Readable> {
  const file = await db
    .selectFrom('tip_file')
    .select('stored_as')
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (file === undefined) throw new AppError('not_found');
  return files.open(file.stored_as);
}
