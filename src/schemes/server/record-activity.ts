import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { storeWords } from '../../words/server/index.ts';
import { activityFields } from '../form.ts';
import type { recordActivity as contract } from '../site-contract.ts';
import { checkRecord } from './check-record.ts';
import { receiveOptional } from './receive-optional.ts';
import { findSite, findTeam, type StoredScheme, type StoredSite } from './scheme-queries.ts';

type Recorded = z.output<(typeof contract)['body']>;

/**
 * Enters something that a site or a team did. The same again is harmless. Throws `not_found`, `day_in_future`,
 * `outside_site` for a day on which the site did not stand, `kind_changed`, `scheme_known` where the id stands for
 * another one, and the errors of the record and its words.
 */
export async function recordActivity(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  recorded: Recorded,
): Promise<{ activityId: string }> {
  const { db, clock } = services;
  const { activityId, type, onDay } = recorded;
  const at = clock.now();
  const site = await siteOf(db, scheme, recorded);
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  if (onDay < site.from_day || (site.to_day !== null && onDay > site.to_day))
    throw new AppError('outside_site');
  await checkRecord(db, scheme.kind, recorded, (form) => activityFields(form, type), recorded.words !== null);
  const subject = { subjectId: activityId, unitId: scheme.unit_id };
  const words = await receiveOptional(services, recorded.words, subject);
  const { area_id, scheme_id } = scheme;
  return transaction(db, async (trx) => {
    const written = await trx
      .insertInto('scheme_activity')
      .values({
        area_id,
        scheme_id,
        activity_id: activityId,
        site_id: site.site_id,
        team_id: recorded.teamId,
        place_area_id: site.place_area_id,
        type,
        on_day: onDay,
        participants: recorded.participants,
        kind_version: recorded.kindVersion,
        fields: JSON.stringify(recorded.fields),
        recorded_by: accountId,
        recorded_at: at,
        withdrawn_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) return sameAgain(db, scheme, recorded);
    const about = { areaId: area_id, subjectId: activityId, role: 'fields', authorId: accountId, at };
    if (words !== null) await storeWords(trx, words, about);
    const told = [site.site_id, recorded.teamId, type, onDay, recorded.participants];
    const said = [...told, JSON.stringify(recorded.fields), words?.body.sha256 ?? null];
    const fields = ['scheme.activity', scheme_id, activityId, ...said, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: area_id, subject: 'scheme', fields }, at);
    return { activityId };
  });
}

async function siteOf(db: Db, scheme: StoredScheme, { siteId, teamId }: Recorded): Promise<StoredSite> {
  const site = await findSite(db, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  if (teamId === null) return site;
  const team = await findTeam(db, scheme, teamId);
  if (team?.site_id !== siteId) throw new AppError('not_found');
  return site;
}

async function sameAgain(db: Db, scheme: StoredScheme, recorded: Recorded): Promise<{ activityId: string }> {
  const { activityId } = recorded;
  const known = await db
    .selectFrom('scheme_activity')
    .select(['type', 'on_day', 'participants'])
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  const same =
    known?.type === recorded.type &&
    known.on_day === recorded.onDay &&
    known.participants === recorded.participants;
  if (!same) throw new AppError('scheme_known');
  return { activityId };
}
