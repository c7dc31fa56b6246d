import { z } from 'zod';
import { CATEGORY_CODES } from '../tips/categories.ts';

/** Words in both languages; the Vietnamese ones first. */
export const wordingSchema = z.strictObject({
  vi: z.string().trim().min(1).max(300),
  en: z.string().trim().min(1).max(300),
});
export type Wording = z.output<typeof wordingSchema>;

/** A short name that rows point at; it never changes once it is used. */
export const codeSchema = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);

/** What a field can hold. Text names people and tells stories, so it is always sealed. */
export const FIELD_TYPES = ['integer', 'decimal', 'yes_no', 'choice', 'day', 'time', 'text'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

const choiceSchema = z.strictObject({ code: codeSchema, label: wordingSchema });

/** One field of a form. `min` and `max` bound numbers; `unit` stands behind them. */
const fieldSchema = z.strictObject({
  code: codeSchema,
  label: wordingSchema,
  hint: wordingSchema.optional(),
  type: z.enum(FIELD_TYPES),
  unit: wordingSchema.optional(),
  required: z.boolean(),
  sealed: z.boolean(),
  /** Whether it is added up: of sites and teams over what stands, of activities over a period. */
  counts: z.boolean(),
  min: z.number().min(-1e9).max(1e9).optional(),
  max: z.number().min(-1e9).max(1e9).optional(),
  choices: z.array(choiceSchema).min(2).max(20).optional(),
});
export type Field = z.output<typeof fieldSchema>;

/** Fields that one part of a form has at most. */
const MOST_FIELDS = 20;
const fieldsSchema = z.array(fieldSchema).max(MOST_FIELDS);

/** Something that sites and teams do, and what is recorded of it. */
export const activityTypeSchema = z.strictObject({
  code: codeSchema,
  name: wordingSchema,
  fields: fieldsSchema,
});
export type ActivityType = z.output<typeof activityTypeSchema>;

/** A kind of scheme as data: how it is called, what it does, and what its sites, teams and activities record. */
export const formSchema = z.strictObject({
  name: wordingSchema,
  /** What such a scheme does, in a sentence for everybody: it stands on the public page. */
  does: wordingSchema,
  site: fieldsSchema,
  team: fieldsSchema,
  activities: z.array(activityTypeSchema).min(1).max(12),
  /** The kinds of harm that its people look out for; absent in forms that were written before there were any. */
  signals: z
    .array(z.enum(CATEGORY_CODES))
    .refine((codes) => new Set(codes).size === codes.length)
    .optional(),
});
export type KindForm = z.output<typeof formSchema>;

/** The parts of a form that describe what stands. */
export type FormPart = 'site' | 'team';
/** A part of a form that holds fields: of its sites, its teams, or a type of activity. */
export type PartKey = FormPart | `activity ${string}`;

/** A part of a form with its fields, and its path as in zod's issues. */
interface Part {
  readonly key: PartKey;
  readonly path: string;
  readonly fields: readonly Field[];
}

/** The parts of a form that hold fields, in its order. */
export function partsOf(form: KindForm): Part[] {
  return [
    { key: 'site', path: 'site', fields: form.site },
    { key: 'team', path: 'team', fields: form.team },
    ...form.activities.map(({ code, fields }, index): Part => {
      return { key: `activity ${code}`, path: `activities.${index}.fields`, fields };
    }),
  ];
}

/** A value in the clear. */
const clearValueSchema = z.union([z.number(), z.boolean(), z.string().max(60)]);
export type ClearValue = z.output<typeof clearValueSchema>;
/** Clear values of one record, by the code of the field. */
export const clearValuesSchema = z
  .record(codeSchema, clearValueSchema)
  .refine((values) => Object.keys(values).length <= MOST_FIELDS);
/** The same as a record holds them: with those of earlier versions of its form that it keeps. */
export const recordedValuesSchema = z.record(codeSchema, clearValueSchema);
export type ClearValues = Readonly<Record<string, ClearValue>>;

/** The fields that an activity of a type records; undefined where the form knows no such type. */
export function activityFields(form: KindForm, type: string): readonly Field[] | undefined {
  return form.activities.find(({ code }) => code === type)?.fields;
}
