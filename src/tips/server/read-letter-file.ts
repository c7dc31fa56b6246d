import type { Readable } from 'node:stream';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { placesOfTip } from './places-of-tip.ts';
import type { TipKey } from './tip-queries.ts';

/**
 * A sealed file of a letter that is granted to the reporter. The reporter's own files, and those of notes, are not
 * found: a seized phone reveals no story. Throws `not_found`.
 */
export async function readLetterFile(
  { db, files }: Services,
  tip: TipKey,
  fileId: string,
): Promise<Readable> {
  const places = await placesOfTip(db, tip);
  const file = await db
    .selectFrom('tip_file')
    .innerJoin('tip_grant', (join) =>
      join
        .onRef('tip_grant.area_id', '=', 'tip_file.area_id')
        .onRef('tip_grant.tip_id', '=', 'tip_file.tip_id')
        .onRef('tip_grant.object_id', '=', 'tip_file.draft_id')
        .on('tip_grant.recipient', '=', 'reporter'),
    )
    .select('tip_file.stored_as')
    .where('tip_file.area_id', 'in', places)
    .where('tip_file.tip_id', '=', tip.tipId)
    .where('tip_file.file_id', '=', fileId)
    .executeTakeFirst();
  if (file === undefined) throw new AppError('not_found');
  return files.open(file.stored_as);
}
