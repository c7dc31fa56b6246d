import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { storeWords } from '../../words/server/index.ts';
import type { changeSite as contract } from '../site-contract.ts';
import { appendStep } from './append-step.ts';
import { checkRecord } from './check-record.ts';
import { endEverything, type SitesEnd } from './end-everything.ts';
import { receiveOptional } from './receive-optional.ts';
import { findSite, type StoredScheme } from './scheme-queries.ts';

type Changed = z.output<(typeof contract)['body']>;

/**
 * Changes what a site records, by the newest form of its kind, or ends it with the terms of its teams
 * and (`sitesEnd`) what else ends with it. Throws
 * `not_found`, `scheme_changed`, `kind_changed`, `day_in_future`, `end_before_start`, and the errors of the record and
 * its words.
 */
export async function changeSite(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  siteId: string,
  changed: Changed,
  sitesEnd: SitesEnd,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const site = await findSite(db, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  const { toDay, fields } = changed;
  const at = clock.now();
  if (toDay !== null && toDay < site.from_day) throw new AppError('end_before_start');
  if (toDay !== null && toDay > dayOf(at)) throw new AppError('day_in_future');
  const ended = site.to_day !== null;
  // what has ended stays ended
  if (ended && toDay !== site.to_day) throw new AppError('scheme_not_alive');
  await checkRecord(db, scheme.kind, changed, (form) => form.site, true);
  const words = await receiveOptional(services, changed.words, { subjectId: siteId, unitId: scheme.unit_id });
  const said = [toDay, JSON.stringify(fields), words?.body.sha256 ?? null];
  const step = { action: 'change_site', onDay: toDay ?? dayOf(at), subjectId: siteId, said } as const;
  return transaction(db, async (trx) => {
    const by = { accountId, at };
    const version = await appendStep(trx, scheme, changed.version, step, by);
    await writeSite(trx, scheme, siteId, changed);
    const ending = { ...keyOf(scheme), siteId };
    if (toDay !== null && !ended) await endEverything(trx, ending, toDay, by, sitesEnd);
    const about = {
      areaId: scheme.area_id,
      subjectId: siteId,
      role: 'fields' as const,
      authorId: accountId,
      at,
    };
    if (words !== null) await storeWords(trx, 'scheme_site', words, about);
    return { version };
  });
}

async function writeSite(trx: Trx, scheme: StoredScheme, siteId: string, changed: Changed): Promise<void> {
  await trx
    .updateTable('scheme_site')
    .set({ fields: JSON.stringify(changed.fields), kind_version: changed.kindVersion })
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .where('site_id', '=', siteId)
    .execute();
}

function keyOf({ area_id, scheme_id }: StoredScheme) {
  return { area_id, scheme_id };
}
