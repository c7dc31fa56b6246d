import { z } from 'zod';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { lineSchema } from './board-contract.ts';
import { MAX_EVIDENCE_BYTES } from './codes.ts';
import { PAPER_MEDIA_TYPES } from './evidence-type.ts';
import { taskParams, wordsSchema } from './task-contract.ts';

const paperParams = taskParams.extend({ evidenceId: z.uuid() });

export const uploadEvidence = endpoint({
  name: 'directives.uploadEvidence',
  method: 'PUT',
  path: '/api/directives/tasks/:taskId/evidence/:evidenceId',
  access: 'session',
  summary: 'A paper for a report that is being written. The same again is harmless.',
  params: paperParams,
  query: z.object({ name: lineSchema(200), type: z.enum(PAPER_MEDIA_TYPES) }),
  body: bytes,
  bodyLimit: MAX_EVIDENCE_BYTES,
  reply: z.object({ size: z.int(), sha256: z.string() }),
  errors: [
    'not_found',
    'task_withdrawn',
    'transition_not_allowed',
    'too_large',
    'too_many_files',
    'file_not_as_said',
    'already_entered',
  ],
});

export const readEvidence = endpoint({
  name: 'directives.readEvidence',
  method: 'GET',
  path: '/api/directives/tasks/:taskId/evidence/:evidenceId',
  access: 'session',
  summary: 'A paper of a report, to be saved.',
  params: paperParams,
  reply: bytes,
  errors: ['not_found'],
});

export const removeEvidence = endpoint({
  name: 'directives.removeEvidence',
  method: 'POST',
  path: '/api/directives/tasks/:taskId/evidence/:evidenceId/removal',
  access: 'session',
  summary:
    'Takes away a paper that shows what does not belong here, by either side, at any time; its line and the reason stay.',
  params: paperParams,
  body: z.strictObject({ why: wordsSchema }),
  errors: ['not_found'],
});
