import { randomUUID } from 'node:crypto';
import type { TipColumns } from '../../src/tips/server/index.ts';

/** What a test says of a tip: whose it is, and on which day (`YYYY-MM-DD`) it was received. */
type Said = Pick<TipColumns, 'area_id' | 'unit_id' | 'received_on'> & Partial<TipColumns>;

/** A row of `tip` as it stands after receipt, without content, for what only counts and lists. */
export function tipRow(said: Said): TipColumns {
  return {
    tip_id: randomUUID(),
    place_area_id: said.area_id,
    category: 'theft',
    day: null,
    channel: 'web',
    received_at: new Date(`${said.received_on}T03:00:00Z`),
    version: 1,
    state: 'received',
    classification: null,
    useful: null,
    assignee_id: null,
    outcome: null,
    extension_asked: null,
    file_count: 0,
    next_clock: null,
    next_due_on: 'infinity',
    resolve_due_on: null,
    closed_on: null,
    ...said,
  };
}
