import type { Actor } from '../../../accounts/policy.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Db } from '../../../platform/database.ts';
import { mayRead } from '../../case-policy.ts';
import { findCase, presentCase } from './case-queries.ts';
import { stepsOfCase } from './read-case.ts';

/**
 * The refusal of a step on a case that has moved on: how it stands, and the steps that the asker has not seen. Whoever
 * may not read it any more (it has gone back, or on) is told what of any other's: that there is none.
 */
export async function caseChanged(db: Db, actor: Actor, caseId: string, version: number): Promise<AppError> {
  const now = await findCase(db, caseId);
  if (now === undefined || !mayRead(actor, now.subject)) return new AppError('not_found');
  const steps = await stepsOfCase(db, now.row, version);
  return new AppError('case_changed', { details: { case: presentCase(now.row), steps } });
}
