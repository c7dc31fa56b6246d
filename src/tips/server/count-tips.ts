import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { recordBy } from '../../wire/record-by.ts';
import { COUNT_CAP, VIEWS, type View } from '../desk-contract.ts';
import { type InboxUnit, inboxCount, inboxDays } from './inbox-query.ts';

/** How many tips each view of these units has, counted up to `COUNT_CAP`. */
export async function countTips(
  { db, clock }: Services,
  units: readonly InboxUnit[],
  accountId: string,
): Promise<Record<View, number>> {
  const days = inboxDays(await currentLawBook(db, clock), dayOf(clock.now()));
  const counts = await Promise.all(
    VIEWS.map(async (view) => {
      if (units.length === 0) return 0;
      const { rows } = await inboxCount(units, { ...days, view, accountId }, COUNT_CAP).execute(db);
      return rows[0]?.count ?? 0;
    }),
  );
  return recordBy(VIEWS, (_, index) => counts[index] ?? 0);
}
