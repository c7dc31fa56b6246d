import type { z } from 'zod';
import { ApiError } from './client.ts';
import type { ErrorCode } from './errors.ts';

/** What the server says of a refusal by this code; undefined for any other error, and where it does not say it so. */
export function detailsOf<Details extends z.ZodType>(
  error: unknown,
  code: ErrorCode,
  details: Details,
): z.output<Details> | undefined {
  if (!(error instanceof ApiError) || error.code !== code) return undefined;
  return details.safeParse(error.details).data;
}
