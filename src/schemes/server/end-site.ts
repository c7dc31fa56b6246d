import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { endSite as contract } from '../site-contract.ts';
import { appendStep } from './append-step.ts';
import { endEverything, type SitesEnd } from './end-everything.ts';
import { moveEnd } from './move-end.ts';
import { refuseOutside } from './refuse-outside.ts';
import { findSite, type StoredScheme } from './scheme-queries.ts';

/**
 * Says the last day of a site, whatever it records; the terms of its teams end with it, and what
 * else does (`sitesEnd`). Of a site that has ended it
 * corrects the day, with that of the terms that ended with it. Throws `not_found`, `scheme_changed`, `day_in_future`,
 * `nothing_changed`, `end_before_start` where something begins later, `scheme_not_alive` after the end of the scheme, and
 * `activity_outside`.
 */
export async function endSite(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  siteId: string,
  { version: seen, toDay }: z.output<(typeof contract)['body']>,
  sitesEnd: SitesEnd,
): Promise<{ version: number }> {
  const site = await findSite(db, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  const was = site.to_day;
  if (toDay === was) throw new AppError('nothing_changed');
  if (toDay < site.from_day) throw new AppError('end_before_start');
  if (scheme.dissolved_on !== null && toDay > scheme.dissolved_on) throw new AppError('scheme_not_alive');
  const before = was === null ? {} : { toDay: was };
  const step = { action: 'end_site', onDay: toDay, subjectId: siteId, before } as const;
  const scope = { area_id: scheme.area_id, scheme_id: scheme.scheme_id, siteId };
  const by = { accountId, at: clock.now() };
  return transaction(db, async (trx) => {
    const version = await appendStep(trx, scheme, seen, step, by);
    if (was !== null) await moveEnd(trx, scope, { was, onDay: toDay });
    else {
      await endEverything(trx, scope, toDay, by, sitesEnd);
      await refuseOutside(trx, scope, { to: toDay });
    }
    return { version };
  });
}
