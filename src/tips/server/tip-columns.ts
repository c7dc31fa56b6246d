import { handlingDueOn, nextClock, type Timed } from '../deadlines.ts';
import type { LegalClock } from '../run-clock.ts';
import type { Position } from '../transition.ts';
import type { StoredTip } from './tables.ts';
import type { CountedAt } from './tally/forget-tally.ts';

/** A position and its clocks as columns of `tip`. */
export function columnsOf(position: Position, clocks: readonly LegalClock[]) {
  const next = nextClock(clocks);
  return {
    state: position.state,
    classification: position.classification,
    useful: position.useful,
    assignee_id: position.assigneeId,
    outcome: position.outcome,
    extension_asked: position.extensionAsked,
    arrived_from: position.arrivedFrom,
    held: position.held,
    next_clock: next?.clock ?? null,
    next_due_on: next?.dueOn ?? 'infinity',
    resolve_due_on: handlingDueOn(clocks),
  };
}

/** What the clocks of the present owner need to know of a tip. */
export function timedOf(row: StoredTip): Timed {
  const { classification, extension_asked: extensionAsked } = row;
  return { receivedOn: row.counted_from ?? row.received_on, classification, extensionAsked };
}

/** Where a tip is counted. */
export function countedAt(row: Pick<StoredTip, 'place_area_id' | 'received_on'>): CountedAt {
  return { placeAreaId: row.place_area_id, receivedOn: row.received_on };
}
