import type { z } from 'zod';
import { requireStandingUnit } from '../../../accounts/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { composeReport as contract } from '../../report-contract.ts';
import { fillFields } from '../../report-fields.ts';
import type { AskedPeriods } from '../ask-period.ts';
import { factsOf } from './facts-of.ts';
import { readFrozenFigures } from './frozen-figures.ts';
import { type OwningUnit, readTemplate } from './read-template.ts';
import { findReport, logReport, type StoredReport } from './report-queries.ts';

type Asked = z.output<(typeof contract)['body']>;

/**
 * Composes a draft from the unit's template and the figures of now. The same again is harmless. Throws
 * `already_entered` where the id is another report's, `unit_takes_nothing_new` where the unit has ended.
 */
export async function composeReport(
  services: Services,
  accountId: string,
  unit: OwningUnit,
  asked: AskedPeriods,
  body: Asked,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const { reportId, kind, calendar, from, to } = body;
  const known = await findReport(db, reportId);
  if (known !== undefined) {
    if (!isSame(known, body) || known.created_by !== accountId) throw new AppError('already_entered');
    return { version: known.version };
  }
  await requireStandingUnit(services, unit.unitId);
  const [template, figures] = await Promise.all([
    readTemplate(db, unit, kind),
    readFrozenFigures(services, asked),
  ]);
  const facts = factsOf(figures, { from, to });
  const at = clock.now();
  const row = { area_id: unit.areaId, report_id: reportId };
  await transaction(db, async (trx) => {
    const written = await trx
      .insertInto('report')
      .values({
        ...row,
        unit_id: unit.unitId,
        about_area_id: body.areaId,
        kind,
        calendar,
        period_from: from,
        period_to: to,
        template_version: template.version,
        subject_template: template.subject,
        subject: fillFields(template.subject, facts),
        figures: JSON.stringify(figures),
        state: 'draft',
        version: 1,
        created_by: accountId,
        created_at: at,
        composed_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
    await trx
      .insertInto('report_section')
      .values(
        template.sections.map(({ key, heading, text }, position) => {
          const composed = text === '' ? '' : fillFields(text, facts);
          return {
            ...row,
            key,
            position,
            heading,
            template: text,
            composed,
            text: composed,
            edited: false,
            version: 1,
          };
        }),
      )
      .execute();
    const fields = [unit.unitId, kind, body.areaId, from, to];
    await logReport(trx, row, { kind: 'composed', fields }, { accountId, at });
  });
  return { version: 1 };
}

function isSame(known: StoredReport, { unitId, kind, areaId, calendar, from, to }: Asked): boolean {
  const ofPeriod = known.calendar === calendar && known.period_from === from && known.period_to === to;
  return known.unit_id === unitId && known.kind === kind && known.about_area_id === areaId && ofPeriod;
}
