import { z } from 'zod';
import { rowIdSchema } from '../wire/encoding.ts';
import { grantFault } from './header.ts';
import { openSealed } from './open.ts';
import { parseContent } from './open-content.ts';
import { SealedError } from './sealed-error.ts';
import type { UnitKey } from './unit-key.ts';

const shareSchema = z.strictObject({
  v: z.literal(1),
  unitId: rowIdSchema,
  epoch: rowIdSchema,
  identity: z.string().regex(/^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}$/),
  signingSecret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

/**
 * Opens a member's share of a unit key. The share names its unit and epoch inside, so the server cannot pass
 * off one for another. Throws `cannot_open`, `malformed_content`, `binding_mismatch`.
 */
export async function openUnitKey(
  identity: string,
  share: Uint8Array,
  expected: { unitId: number; epoch: number },
): Promise<UnitKey> {
  const fault = grantFault(share);
  if (fault) throw new SealedError(fault);
  const { v: _, ...key } = parseContent(shareSchema, await openSealed(identity, share));
  if (key.unitId !== expected.unitId || key.epoch !== expected.epoch)
    throw new SealedError('binding_mismatch');
  return key;
}
