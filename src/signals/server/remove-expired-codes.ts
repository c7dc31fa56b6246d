import type { Services } from '../../platform/services.ts';

/** Removes the codes that are accepted no more: nothing remembers what a site once sent by. Gives how many. */
export async function removeExpiredCodes({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const removed = await db
    .deleteFrom('site_code')
    .where('accepted_until', '<=', clock.now())
    .executeTakeFirst();
  return Number(removed.numDeletedRows);
}
