import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { SectionKey } from '../../report.ts';
import type { ReportSection } from '../../report-contract.ts';
import { changeDraft } from './change-draft.ts';
import type { StoredReport, StoredSection } from './report-queries.ts';

/**
 * Writes the text of one section. Throws `report_issued`, and `section_changed` with the text that stands there now
 * where somebody else wrote it meanwhile.
 */
export function editSection(
  { db, clock }: Services,
  accountId: string,
  report: StoredReport,
  key: SectionKey,
  { version, text }: { readonly version: number; readonly text: string },
): Promise<ReportSection> {
  return transaction(db, async (trx) => {
    await changeDraft(trx, report, {});
    const ofSection = { area_id: report.area_id, report_id: report.report_id, key };
    const current = await trx
      .selectFrom('report_section')
      .selectAll()
      .where('area_id', '=', ofSection.area_id)
      .where('report_id', '=', ofSection.report_id)
      .where('key', '=', key)
      .executeTakeFirstOrThrow(() => new AppError('not_found'));
    if (current.version !== version) {
      throw new AppError('section_changed', { details: presentSection(current) });
    }
    const changed = {
      text,
      edited: text !== current.composed,
      version: version + 1,
      edited_by: accountId,
      edited_at: clock.now(),
    };
    await trx
      .updateTable('report_section')
      .set(changed)
      .where('area_id', '=', ofSection.area_id)
      .where('report_id', '=', ofSection.report_id)
      .where('key', '=', key)
      .execute();
    return presentSection({ ...current, ...changed });
  });
}

/** A section as it crosses the wire. */
export function presentSection(section: StoredSection): ReportSection {
  const { key, heading, text, composed, edited, version } = section;
  return { key, heading, text, composed, edited, version };
}
