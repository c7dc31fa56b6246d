import { z } from 'zod';
import type { SiteMembership } from '../../../accounts/site-roles.ts';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Db } from '../../../platform/database.ts';
import { momentSchema } from '../../../wire/encoding.ts';
import type { OwnRecord } from '../../record-contract.ts';

const recordCursor = z.tuple([momentSchema, z.uuid()]);

/** What somebody has recorded in the areas of their sites, the latest first. Throws `bad_cursor`. */
export async function listOwnRecords(
  db: Db,
  accountId: string,
  sites: readonly SiteMembership[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: OwnRecord[]; next: string | null }> {
  const after = decodeCursor(recordCursor, cursor);
  const areaIds = [...new Set(sites.map(({ areaId }) => areaId))];
  let select = db
    .selectFrom('site_record as record')
    .innerJoin('scheme_activity as activity', (join) =>
      join
        .onRef('activity.area_id', '=', 'record.area_id')
        .onRef('activity.activity_id', '=', 'record.activity_id'),
    )
    .innerJoin('scheme', (join) =>
      join
        .onRef('scheme.area_id', '=', 'activity.area_id')
        .onRef('scheme.scheme_id', '=', 'activity.scheme_id'),
    )
    .innerJoin('scheme_site as site', (join) =>
      join
        .onRef('site.area_id', '=', 'activity.area_id')
        .onRef('site.scheme_id', '=', 'activity.scheme_id')
        .onRef('site.site_id', '=', 'activity.site_id'),
    )
    .innerJoin('scheme_kind as kind', (join) =>
      join.onRef('kind.kind', '=', 'scheme.kind').onRef('kind.version', '=', 'activity.kind_version'),
    )
    .select(['record.activity_id', 'record.at', 'activity.on_day', 'activity.participants', 'activity.type'])
    .select(['activity.fields', 'activity.withdrawn_at', 'site.name as site_name', 'kind.form'])
    .select('record.photos')
    .select(({ eb }) => eb('record.message', 'is not', null).as('sealed'))
    .where('record.area_id', 'in', areaIds)
    .where('record.account_id', '=', accountId)
    .orderBy('record.at', 'desc')
    .orderBy('record.activity_id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('record.at', 'record.activity_id'), '<', tuple(new Date(at), id)),
    );
  }
  const page = cutPage(await select.execute(), limit, (last) => [last.at.toISOString(), last.activity_id]);
  const rows = page.rows.map((row) => ({
    activityId: row.activity_id,
    siteName: row.site_name,
    onDay: row.on_day,
    participants: row.participants,
    what: whatWas(row),
    fields: { ...row.fields },
    photos: row.photos,
    sealed: Boolean(row.sealed),
    withdrawn: row.withdrawn_at !== null,
    at: row.at.toISOString(),
  }));
  return { rows, next: page.next };
}

function whatWas({ form, type }: { form: { activities: OwnRecord['what'][] }; type: string }) {
  const known = form.activities.find(({ code }) => code === type);
  if (known === undefined) throw new Error(`a record of a type that its form does not know: ${type}`);
  return known;
}
