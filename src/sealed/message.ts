import { z } from 'zod';
import { rowIdSchema, signatureSchema } from '../wire/encoding.ts';
import { ciphertextSchema, grantsFit, grantsSchema, sealedFilesSchema } from './wire-schemas.ts';

/** Who speaks: the reporter, the unit to the reporter, or the unit to itself. */
const MESSAGE_ENVELOPES = ['reporter', 'unit', 'note'] as const;

/**
 * A later message of a tip's talk, or an internal note, as it crosses the wire. Only what the unit says to the
 * reporter is granted to the reporter: of one's own messages a receipt opens nothing. Unknown keys are refused.
 */
export const messageSchema = z
  .strictObject({
    envelope: z.enum(MESSAGE_ENVELOPES),
    tipId: z.uuid(),
    messageId: z.uuid(),
    /** The unit (and the epoch of its key) that the message is for, or from. */
    unitId: rowIdSchema,
    epoch: rowIdSchema,
    ciphertext: ciphertextSchema,
    grants: grantsSchema,
    files: sealedFilesSchema,
    signature: signatureSchema,
  })
  .refine((message) => grantsFit(message, message.envelope === 'unit'), { path: ['grants'] });
export type Message = z.output<typeof messageSchema>;
