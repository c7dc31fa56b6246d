import { z } from 'zod';
import { momentSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { codeSchema, formSchema, wordingSchema } from './form.ts';

/** Kinds that there can be, and versions of one: forms are few, and all of them are read at once. */
export const MOST_KINDS = 200;
export const MOST_VERSIONS = 50;

/** A kind by its newest form. */
const kindSchema = z.object({
  kind: codeSchema,
  version: z.int(),
  form: formSchema,
  /** Null for a form that is shipped. */
  madeBy: z.string().nullable(),
  madeAt: momentSchema,
});
export type Kind = z.output<typeof kindSchema>;

export const listKinds = endpoint({
  name: 'schemes.kinds',
  method: 'GET',
  path: '/api/scheme-kinds',
  access: 'session',
  summary: 'Every kind of scheme by its newest form.',
  reply: z.object({ rows: z.array(kindSchema) }),
  errors: ['forbidden'],
});

export const listKindVersions = endpoint({
  name: 'schemes.kindVersions',
  method: 'GET',
  path: '/api/scheme-kinds/:kind',
  access: 'session',
  summary:
    'All versions of the form of one kind, newest first: records keep the one that they were made with.',
  params: z.strictObject({ kind: codeSchema }),
  reply: z.object({ rows: z.array(kindSchema) }),
  errors: ['forbidden', 'not_found'],
});

export const writeKind = endpoint({
  name: 'schemes.writeKind',
  method: 'POST',
  path: '/api/scheme-kinds',
  access: 'session',
  summary:
    'Adds a kind (version 1), or the next version of one. Records that exist keep the form they were made with.',
  body: z.strictObject({ kind: codeSchema, version: z.int().min(1).max(MOST_VERSIONS), form: formSchema }),
  reply: z.object({ kind: codeSchema, version: z.int() }),
  errors: ['forbidden', 'form_not_sound', 'kind_changed', 'too_many_kinds'],
  bodyLimit: 128 * 1024,
});

const gradeSchema = z.strictObject({ grade: codeSchema, name: wordingSchema });
export type Grade = z.output<typeof gradeSchema>;

export const listGrades = endpoint({
  name: 'schemes.grades',
  method: 'GET',
  path: '/api/scheme-grades',
  access: 'session',
  summary: 'The labels by which schemes are graded, best first, and those that are no longer given.',
  reply: z.object({ given: z.array(gradeSchema), ended: z.array(gradeSchema) }),
  errors: ['forbidden'],
});

export const setGrades = endpoint({
  name: 'schemes.setGrades',
  method: 'PUT',
  path: '/api/scheme-grades',
  access: 'session',
  summary: 'Sets the labels by which schemes are graded from now on; grades given before keep theirs.',
  body: z.strictObject({
    grades: z
      .array(gradeSchema)
      .min(2)
      .max(8)
      .refine((grades) => new Set(grades.map(({ grade }) => grade)).size === grades.length),
  }),
  reply: z.object({ given: z.array(gradeSchema), ended: z.array(gradeSchema) }),
  errors: ['forbidden', 'form_not_sound'],
});
