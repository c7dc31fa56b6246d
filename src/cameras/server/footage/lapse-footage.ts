import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { lapseOf } from '../../footage.ts';
import { advance } from './advance.ts';
import { removeParts } from './remove-parts.ts';
import { type StoredRequest, stateNow } from './request-queries.ts';

/** Requests looked at at once; more than a province has of one hour. */
const BATCH = 500;

/**
 * Writes down, with a leaf each, which requests nobody decided or answered in time, and removes what was sent of them.
 * Gives how many. One that fails does not hold up the others; then throws what failed. Safe to run twice, and beside
 * others.
 */
export async function lapseFootage(services: Pick<Services, 'db' | 'files' | 'clock'>): Promise<number> {
  const at = services.clock.now();
  const failed: unknown[] = [];
  let lapsed = 0;
  for (const request of await findOver(services.db, at)) {
    try {
      if (await lapse(services, request, at)) lapsed += 1;
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} requests for footage could not lapse`);
  return lapsed;
}

/** False where somebody answered at the last moment, or another process was here. */
async function lapse(
  services: Pick<Services, 'db' | 'files'>,
  request: StoredRequest,
  at: Date,
): Promise<boolean> {
  const reason = lapseOf({ expiresAt: request.expires_at });
  const custody = { action: 'lapse', actorId: null, at, reason } as const;
  try {
    await transaction(services.db, (trx) => advance(trx, request, custody));
  } catch (error) {
    if (error instanceof AppError && error.code === 'footage_closed') return false;
    throw error;
  }
  await removeParts(services, request);
  return true;
}

async function findOver(db: Db, at: Date): Promise<StoredRequest[]> {
  const found = await db
    .selectFrom('footage_request')
    .selectAll()
    .where('state', 'in', ['asked', 'approved'])
    .where((eb) => eb.or([eb('expires_at', '<=', at), eb('due_on', '<', dayOf(at))]))
    .orderBy('due_on')
    .limit(BATCH)
    .execute();
  return found.filter((request) => stateNow(request, at) === 'lapsed');
}
