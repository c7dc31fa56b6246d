import { sql } from 'kysely';
import type { Services } from '../../platform/services.ts';

/** The channel on which server processes hear of changed inboxes; the payload is the unit's number. */
export const INBOX_CHANNEL = 'tips_inbox';

/** Tells every server process that a unit's inbox changed. It names no tip. */
export async function alertDesk({ db }: Pick<Services, 'db'>, unitId: number): Promise<void> {
  await sql`select pg_notify(${INBOX_CHANNEL}, ${String(unitId)})`.execute(db);
}
