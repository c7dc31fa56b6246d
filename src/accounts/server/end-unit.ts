import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { forgetDirectory } from './directory-snapshot.ts';

/**
 * Ends a unit with a last day (`YYYY-MM-DD`): it receives nothing more, its members go on opening what it holds.
 * Throws `not_found`, and `end_before_start` for a day before its first.
 */
export async function endUnit({ db }: Services, unitId: number, lastDay: string): Promise<void> {
  const unit = await db
    .selectFrom('unit')
    .select('valid_from')
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (unit === undefined) throw new AppError('not_found');
  if (lastDay < unit.valid_from) throw new AppError('end_before_start');
  await db.updateTable('unit').set({ valid_to: lastDay }).where('unit_id', '=', unitId).execute();
  forgetDirectory(db);
}
