import type { z } from 'zod';
import { validOn } from '../../areas/area.ts';
import { isOlder } from '../../areas/data/sources.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { type Db, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { storeWords } from '../../words/server/index.ts';
import { ALIVE } from '../life.ts';
import type { openSite as contract } from '../site-contract.ts';
import { appendStep } from './append-step.ts';
import { checkRecord } from './check-record.ts';
import { receiveOptional } from './receive-optional.ts';
import type { StoredScheme } from './scheme-queries.ts';

type Opened = z.output<(typeof contract)['body']>;

/**
 * Enters a site of a scheme. Throws `scheme_not_alive` before its launch and after its end, `unknown_area` for a place
 * that did not stand on the day or lies outside the scheme's area, `end_before_start` before the launch,
 * `kind_changed`, `scheme_changed`, and the errors of the record and its words.
 */
export async function openSite(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  opened: Opened,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const { siteId, fromDay } = opened;
  refuseLifeless(scheme, fromDay);
  await checkPlace(db, scheme.area_id, opened);
  await checkRecord(db, scheme.kind, opened, (form) => form.site, opened.words !== null);
  const words = await receiveOptional(services, opened.words, { subjectId: siteId, unitId: scheme.unit_id });
  const at = clock.now();
  const name = opened.name.normalize('NFC');
  const said = [
    opened.placeAreaId,
    opened.sort,
    name,
    JSON.stringify(opened.fields),
    words?.body.sha256 ?? null,
  ];
  const step = { action: 'open_site', onDay: fromDay, subjectId: siteId, said } as const;
  return transaction(db, async (trx) => {
    const version = await appendStep(trx, scheme, opened.version, step, { accountId, at });
    const written = await trx
      .insertInto('scheme_site')
      .values({
        area_id: scheme.area_id,
        scheme_id: scheme.scheme_id,
        site_id: siteId,
        place_area_id: opened.placeAreaId,
        place_verified: opened.placeVerified,
        sort: opened.sort,
        name,
        from_day: fromDay,
        to_day: null,
        kind_version: opened.kindVersion,
        fields: JSON.stringify(opened.fields),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw invalidInput('siteId', 'invalid_value');
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

/** Throws `scheme_not_alive` for a scheme that is not yet launched or has ended, `end_before_start` before its launch. */
function refuseLifeless({ state, launched_on }: StoredScheme, fromDay: string): void {
  if (!ALIVE.includes(state) || launched_on === null) throw new AppError('scheme_not_alive');
  if (fromDay < launched_on) throw new AppError('end_before_start');
}

/**
 * Throws `unknown_area` for a place that did not stand on the site's first day, `invalid_input` for one that lies outside
 * the scheme's area.
 */
export async function checkPlace(
  db: Db,
  areaId: number,
  { placeAreaId, fromDay }: { readonly placeAreaId: number; readonly fromDay: string },
): Promise<void> {
  const areas = await loadAreas(db);
  const place = areas.find(placeAreaId);
  // of a unit that is older than its data only the end is known
  const stood = place && (validOn(place, fromDay) || (isOlder(place) && fromDay < place.validFrom));
  if (!stood) throw new AppError('unknown_area');
  if (!areas.descendantIds(areaId).includes(placeAreaId)) throw invalidInput('placeAreaId', 'outside_scheme');
}
