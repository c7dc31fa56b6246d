import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { replaced } from '../../steps/server/index.ts';
import type { ClearValues } from '../form.ts';
import type { changeSite as contract } from '../site-contract.ts';
import { appendStep } from './append-step.ts';
import { changeWords, receiveChange, saidOfChange } from './change-words.ts';
import { checkChange } from './check-record.ts';
import { checkPlace } from './open-site.ts';
import { refuseOutside } from './refuse-outside.ts';
import { findSite, type StoredScheme, type StoredSite, teamIds } from './scheme-queries.ts';
import { forgetActivities } from './tally/forget-tally.ts';

type Changed = z.output<(typeof contract)['body']>;

/** What is known of a site, as a step keeps it. */
interface Known {
  readonly name: string;
  readonly sort: StoredSite['sort'];
  readonly placeAreaId: number;
  readonly placeVerified: boolean;
  readonly fromDay: string;
  readonly kindVersion: number;
  readonly fields: ClearValues;
}

/**
 * Says anew what is known of a site, also of one that has ended; the step keeps what that replaces. Throws `not_found`,
 * `scheme_changed`, `kind_changed`, `day_in_future`, `end_before_start` for a first day before the launch or after the
 * last one and for words that would hold before the first one, `outside_site` where a term began before it, `activity_outside`, `unknown_area`, and the
 * errors of the record and its words.
 */
export async function changeSite(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  siteId: string,
  changed: Changed,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const site = await findSite(db, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  const at = clock.now();
  const fresh: Known = {
    name: changed.name.normalize('NFC'),
    sort: changed.sort,
    placeAreaId: changed.placeAreaId,
    placeVerified: changed.placeVerified,
    fromDay: changed.fromDay,
    kindVersion: changed.kindVersion,
    fields: await checkChange(db, scheme.kind, changed, site, 'site'),
  };
  const before = replaced(knownOf(site), fresh);
  checkFirstDay(scheme, site, fresh.fromDay, dayOf(at));
  checkHoldsFrom(changed.onDay, fresh.fromDay);
  if (before.placeAreaId !== undefined || before.fromDay !== undefined)
    await checkPlace(db, scheme.area_id, fresh);
  const words = await receiveChange(services, changed.words, { subjectId: siteId, unitId: scheme.unit_id });
  const told = [fresh.placeAreaId, fresh.sort, fresh.name, fresh.fromDay, JSON.stringify(fresh.fields)];
  const said = [...told, saidOfChange(words)];
  const step = { action: 'change_site', onDay: changed.onDay, subjectId: siteId, before, said } as const;
  return transaction(db, async (trx) => {
    const version = await appendStep(trx, scheme, changed.version, step, { accountId, at });
    if (before.fromDay !== undefined) await refuseEarlier(trx, site, fresh.fromDay);
    await writeSite(trx, site, fresh);
    if (before.placeAreaId !== undefined) await movePlace(trx, site, fresh.placeAreaId);
    const about = { areaId: scheme.area_id, subjectId: siteId, authorId: accountId, at };
    await changeWords(trx, 'scheme_site', words, { ...about, role: 'fields' });
    return { version };
  });
}

function knownOf(site: StoredSite): Known {
  return {
    name: site.name,
    sort: site.sort,
    placeAreaId: site.place_area_id,
    placeVerified: site.place_verified,
    fromDay: site.from_day,
    kindVersion: site.kind_version,
    fields: site.fields,
  };
}

function checkFirstDay(scheme: StoredScheme, site: StoredSite, fromDay: string, today: string): void {
  if (fromDay === site.from_day) return;
  if (fromDay > today) throw new AppError('day_in_future');
  const tooEarly = scheme.launched_on !== null && fromDay < scheme.launched_on;
  if (tooEarly || (site.to_day !== null && fromDay > site.to_day)) throw new AppError('end_before_start');
}

/** Throws `end_before_start` where what is said anew would hold before there was a site to say it of. */
export function checkHoldsFrom(onDay: string, siteFrom: string): void {
  if (onDay >= siteFrom) return;
  throw new AppError('end_before_start', { issues: [{ path: 'onDay', code: 'end_before_start' }] });
}

/** Throws where a team's term, or something that was done, lies before a site's first day. */
async function refuseEarlier(trx: Trx, site: StoredSite, fromDay: string): Promise<void> {
  const { area_id, scheme_id, site_id: siteId } = site;
  const term = await trx
    .selectFrom('scheme_term')
    .select('term_id')
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('team_id', 'in', teamIds(trx, site))
    .where('from_day', '<', fromDay)
    .limit(1)
    .executeTakeFirst();
  if (term !== undefined) throw new AppError('outside_site');
  await refuseOutside(trx, { area_id, scheme_id, siteId }, { from: fromDay });
}

async function writeSite(trx: Trx, { area_id, scheme_id, site_id }: StoredSite, fresh: Known): Promise<void> {
  await trx
    .updateTable('scheme_site')
    .set({
      name: fresh.name,
      sort: fresh.sort,
      place_area_id: fresh.placeAreaId,
      place_verified: fresh.placeVerified,
      from_day: fresh.fromDay,
      kind_version: fresh.kindVersion,
      fields: JSON.stringify(fresh.fields),
    })
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('site_id', '=', site_id)
    .execute();
}

/** The site was there all along: its terms and activities are counted there too. */
async function movePlace(trx: Trx, site: StoredSite, placeAreaId: number): Promise<void> {
  const moved = await trx
    .selectFrom('scheme_activity')
    .select(['place_area_id', 'on_day'])
    .distinct()
    .where('area_id', '=', site.area_id)
    .where('scheme_id', '=', site.scheme_id)
    .where('site_id', '=', site.site_id)
    .execute();
  await trx
    .updateTable('scheme_term')
    .set({ place_area_id: placeAreaId })
    .where('area_id', '=', site.area_id)
    .where('scheme_id', '=', site.scheme_id)
    .where('team_id', 'in', teamIds(trx, site))
    .execute();
  await trx
    .updateTable('scheme_activity')
    .set({ place_area_id: placeAreaId })
    .where('area_id', '=', site.area_id)
    .where('scheme_id', '=', site.scheme_id)
    .where('site_id', '=', site.site_id)
    .execute();
  const from = moved.map((activity) => activity.place_area_id);
  await forgetActivities(
    trx,
    [...new Set([...from, placeAreaId])],
    moved.map((activity) => activity.on_day),
  );
}
