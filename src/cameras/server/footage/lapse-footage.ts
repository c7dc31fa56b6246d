import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { stateOn } from '../../footage.ts';
import { advance } from './advance.ts';
import { removeParts } from './remove-parts.ts';

/** Requests looked at at once; more than a province has of one hour. */
const BATCH = 500;

/**
 * Writes down, with a leaf each, which requests nobody decided or answered in time, and removes what was sent of them.
 * Gives how many. Safe to run twice, and beside others.
 */
export async function lapseFootage(services: Pick<Services, 'db' | 'files' | 'clock'>): Promise<number> {
  const { db, clock } = services;
  const at = clock.now();
  const found = await db
    .selectFrom('footage_request')
    .selectAll()
    .where('state', 'in', ['asked', 'approved'])
    .where((eb) => eb.or([eb('expires_at', '<=', at), eb('due_on', '<', dayOf(at))]))
    .orderBy('due_on')
    .limit(BATCH)
    .execute();
  const over = found.filter(
    ({ state, due_on: dueOn, expires_at: expiresAt }) =>
      stateOn({ state, dueOn, expiresAt }, at, dayOf(at)) === 'lapsed',
  );
  let lapsed = 0;
  for (const request of over) {
    const custody = { action: 'lapse', actorId: null, at } as const;
    const done = await transaction(db, (trx) => advance(trx, request, custody)).then(
      () => true,
      // somebody answered at the last moment, or another process was here
      () => false,
    );
    if (!done) continue;
    lapsed += 1;
    await removeParts(services, request);
  }
  return lapsed;
}
