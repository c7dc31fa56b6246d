import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { findUnit } from './unit-queries.ts';

/**
 * Nothing new begins in the name of a unit whose last day is over: whoever acts for it goes on with what it has, and
 * begins what is new in the name of their own. Throws `unit_takes_nothing_new`.
 */
export async function requireStandingUnit(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  unitId: number,
): Promise<void> {
  const unit = await findUnit(db, unitId);
  if (unit?.validTo != null && unit.validTo < dayOf(clock.now()))
    throw new AppError('unit_takes_nothing_new');
}
