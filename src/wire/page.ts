import { z } from 'zod';

/** Rows a page holds at most; no list is unbounded. */
export const MAX_PAGE_SIZE = 100;

/** What every list takes: where to go on, and how many rows. */
export const pageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(25),
});

/** What every list answers: the rows, and the cursor of the next page or null at the end. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}
