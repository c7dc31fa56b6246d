import { z } from 'zod';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Db } from '../../../platform/database.ts';
import { momentSchema } from '../../../wire/encoding.ts';
import type { ReportState } from '../../report.ts';
import type { ReportSummary } from '../../report-contract.ts';
import { presentReports, SUMMARY_COLUMNS } from './present-report.ts';

const reportCursor = z.tuple([momentSchema, z.uuid()]);

/** Which reports somebody sees: drafts of these units, what was issued about these areas. */
export interface ReportsSeen {
  readonly unitIds: readonly number[];
  readonly areaIds: readonly number[];
}

/** Reports in a state, newest first. Throws `bad_cursor`. */
export async function listReports(
  db: Db,
  { unitIds, areaIds }: ReportsSeen,
  query: { readonly state: ReportState; readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: ReportSummary[]; next: string | null }> {
  const after = decodeCursor(reportCursor, query.cursor);
  let select = db
    .selectFrom('report')
    .select(SUMMARY_COLUMNS)
    .where('state', '=', query.state)
    .where(({ eb }) =>
      query.state === 'draft'
        ? eb('unit_id', '=', eb.fn.any(eb.val(unitIds)))
        : eb('about_area_id', '=', eb.fn.any(eb.val(areaIds))),
    )
    .orderBy('created_at', 'desc')
    .orderBy('report_id', 'desc')
    .limit(query.limit + 1);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'report_id'), '<', tuple(new Date(at), id)),
    );
  }
  const { rows, next } = cutPage(await select.execute(), query.limit, (last) => [
    last.created_at.toISOString(),
    last.report_id,
  ]);
  return { rows: await presentReports(db, rows), next };
}
