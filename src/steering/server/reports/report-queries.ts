import type { Selectable } from 'kysely';
import type { LeafField } from '../../../ledger/leaf.ts';
import { appendLeaf } from '../../../ledger/server/index.ts';
import type { Db, Trx } from '../../../platform/database.ts';
import type { ReportSectionTable, ReportTable } from './tables.ts';

/** A row of `report`, and of `report_section`. */
export type StoredReport = Selectable<ReportTable>;
export type StoredSection = Selectable<ReportSectionTable>;

/** A report by its id, whosever it is; the policy judges it. */
export function findReport(db: Db, reportId: string): Promise<StoredReport | undefined> {
  return db.selectFrom('report').selectAll().where('report_id', '=', reportId).executeTakeFirst();
}

/** The sections of a report, in their order. */
export function readSections(
  db: Db,
  { area_id: areaId, report_id: reportId }: Pick<StoredReport, 'area_id' | 'report_id'>,
): Promise<StoredSection[]> {
  return db
    .selectFrom('report_section')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute();
}

/** The leaf of a step in a report's life, in its transaction. */
export async function logReport(
  trx: Trx,
  { area_id: areaId, report_id: reportId }: Pick<StoredReport, 'area_id' | 'report_id'>,
  step: {
    readonly kind: 'composed' | 'recomputed' | 'issued' | 'discarded';
    readonly fields: readonly LeafField[];
  },
  by: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  const fields = [
    `steering.report_${step.kind}`,
    reportId,
    ...step.fields,
    by.accountId,
    by.at.toISOString(),
  ];
  await appendLeaf(trx, { areaId, subject: 'steering', fields }, by.at);
}
