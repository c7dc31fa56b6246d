import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { activityFields } from '../form.ts';
import type { recordActivity as contract } from '../site-contract.ts';
import type { By } from './append-step.ts';
import { checkRecord } from './check-record.ts';
import { findSite, findTeam, type StoredScheme, type StoredSite } from './scheme-queries.ts';

/** An activity before it is entered: all of it that is clear. */
export type NewActivity = Omit<z.output<(typeof contract)['body']>, 'words'>;

/** What is sealed of an activity, received: what the leaf commits to, and how it is written in its transaction. */
export interface SealedPart {
  /** SHA-256 of the sealed body; null where nothing is sealed. */
  readonly sha256: string | null;
  store(trx: Trx, by: By): Promise<void>;
}

/** Whether anything sealed came, and how it is received once the clear part is found right. */
export interface SentPart {
  readonly hasWords: boolean;
  receive(): Promise<SealedPart>;
}

/**
 * Enters something that a site or a team did, with its leaf. The same again is harmless: `known` then, and nothing is
 * written. Throws `not_found`, `day_in_future`, `outside_site` for a day on which the site did not stand,
 * `kind_changed`, `already_entered` where the id stands for another one, and the errors of the record and of `receive`.
 */
export async function enterActivity(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  activity: NewActivity,
  sent: SentPart,
): Promise<{ known: boolean }> {
  const { activityId, type, onDay, participants } = activity;
  const at = clock.now();
  const site = await siteOf(db, scheme, activity);
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  if (onDay < site.from_day || (site.to_day !== null && onDay > site.to_day))
    throw new AppError('outside_site');
  await checkRecord(db, scheme.kind, activity, (form) => activityFields(form, type), sent.hasWords);
  const sealed = await sent.receive();
  const { area_id, scheme_id } = scheme;
  return transaction(db, async (trx) => {
    const written = await trx
      .insertInto('scheme_activity')
      .values({
        area_id,
        scheme_id,
        activity_id: activityId,
        site_id: site.site_id,
        team_id: activity.teamId,
        place_area_id: site.place_area_id,
        type,
        on_day: onDay,
        participants,
        kind_version: activity.kindVersion,
        fields: JSON.stringify(activity.fields),
        recorded_by: accountId,
        recorded_at: at,
        withdrawn_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) {
      await refuseOther(trx, scheme, activity);
      return { known: true };
    }
    await sealed.store(trx, { accountId, at });
    const told = [site.site_id, activity.teamId, type, onDay, participants];
    const said = [...told, JSON.stringify(activity.fields), sealed.sha256];
    const fields = ['scheme.activity', scheme_id, activityId, ...said, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: area_id, subject: 'scheme', fields }, at);
    return { known: false };
  });
}

async function siteOf(db: Db, scheme: StoredScheme, { siteId, teamId }: NewActivity): Promise<StoredSite> {
  const site = await findSite(db, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  if (teamId === null) return site;
  const team = await findTeam(db, scheme, teamId);
  if (team?.site_id !== siteId) throw new AppError('not_found');
  return site;
}

/** Throws `already_entered` unless what stands under the id is the very activity. */
async function refuseOther(
  trx: Trx,
  scheme: StoredScheme,
  { activityId, type, onDay, participants }: NewActivity,
): Promise<void> {
  const known = await trx
    .selectFrom('scheme_activity')
    .select(['type', 'on_day', 'participants'])
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  const same = known?.type === type && known.on_day === onDay && known.participants === participants;
  if (!same) throw new AppError('already_entered');
}
