import { validOn } from '../../areas/area.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { isOffence, type OffenceCode } from '../offences.ts';

/** What is counted where and when: the same for a case and a group. */
interface Counted {
  readonly day: string;
  readonly placeAreaId: number;
  readonly offence: string;
}

/**
 * Checks day, area and group of offences of a result. Throws `day_in_future`, `unknown_area` for one that did not
 * stand on that day, `unknown_offence`.
 */
export async function checkCounted(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { day, placeAreaId, offence }: Counted,
): Promise<OffenceCode> {
  if (day > dayOf(clock.now())) throw new AppError('day_in_future');
  const area = (await loadAreas(db)).find(placeAreaId);
  if (area === undefined || !validOn(area, day)) throw new AppError('unknown_area');
  if (!isOffence(offence)) throw new AppError('unknown_offence');
  return offence;
}
