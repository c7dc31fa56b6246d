import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { By } from '../../steps/server/index.ts';
import { activityFields } from '../form.ts';
import type { recordActivity as contract } from '../site-contract.ts';
import { checkRecord } from './check-record.ts';
import { findSite, findTeam, type StoredScheme, type StoredSite } from './scheme-queries.ts';
import { forgetActivities } from './tally/forget-tally.ts';

/** An activity before it is entered: all of it that is clear. */
type NewActivity = Omit<z.output<(typeof contract)['body']>, 'words'>;

/** What is sealed of an activity, received: what the leaf commits to, and how it is written in its transaction. */
export interface SealedPart {
  /** SHA-256 of the sealed body; null where nothing is sealed. */
  readonly sha256: string | null;
  store(trx: Trx, by: By): Promise<void>;
}

/** Whether anything sealed came, and how it is received once the clear part is found right. */
interface SentPart {
  readonly hasWords: boolean;
  receive(): Promise<SealedPart>;
  /** Whether what is sealed under the activity's id is this very part. */
  isStored(db: Db | Trx): Promise<boolean>;
}

/**
 * Enters something that a site or a team did, with its leaf. The very same again, clear and sealed, is harmless. Throws `not_found`, `day_in_future`, `outside_site` for a day on which the site did not stand,
 * `kind_changed`, `already_entered` where the id stands for another one, and the errors of the record and of `receive`.
 */
export async function enterActivity(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  activity: NewActivity,
  sent: SentPart,
): Promise<void> {
  const { activityId, type, onDay, participants } = activity;
  const at = clock.now();
  if (await isKnown(db, scheme, activity, sent)) return;
  const site = await siteOf(db, scheme, activity);
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  refuseBeyond(site, onDay);
  await checkRecord(db, scheme.kind, activity, (form) => activityFields(form, type), sent.hasWords);
  const sealed = await sent.receive();
  const { area_id, scheme_id } = scheme;
  await transaction(db, async (trx) => {
    const held = await holdSite(trx, site);
    refuseBeyond(held, onDay);
    const written = await trx
      .insertInto('scheme_activity')
      .values({
        area_id,
        scheme_id,
        activity_id: activityId,
        site_id: site.site_id,
        team_id: activity.teamId,
        place_area_id: held.place_area_id,
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
      await isKnown(trx, scheme, activity, sent);
      return;
    }
    await forgetActivities(trx, [held.place_area_id], [onDay]);
    await sealed.store(trx, { accountId, at });
    const told = [site.site_id, activity.teamId, type, onDay, participants];
    const said = [...told, JSON.stringify(activity.fields), sealed.sha256];
    const fields = ['scheme.activity', scheme_id, activityId, ...said, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: area_id, subject: 'scheme', fields }, at);
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

/** Held until the activity is written: nobody ends or moves the site meanwhile. */
function holdSite(trx: Trx, { area_id, scheme_id, site_id }: StoredSite): Promise<StoredSite> {
  return trx
    .selectFrom('scheme_site')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('site_id', '=', site_id)
    .forShare()
    .executeTakeFirstOrThrow();
}

function refuseBeyond({ from_day, to_day }: StoredSite, onDay: string): void {
  if (onDay < from_day || (to_day !== null && onDay > to_day)) throw new AppError('outside_site');
}

/** Whether the very activity stands under its id. Throws `already_entered` where another one does. */
async function isKnown(
  db: Db | Trx,
  scheme: StoredScheme,
  { activityId, ...told }: NewActivity,
  sent: SentPart,
): Promise<boolean> {
  const row = await db
    .selectFrom('scheme_activity')
    .selectAll()
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  if (row === undefined) return false;
  const known: Omit<NewActivity, 'activityId'> = {
    siteId: row.site_id,
    teamId: row.team_id,
    type: row.type,
    onDay: row.on_day,
    participants: row.participants,
    kindVersion: row.kind_version,
    fields: row.fields,
  };
  const same = isDeepStrictEqual(known, { ...told, fields: { ...told.fields } }) && (await sent.isStored(db));
  if (!same) throw new AppError('already_entered');
  return true;
}
