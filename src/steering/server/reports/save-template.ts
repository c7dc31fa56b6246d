import type { z } from 'zod';
import { appendLeaf } from '../../../ledger/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { isUniqueViolation, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { ReportKind } from '../../report.ts';
import { unknownFields } from '../../report-fields.ts';
import type { saveTemplate as contract } from '../../template-contract.ts';
import { type OwningUnit, readTemplate } from './read-template.ts';

type Saved = z.output<(typeof contract)['body']>;

/**
 * Saves a unit's template as the next version. Throws `unknown_field` with the name of each and where it stands, and
 * `template_changed` where somebody saved another one meanwhile.
 */
export async function saveTemplate(
  { db, clock }: Services,
  accountId: string,
  unit: OwningUnit,
  kind: ReportKind,
  { version, subject, sections }: Saved,
): Promise<{ version: number }> {
  refuseUnknownFields({ subject, sections });
  const current = await readTemplate(db, unit, kind);
  if (current.version !== version) throw new AppError('template_changed');
  const at = clock.now();
  const next = version + 1;
  const row = { area_id: unit.areaId, unit_id: unit.unitId, kind, version: next, subject };
  await transaction(db, async (trx) => {
    await trx
      .insertInto('report_template')
      .values({ ...row, sections: JSON.stringify(sections), saved_by: accountId, saved_at: at })
      .execute();
    const fields = ['steering.report_template', unit.unitId, kind, next, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: unit.areaId, subject: 'steering', fields }, at);
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new AppError('template_changed') : error;
  });
  return { version: next };
}

function refuseUnknownFields({ subject, sections }: Pick<Saved, 'subject' | 'sections'>): void {
  const places = [
    { path: 'subject', text: subject },
    ...sections.map(({ text }, index) => ({ path: `sections.${index}.text`, text })),
  ];
  const fields = places.flatMap(({ path, text }) => unknownFields(text).map((field) => ({ path, field })));
  if (fields.length === 0) return;
  throw new AppError('unknown_field', {
    issues: fields.map(({ path }) => ({ path, code: 'unknown_field' })),
    details: { fields },
  });
}
