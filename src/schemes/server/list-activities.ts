import { z } from 'zod';
import { displayNames } from '../../accounts/server/index.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { Activity } from '../site-contract.ts';
import type { RecordsPage } from './list-sites.ts';
import type { StoredScheme } from './scheme-queries.ts';

const activityCursor = z.tuple([daySchema, z.uuid()]);

/** What the sites and teams of a scheme did, the latest first. Throws `bad_cursor`. */
export async function listActivities(
  db: Db,
  scheme: StoredScheme,
  { cursor, limit, opens }: RecordsPage,
): Promise<{ rows: Activity[]; next: string | null }> {
  const page = cutPage(await readPage(db, scheme, cursor, limit), limit, (last) => [
    last.on_day,
    last.activity_id,
  ]);
  const subjects = page.rows.map((row) => ({ areaId: row.area_id, subjectId: row.activity_id }));
  const [words, names] = await Promise.all([
    readWords(db, 'scheme_activity', opens ? subjects : [], 'unit'),
    displayNames(
      db,
      page.rows.map((row) => row.recorded_by),
    ),
  ]);
  const rows = page.rows.map((row) => ({
    activityId: row.activity_id,
    siteId: row.site_id,
    siteName: row.site_name,
    teamId: row.team_id,
    teamName: row.team_name,
    type: row.type,
    onDay: row.on_day,
    participants: row.participants,
    kindVersion: row.kind_version,
    fields: { ...row.fields },
    words: newestWords(words(row.activity_id), ['fields']).fields,
    fromPhone: row.photos === null ? null : { photos: row.photos, sealed: Boolean(row.sealed) },
    by: names.get(row.recorded_by) ?? '',
    withdrawn: row.withdrawn_at !== null,
  }));
  return { rows, next: page.next };
}

function readPage(db: Db, { area_id, scheme_id }: StoredScheme, cursor: string | undefined, limit: number) {
  const after = decodeCursor(activityCursor, cursor);
  let select = db
    .selectFrom('scheme_activity as activity')
    .innerJoin('scheme_site as site', (join) =>
      join
        .onRef('site.area_id', '=', 'activity.area_id')
        .onRef('site.scheme_id', '=', 'activity.scheme_id')
        .onRef('site.site_id', '=', 'activity.site_id'),
    )
    .leftJoin('scheme_team as team', (join) =>
      join
        .onRef('team.area_id', '=', 'activity.area_id')
        .onRef('team.scheme_id', '=', 'activity.scheme_id')
        .onRef('team.team_id', '=', 'activity.team_id'),
    )
    .leftJoin('site_record as record', (join) =>
      join
        .onRef('record.area_id', '=', 'activity.area_id')
        .onRef('record.activity_id', '=', 'activity.activity_id'),
    )
    .selectAll('activity')
    .select(['site.name as site_name', 'team.name as team_name', 'record.photos'])
    .select(({ eb }) => [eb('record.message', 'is not', null).as('sealed')])
    .where('activity.area_id', '=', area_id)
    .where('activity.scheme_id', '=', scheme_id)
    .orderBy('activity.on_day', 'desc')
    .orderBy('activity.activity_id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    const [day, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('activity.on_day', 'activity.activity_id'), '<', tuple(day, id)),
    );
  }
  return select.execute();
}
