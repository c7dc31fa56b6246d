import { LAW_CODES } from '../../law/codes.ts';
import { addDays } from '../../law/day.ts';
import { parameterOn } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';

/** The day before which a camera must have been seen at work to count as unseen, by the house's own rule. */
export async function unseenBefore({
  db,
  clock,
}: Pick<Services, 'db' | 'clock'>): Promise<{ unseenBefore: string; verified: boolean }> {
  const today = dayOf(clock.now());
  const { value, verified } = parameterOn(await currentLawBook(db, clock), LAW_CODES.cameraUnseen, today);
  return { unseenBefore: addDays(today, -value), verified };
}
