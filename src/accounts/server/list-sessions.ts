import type { z } from 'zod';
import type { Services } from '../../platform/services.ts';
import type { listSessions as listSessionsEndpoint } from '../access-contract.ts';
import { IDLE_MS, type Officer } from './officer.ts';
import { MAX_SESSIONS } from './sign-in.ts';

/** The living sessions of an officer, the latest used first; signing in sees to it that there are no more of them. */
export async function listSessions(
  { db, clock }: Services,
  { accountId, sessionHash }: Pick<Officer, 'accountId' | 'sessionHash'>,
): Promise<z.output<(typeof listSessionsEndpoint)['reply']>['rows']> {
  const now = clock.now();
  const rows = await db
    .selectFrom('session')
    .select(['session_hash', 'session_id', 'created_at', 'last_seen_at', 'browser', 'system'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE_MS))
    .orderBy('last_seen_at', 'desc')
    .orderBy('session_id')
    .limit(MAX_SESSIONS)
    .execute();
  return rows.map(({ session_hash, session_id, created_at, last_seen_at, browser, system }) => ({
    sessionId: session_id,
    begunAt: created_at.toISOString(),
    lastSeenAt: last_seen_at.toISOString(),
    device: browser !== null && system !== null ? { browser, system } : null,
    current: session_hash.equals(sessionHash),
  }));
}
