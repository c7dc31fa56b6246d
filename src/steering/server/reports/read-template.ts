import type { Db } from '../../../platform/database.ts';
import { REPORT_KINDS, type ReportKind } from '../../report.ts';
import { SHIPPED_TEMPLATES } from '../../report-templates.ts';
import type { StoredTemplate } from '../../template-contract.ts';

/** A unit, with the area that owns its rows. */
export interface OwningUnit {
  readonly unitId: number;
  readonly areaId: number;
}

/** The template that a unit writes a kind of report by: its newest own one, else the shipped one as version 0. */
export async function readTemplate(db: Db, unit: OwningUnit, kind: ReportKind): Promise<StoredTemplate> {
  const own = await db
    .selectFrom('report_template')
    .select(['version', 'subject', 'sections'])
    .where('area_id', '=', unit.areaId)
    .where('unit_id', '=', unit.unitId)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { version, subject, sections } = own ?? { version: 0, ...SHIPPED_TEMPLATES[kind] };
  return { kind, version, subject, sections: [...sections] };
}

/** The templates of a unit, one for each kind. */
export async function listTemplates(db: Db, unit: OwningUnit): Promise<{ rows: StoredTemplate[] }> {
  return { rows: await Promise.all(REPORT_KINDS.map((kind) => readTemplate(db, unit, kind))) };
}
