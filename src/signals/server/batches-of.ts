import type { Selectable } from 'kysely';
import type { Batch } from '../tell.ts';
import type { SchemeTipBatchTable } from './tables.ts';

/** The columns of a batch that are told of. */
export const BATCH_COLUMNS = [
  'site_id',
  'quarter',
  'sent',
  'tips',
  'useful',
  'to_case',
  'mean_days',
  'mean_answer',
] as const;

/** A stored batch as it is told of. */
export function batchOfRow(
  row: Pick<Selectable<SchemeTipBatchTable>, Exclude<(typeof BATCH_COLUMNS)[number], 'site_id'>>,
): Batch {
  const { quarter, sent, tips, useful, to_case: toCase } = row;
  return { quarter, sent, tips, useful, toCase, meanDays: row.mean_days, meanAnswer: row.mean_answer };
}
