import { sql } from 'kysely';
import { z } from 'zod';
import { searchWords } from '../../../areas/fold.ts';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Db } from '../../../platform/database.ts';
import { momentSchema } from '../../../wire/encoding.ts';
import type { WantedState } from '../../wanted-codes.ts';
import type { WantedRow } from '../../wanted-contract.ts';
import type { StoredNotice } from './notice-queries.ts';
import { presentRow } from './present-notice.ts';

const noticeCursor = z.tuple([momentSchema, z.uuid()]);

/** Whose notices somebody looks through. */
export type NoticeScope =
  | { readonly view: 'unit'; readonly unitIds: readonly number[] }
  | { readonly view: 'published' }
  | { readonly view: 'area'; readonly areaIds: readonly number[] };

/** What of these is wanted, and which page. */
interface NoticeQuery {
  readonly state?: WantedState | undefined;
  readonly q?: string | undefined;
  readonly unitId?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Notices, the newest change first; those of an area without drafts and without a name. Throws `bad_cursor`. */
export async function listNotices(
  db: Db,
  scope: NoticeScope,
  query: NoticeQuery,
): Promise<{ rows: WantedRow[]; next: string | null }> {
  const after = decodeCursor(noticeCursor, query.cursor);
  let select = inScope(db, scope)
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('notice_id', 'desc')
    .limit(query.limit + 1);
  if (query.state !== undefined) select = select.where('state', '=', query.state);
  if (query.unitId !== undefined) select = select.where('unit_id', '=', query.unitId);
  // rows without names are not searched by name: what is found would tell
  const words = scope.view === 'area' ? [] : searchWords(query.q ?? '');
  for (const word of words) select = select.where('folded', 'like', `% ${word}%`);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('changed_at', 'notice_id'), '<', tuple(new Date(at), id)),
    );
  }
  const found = await select.execute();
  const { rows, next } = cutPage(found, query.limit, (last: StoredNotice) => {
    return [last.changed_at.toISOString(), last.notice_id];
  });
  return { rows: rows.map((row) => presentRow(row, scope.view !== 'area')), next };
}

function inScope(db: Db, scope: NoticeScope) {
  const notices = db.selectFrom('wanted_notice');
  if (scope.view === 'unit') {
    return notices.where('unit_id', '=', sql<number>`any(${scope.unitIds}::int[])`);
  }
  if (scope.view === 'published') return notices.where('state', '=', 'published');
  return notices
    .where('area_id', '=', sql<number>`any(${scope.areaIds}::int[])`)
    .where('state', 'not in', ['draft', 'discarded']);
}
