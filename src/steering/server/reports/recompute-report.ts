import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { fillFields } from '../../report-fields.ts';
import { changeDraft } from './change-draft.ts';
import { factsOf } from './facts-of.ts';
import { askReportPeriod, readFrozenFigures } from './frozen-figures.ts';
import { logReport, readSections, type StoredReport, type StoredSection } from './report-queries.ts';

/**
 * Composes a draft anew from the figures of now, by the words of its own template. What people have edited stays; beside
 * it stands what would be composed now. Throws `report_issued` and `report_changed`.
 */
export async function recomputeReport(
  services: Services,
  accountId: string,
  report: StoredReport,
  version: number,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const period = { from: report.period_from, to: report.period_to };
  const scope = { kind: report.kind, areaId: report.about_area_id, calendar: report.calendar, ...period };
  const figures = await readFrozenFigures(services, await askReportPeriod(services, scope));
  const facts = factsOf(figures, period);
  const at = clock.now();
  return transaction(db, async (trx) => {
    const change = {
      figures: JSON.stringify(figures),
      subject: fillFields(report.subject_template, facts),
      composed_at: at,
    };
    const next = await changeDraft(trx, report, change, version);
    const composedAnew = (section: StoredSection) =>
      section.template === '' ? '' : fillFields(section.template, facts);
    for (const section of await readSections(trx, report)) {
      const composed = composedAnew(section);
      if (composed === section.composed) continue;
      await trx
        .updateTable('report_section')
        .set({ composed, text: section.edited ? section.text : composed, version: section.version + 1 })
        .where('area_id', '=', report.area_id)
        .where('report_id', '=', report.report_id)
        .where('key', '=', section.key)
        .execute();
    }
    await logReport(trx, report, { kind: 'recomputed', fields: [next] }, { accountId, at });
    return { version: next };
  });
}
