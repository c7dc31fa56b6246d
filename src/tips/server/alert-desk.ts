import type { Db } from '../../platform/database.ts';
import { publish } from '../../platform/event-hub.ts';

/** The channel on which the open desks of a unit hear that its inbox changed. */
export function inboxChannel(unitId: number): string {
  return `tips:inbox:${unitId}`;
}

/** Tells the open desks of a unit that its inbox changed, in every server process. It names no tip. */
export function alertDesk(db: Db, unitId: number): Promise<void> {
  return publish(db, inboxChannel(unitId), null);
}
