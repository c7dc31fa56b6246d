import { AppError } from '../../../platform/app-error.ts';
import type { Db } from '../../../platform/database.ts';

/** Throws `unknown_case` unless each of the cases exists and is, or was opened, at the unit. */
export async function checkCases(db: Db, unitId: number, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  const found = await db
    .selectFrom('criminal_case')
    .select('case_id')
    .where('case_id', 'in', caseIds)
    .where((row) => row.or([row('unit_id', '=', unitId), row('opened_by', '=', unitId)]))
    .execute();
  if (found.length !== caseIds.length) throw new AppError('unknown_case');
}
