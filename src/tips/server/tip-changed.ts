import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { stepsSince } from './list-steps.ts';
import { type FoundTip, findTip } from './tip-queries.ts';

/** The refusal of a step on a tip that has moved on: where it stands now, and the steps that the asker has not seen. */
export async function tipChanged({ db }: Services, found: FoundTip, version: number): Promise<AppError> {
  const now = await findTip(db, found.tipId, [found.areaId]);
  const { row } = now ?? found;
  const steps = await stepsSince(db, now ?? found, version);
  return new AppError('tip_changed', { details: { version: row.version, state: row.state, steps } });
}
