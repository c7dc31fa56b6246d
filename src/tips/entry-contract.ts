import { z } from 'zod';
import { onBehalfSubmissionSchema } from '../sealed/submission.ts';
import { sha256Schema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { acknowledgementSchema } from './reporter-contract.ts';

export const uploadAtDesk = endpoint({
  name: 'tips.uploadAtDesk',
  method: 'PUT',
  path: '/api/desk/drafts/:draftId/files/:fileId',
  access: 'session',
  summary:
    'A sealed file of an officer: for a tip on behalf of somebody, or for a message under its id. No proof of work; sending again is harmless.',
  params: z.object({ draftId: z.uuid(), fileId: z.uuid() }),
  body: bytes,
  reply: z.object({ sha256: sha256Schema, size: z.int() }),
  errors: ['too_large', 'too_many_files', 'draft_conflict', 'unknown_recipient', 'mixed_recipients'],
  bodyLimit: 52 * 1024 * 1024,
});

export const enterTip = endpoint({
  name: 'tips.enter',
  method: 'POST',
  path: '/api/tips/on-behalf',
  access: 'session',
  summary:
    'A tip from the counter, the telephone, a letter or the press, signed by the unit that took it down: for that unit, or for the independent desk alone. The same body again gets the first acknowledgement.',
  body: z.strictObject({ submission: onBehalfSubmissionSchema }),
  reply: acknowledgementSchema,
  errors: [
    'forbidden',
    'bad_signature',
    'unknown_recipient',
    'mixed_recipients',
    'unknown_unit',
    'unknown_area',
    'day_in_future',
    'draft_conflict',
    'no_desk',
  ],
  bodyLimit: 256 * 1024,
});
