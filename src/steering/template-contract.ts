import { z } from 'zod';
import { rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { REPORT_KINDS, SECTION_KEYS } from './report.ts';
import { lineSchema, sectionKeySchema, textSchema, unitParam, versionSchema } from './report-contract.ts';

const templateSectionSchema = z.strictObject({
  key: sectionKeySchema,
  heading: lineSchema,
  text: textSchema,
});
const templateSchema = z.object({
  kind: z.enum(REPORT_KINDS),
  /** 0 for the one that comes with the product. */
  version: z.int().min(0),
  subject: lineSchema,
  sections: z.array(templateSectionSchema),
});
export type StoredTemplate = z.output<typeof templateSchema>;

export const listTemplates = endpoint({
  name: 'steering.reportTemplates',
  method: 'GET',
  path: '/api/steering/report-templates',
  access: 'session',
  summary: 'The templates that a unit writes by, one for each kind of report.',
  query: unitParam,
  reply: z.object({ rows: z.array(templateSchema) }),
  errors: ['forbidden'],
});

export const saveTemplate = endpoint({
  name: 'steering.saveReportTemplate',
  method: 'PUT',
  path: '/api/steering/report-templates/:kind',
  access: 'session',
  summary: 'Saves a unit’s template as a new version; reports composed by an older one keep theirs.',
  params: z.strictObject({ kind: z.enum(REPORT_KINDS) }),
  body: z.strictObject({
    unitId: rowIdSchema,
    version: z.int().min(0),
    subject: lineSchema,
    sections: z
      .array(templateSectionSchema)
      .refine((sections) => SECTION_KEYS.every((key, index) => sections[index]?.key === key), 'sections')
      .refine((sections) => sections.length === SECTION_KEYS.length, 'sections'),
  }),
  reply: z.object({ version: versionSchema }),
  errors: ['forbidden', 'unknown_field', 'template_changed'],
});
