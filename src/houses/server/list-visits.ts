import { z } from 'zod';
import { displayNames } from '../../accounts/server/index.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { Visit } from '../visit-contract.ts';
import type { HouseKey } from './house-queries.ts';

const visitCursor = z.tuple([daySchema, z.uuid()]);

/** Check visits of a house with their findings, the latest first; `opens`: whether the asker opens the unit's words. */
export async function listVisits(
  db: Db,
  { area_id, house_id }: HouseKey,
  page: { readonly cursor?: string | undefined; readonly limit: number; readonly opens: boolean },
): Promise<{ rows: Visit[]; next: string | null }> {
  const after = decodeCursor(visitCursor, page.cursor);
  let select = db
    .selectFrom('house_visit')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .orderBy('on_day', 'desc')
    .orderBy('visit_id', 'desc')
    .limit(page.limit + 1);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('on_day', 'visit_id'), '<', tuple(after[0], after[1])),
    );
  }
  const { rows, next } = cutPage(await select.execute(), page.limit, (last) => [last.on_day, last.visit_id]);
  const findings = await findingsOf(
    db,
    { area_id, house_id },
    rows.map(({ visit_id }) => visit_id),
  );
  const about = (subjectId: string) => ({ areaId: area_id, subjectId });
  const [visited, found] = page.opens ? [rows, findings] : [[], []];
  const [notes, done] = await Promise.all([
    readWords(
      db,
      'house_visit',
      visited.map(({ visit_id }) => about(visit_id)),
      'unit',
    ),
    readWords(
      db,
      'house_finding',
      found.map(({ finding_id }) => about(finding_id)),
      'unit',
    ),
  ]);
  const names = await displayNames(
    db,
    rows.map(({ recorded_by }) => recorded_by),
  );
  const shown = rows.map((visit) => ({
    visitId: visit.visit_id,
    onDay: visit.on_day,
    by: names.get(visit.recorded_by) ?? '',
    note: newestWords(notes(visit.visit_id), ['note']).note,
    noteKey: visit.note_key,
    findings: findings
      .filter(({ visit_id }) => visit_id === visit.visit_id)
      .map((finding) => ({
        findingId: finding.finding_id,
        kind: finding.kind,
        said: finding.said,
        followUpOn: finding.follow_up_on,
        closedOn: finding.closed_on,
        outcome: finding.outcome,
        done: newestWords(done(finding.finding_id), ['done']).done,
      })),
  }));
  return { rows: shown, next };
}

/** A visit finds a dozen things at most: those of a page are some hundreds. */
async function findingsOf(db: Db, { area_id, house_id }: HouseKey, visitIds: readonly string[]) {
  if (visitIds.length === 0) return [];
  return db
    .selectFrom('house_finding')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('visit_id', 'in', visitIds)
    .orderBy('follow_up_on')
    .orderBy('finding_id')
    .execute();
}
