import { z } from 'zod';
import { displayNames } from '../../../accounts/server/index.ts';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Db } from '../../../platform/database.ts';
import { momentSchema } from '../../../wire/encoding.ts';
import { newestWords, readWords } from '../../../words/server/index.ts';
import type { WantedVisit } from '../../wanted-contract.ts';
import type { StoredNotice } from './notice-queries.ts';

const visitCursor = z.tuple([momentSchema, z.uuid()]);

/** The visits of a notice, newest first, each with its sealed words. Throws `bad_cursor`. */
export async function listVisits(
  db: Db,
  { area_id: areaId, notice_id: noticeId }: StoredNotice,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: WantedVisit[]; next: string | null }> {
  const after = decodeCursor(visitCursor, query.cursor);
  let select = db
    .selectFrom('wanted_visit')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('notice_id', '=', noticeId)
    .orderBy('entered_at', 'desc')
    .orderBy('visit_id', 'desc')
    .limit(query.limit + 1);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('entered_at', 'visit_id'), '<', tuple(new Date(at), id)),
    );
  }
  const { rows, next } = cutPage(await select.execute(), query.limit, (last) => {
    return [last.entered_at.toISOString(), last.visit_id];
  });
  const subjects = rows.map((row) => ({ areaId, subjectId: row.visit_id }));
  const words = await readWords(db, 'wanted_visit', subjects, 'unit');
  const names = await displayNames(
    db,
    rows.map((row) => row.entered_by),
  );
  return {
    rows: rows.map((row) => ({
      visitId: row.visit_id,
      enteredOn: row.entered_on,
      enteredBy: names.get(row.entered_by) ?? '',
      words: newestWords(words(row.visit_id), ['visit']).visit,
    })),
    next,
  };
}
