import { AppError } from '../../../platform/app-error.ts';
import type { Db } from '../../../platform/database.ts';
import { presentCase, rowOfCase, type StoredCase } from './case-queries.ts';
import { stepsOfCase } from './read-case.ts';

/**
 * The refusal of a step on a case that has moved on: how it stands, and the steps that the asker has not seen. Of one
 * that another unit has by now it tells nothing more.
 */
export async function caseChanged(db: Db, seen: StoredCase, version: number): Promise<AppError> {
  const now = await rowOfCase(db, seen.case_id);
  if (now === undefined || now.unit_id !== seen.unit_id) return new AppError('not_found');
  const steps = await stepsOfCase(db, now, version);
  return new AppError('case_changed', { details: { case: presentCase(now), steps } });
}
