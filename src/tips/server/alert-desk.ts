import type { Db, Trx } from '../../platform/database.ts';
import { publish } from '../../platform/event-hub.ts';
import type { Jobs } from '../../platform/jobs.ts';

/** The channel on which the open desks of a unit hear that its inbox changed. */
export function inboxChannel(unitId: number): string {
  return `tips:inbox:${unitId}`;
}

/** Tells the open desks of a unit that its inbox changed, in every server process. It names no tip. */
export function alertDesk(db: Db, unitId: number): Promise<void> {
  return publish(db, inboxChannel(unitId), null);
}

/**
 * Has the open desks of some units told once the transaction is done: of the owner, and of the one that reads along.
 * Null and repeated ids are passed over.
 */
export async function alertLater(jobs: Jobs, trx: Trx, unitIds: readonly (number | null)[]): Promise<void> {
  for (const unitId of new Set(unitIds)) {
    if (unitId === null) continue;
    await jobs.enqueue(trx, 'tips:alert_desk', { unitId }, { key: inboxChannel(unitId) });
  }
}
