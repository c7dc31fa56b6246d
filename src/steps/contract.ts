import { z } from 'zod';
import { daySchema, momentSchema } from '../wire/encoding.ts';

/** How many things have happened to something: a change names the number it saw. */
export const versionSchema = z.int().min(1).max(1_000_000);

/** The version that a change has made. */
export const versionReply = z.object({ version: versionSchema });

/** What is told of every step, whatever it happened to. */
export const anyStepSchema = z.object({
  version: versionSchema,
  onDay: daySchema,
  /** The name of whoever took it. */
  by: z.string(),
  at: momentSchema,
});

/** Steps that a page shows, newest first. */
export const SHOWN_STEPS = 60;

/**
 * `details` of the refusal of a change because somebody else came first: the version of now, and the newest of what
 * happened since the one that was seen, oldest first.
 */
export function changesSchema<Step extends z.ZodType>(step: Step) {
  return z.object({ version: versionSchema, changes: z.array(step) });
}
