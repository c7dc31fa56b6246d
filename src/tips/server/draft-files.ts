import type { Db } from '../../platform/database.ts';
import type { SealedFile } from '../../sealed/wire-grants.ts';
import type { TipFileTable } from './tables.ts';

/** An uploaded file that a submission or a message names. */
export type DraftFile = Pick<TipFileTable, 'file_id' | 'stored_as' | 'sha256' | 'size'>;

/** The uploaded files of a draft in the order named; undefined where one is missing or is not what was named. */
export async function findDraftFiles(
  db: Db,
  draftId: string,
  named: readonly SealedFile[],
): Promise<DraftFile[] | undefined> {
  const rows = await db
    .selectFrom('draft_file')
    .select(['file_id', 'stored_as', 'sha256', 'size'])
    .where('draft_id', '=', draftId)
    .execute();
  const files = named.flatMap(({ id, sha256, size }) =>
    rows.filter(
      (row) => row.file_id === id && row.size === size && row.sha256.toString('base64url') === sha256,
    ),
  );
  return files.length === named.length ? files : undefined;
}
