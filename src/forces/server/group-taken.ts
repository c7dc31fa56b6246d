import { AppError } from '../../platform/app-error.ts';
import { isUniqueViolation } from '../../platform/database.ts';

/** The same work, refused as `force_group_taken` where it would give a residential group its second team. */
export async function refuseTakenGroup<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error, 'force_team_group')) throw new AppError('force_group_taken');
    throw error;
  }
}
