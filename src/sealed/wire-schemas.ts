import { z } from 'zod';
import { base64Url, rowIdSchema, sha256Schema } from '../wire/encoding.ts';
import { GRANT_BYTES, MAX_CIPHERTEXT_BYTES, MAX_FILES, MAX_SEALED_FILE_BYTES } from './limits.ts';
import type { WireGrant } from './wire-grants.ts';

const sealed = base64Url({ exactBytes: GRANT_BYTES });

const grantSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('unit'), unitId: rowIdSchema, epoch: rowIdSchema, sealed }),
  z.strictObject({ to: z.literal('recovery'), sealed }),
  z.strictObject({ to: z.literal('reporter'), sealed }),
]);

/** Two to four grants; which ones is for `grantsFit`. */
export const grantsSchema = z.array(grantSchema).min(2).max(4);

/** A sealed body, at most 96 KiB. */
export const ciphertextSchema = base64Url({ maxBytes: MAX_CIPHERTEXT_BYTES });

/** The sealed files of an envelope: no id twice. */
export const sealedFilesSchema = z
  .array(
    z.strictObject({
      id: z.uuid(),
      sha256: sha256Schema,
      size: z.int().min(1).max(MAX_SEALED_FILE_BYTES),
    }),
  )
  .max(MAX_FILES)
  .refine((files) => new Set(files.map((file) => file.id)).size === files.length);

/**
 * Whether an envelope is granted to whom it must be: once to recovery, once to the unit and epoch it names,
 * to no unit twice, and to the reporter exactly where that is meant.
 */
export function grantsFit(
  envelope: { readonly grants: readonly WireGrant[]; readonly unitId: number; readonly epoch: number },
  toReporter: boolean,
): boolean {
  const count = (to: WireGrant['to']) => envelope.grants.filter((grant) => grant.to === to).length;
  const units = envelope.grants.flatMap((grant) => (grant.to === 'unit' ? [grant] : []));
  const own = units.filter((unit) => unit.unitId === envelope.unitId && unit.epoch === envelope.epoch);
  const distinct = new Set(units.map((unit) => unit.unitId)).size === units.length;
  return (
    count('recovery') === 1 && own.length === 1 && distinct && count('reporter') === (toReporter ? 1 : 0)
  );
}
