import { z } from 'zod';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { lineSchema, versionSchema } from './board-contract.ts';
import { DIRECTIVE_KINDS } from './codes.ts';

const documentFields = z.strictObject({
  kind: z.enum(DIRECTIVE_KINDS),
  number: lineSchema(80).nullable(),
  issuedOn: daySchema.nullable(),
  issuer: lineSchema(200).nullable(),
  subject: lineSchema(500),
  /** Where the paper, or what is known of it, was found. */
  source: lineSchema(300).nullable(),
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
  supersededBy: lineSchema(200).nullable(),
  /** Whether somebody compared all this with the paper. */
  verified: z.boolean(),
});
export type DocumentFields = z.output<typeof documentFields>;

const countsSchema = z.object({ tasks: z.int(), open: z.int(), late: z.int() });

const documentSchema = documentFields.extend({
  directiveId: z.uuid(),
  unitId: rowIdSchema,
  version: versionSchema,
  /** Null for whoever sees the tasks of their own unit alone. */
  counts: countsSchema.nullable(),
});
export type DirectiveDocument = z.output<typeof documentSchema>;

export const listDocuments = endpoint({
  name: 'directives.documents',
  method: 'GET',
  path: '/api/directives/boards/:unitId/documents',
  access: 'session',
  summary: 'Programmes and directives that a board works by, last entered first.',
  params: z.object({ unitId: rowIdParam }),
  query: pageQuery,
  reply: pageOf(documentSchema),
  errors: ['not_found', 'bad_cursor'],
});

export const recordDocument = endpoint({
  name: 'directives.recordDocument',
  method: 'POST',
  path: '/api/directives/boards/:unitId/documents',
  access: 'session',
  summary: 'Enters a document from above, as far as it is known. The same again is harmless.',
  params: z.object({ unitId: rowIdParam }),
  body: documentFields.extend({ directiveId: z.uuid() }),
  reply: z.object({ version: versionSchema }),
  errors: ['not_found', 'day_in_future', 'end_before_start', 'already_entered'],
});

const documentParams = z.object({ directiveId: z.uuid() });

export const readDocument = endpoint({
  name: 'directives.document',
  method: 'GET',
  path: '/api/directives/documents/:directiveId',
  access: 'session',
  summary: 'One document, with the counts of its tasks for whoever oversees the board.',
  params: documentParams,
  reply: documentSchema.extend({ may: z.object({ oversee: z.boolean(), keep: z.boolean() }) }),
  errors: ['not_found'],
});

export const amendDocument = endpoint({
  name: 'directives.amendDocument',
  method: 'POST',
  path: '/api/directives/documents/:directiveId/amendments',
  access: 'session',
  summary: 'Corrects what is known of a document, or says what superseded it.',
  params: documentParams,
  body: documentFields.extend({ version: versionSchema }),
  reply: z.object({ version: versionSchema }),
  errors: ['not_found', 'day_in_future', 'end_before_start', 'entry_changed'],
});
