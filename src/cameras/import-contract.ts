import { z } from 'zod';
import { versionSchema } from '../steps/contract.ts';
import { rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { newWordsSchema, WORDS_ERRORS, wordsSchema } from '../words/contract.ts';
import { cameraFieldsSchema, cameraRowSchema } from './contract.ts';

/** Places and ids that one question about the register names at most, and cameras that one answer holds. */
export const MOST_ASKED = 50;
export const MOST_ASKED_IDS = 500;
export const MOST_MATCHED = 1000;
/** Cameras that are written at once, at most: whole or not at all. */
export const MOST_IMPORTED = 25;

const matchedSchema = cameraRowSchema.extend({
  /** Name and contact of the owner; null where there are none. */
  owner: wordsSchema.nullable(),
});
export type MatchedCamera = z.output<typeof matchedSchema>;

export const matchCameras = endpoint({
  name: 'cameras.match',
  method: 'POST',
  path: '/api/cameras/matching',
  access: 'session',
  summary:
    'The cameras of a desk that hang at places of exactly these names or have these ids, those taken out of the register too: what a file is compared with.',
  body: z.strictObject({
    unitId: rowIdSchema,
    addresses: z.array(cameraFieldsSchema.shape.address).max(MOST_ASKED),
    cameraIds: z.array(z.uuid()).max(MOST_ASKED_IDS),
  }),
  reply: z.object({ rows: z.array(matchedSchema).max(MOST_MATCHED) }),
  errors: ['not_found', 'too_large'],
});

const importedSchema = z.strictObject({
  cameraId: z.uuid(),
  /** The version that the file was compared with; null for a camera that is new. */
  version: versionSchema.nullable(),
  fields: cameraFieldsSchema,
  /** Null leaves what is sealed as it is. */
  owner: newWordsSchema.nullable(),
});
export type ImportedCamera = z.output<typeof importedSchema>;

export const importCameras = endpoint({
  name: 'cameras.import',
  method: 'POST',
  path: '/api/cameras/import',
  access: 'session',
  summary:
    'Enters and changes cameras of a desk, all of them or none. The same again changes nothing; a refusal says in `details.row` which of them it is about.',
  body: z.strictObject({
    unitId: rowIdSchema,
    rows: z.array(importedSchema).min(1).max(MOST_IMPORTED),
  }),
  /** How many of them were not in the register as they are now. */
  reply: z.object({ written: z.int() }),
  errors: [...WORDS_ERRORS, 'not_found', 'camera_changed', 'camera_removed', 'outside_site', 'day_in_future'],
  bodyLimit: 1024 * 1024,
});
