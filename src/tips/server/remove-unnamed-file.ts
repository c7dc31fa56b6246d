import type { Services } from '../../platform/services.ts';

/** Removes a stored file unless some tip still names it: a part that was split off shares those of its whole. */
export async function removeUnnamedFile(
  { db, files }: Pick<Services, 'db' | 'files'>,
  storedAs: string,
): Promise<void> {
  const named = await db
    .selectFrom('tip_file')
    .select('tip_id')
    .where('stored_as', '=', storedAs)
    .limit(1)
    .executeTakeFirst();
  if (named === undefined) await files.remove(storedAs);
}
