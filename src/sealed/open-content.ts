import type { z } from 'zod';
import { SealedError } from './sealed-error.ts';

/** Reads opened bytes as JSON of a known form. Throws `malformed_content`: the sender is not trusted. */
export function parseContent<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new SealedError('malformed_content');
  }
}
