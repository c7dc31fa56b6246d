import type { FastifyRequest } from 'fastify';
import type { InferResult } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import { type Db, queryPrepared } from '../../platform/database.ts';
import type { Authenticator } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { Actor, Membership } from '../policy.ts';
import type { Role } from '../roles.ts';
import type { SiteActor } from '../site-roles.ts';
import { withInherited } from './inheritance.ts';
import { hashOfToken } from './one-time-token.ts';
import { presentSites } from './present-sites.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** A person who is signed in, with the memberships they hold now: of units, or else of sites. */
export interface Officer extends Actor, SiteActor {
  readonly kind: 'officer';
  readonly displayName: string;
  readonly sessionHash: Buffer;
}

/** A session ends after 12 hours, and after two without a request: a shift, and a break that became an evening. */
export const SESSION_MS = 12 * 3_600_000;
export const IDLE_MS = 2 * 3_600_000;
/** How stale `last_seen_at` may be: reading pages must not write a row each time. */
const TOUCH_MS = 60_000;

/**
 * Who is behind the session cookie: one indexed query a request, and a write once a minute.
 * Throws `not_signed_in` without a living session, `session_expired` after its end.
 */
export function officer(services: Services): Authenticator<Officer> {
  return {
    access: 'session',
    authenticate: (request: FastifyRequest) => {
      const token = request.cookies[SESSION_COOKIE];
      if (!token) throw new AppError('not_signed_in');
      return findOfficer(services, hashOfToken(token));
    },
  };
}

/** Asked with every request, so its text is made once; the parameters stand in the text's order. */
let sessionText: string | undefined;

type SessionRow = InferResult<ReturnType<typeof sessionQuery>>[number];

function sessionQuery(db: Db, now: Date, sessionHash: Buffer) {
  return db
    .selectFrom('session')
    .innerJoin('account', 'account.account_id', 'session.account_id')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.account_id', '=', 'session.account_id')
        .on('membership.valid_from', '<=', now)
        .on((on) => on.or([on('membership.valid_to', 'is', null), on('membership.valid_to', '>', now)])),
    )
    .leftJoin('unit', 'unit.unit_id', 'membership.unit_id')
    .select([
      'session.account_id',
      'session.expires_at',
      'session.last_seen_at',
      'account.display_name',
      'account.disabled_at',
      'membership.unit_id',
      'membership.role',
      'unit.area_id',
      'unit.kind',
    ])
    .where('session.session_hash', '=', sessionHash);
}

/** The officer of a session. Throws `not_signed_in` and `session_expired`. */
async function findOfficer(services: Services, sessionHash: Buffer): Promise<Officer> {
  const { db, pool, clock } = services;
  const now = clock.now();
  sessionText ??= sessionQuery(db, now, sessionHash).compile().sql;
  const rows = await queryPrepared<SessionRow>(pool, {
    sql: sessionText,
    parameters: [now, now, sessionHash],
  });
  const [session] = rows;
  if (session === undefined || session.disabled_at !== null) throw new AppError('not_signed_in');
  const idleMs = now.getTime() - session.last_seen_at.getTime();
  if (session.expires_at <= now || idleMs >= IDLE_MS) throw new AppError('session_expired');
  if (idleMs >= TOUCH_MS) {
    await db
      .updateTable('session')
      .set({ last_seen_at: now })
      .where('session_hash', '=', sessionHash)
      .execute();
  }
  const memberships = rows.flatMap(membershipOf);
  return {
    kind: 'officer',
    accountId: session.account_id,
    displayName: session.display_name,
    memberships: await withInherited(services, memberships),
    // an officer belongs to no site, and is not made to wait for the question
    sites: memberships.length > 0 ? [] : await presentSites(db, session.account_id, now),
    sessionHash,
  };
}

function membershipOf(row: { [K in keyof MembershipRow]: MembershipRow[K] | null }): Membership[] {
  const { unit_id, area_id, kind, role } = row;
  if (unit_id === null || area_id === null || kind === null || role === null) return [];
  return [{ unitId: unit_id, areaId: area_id, kind, role }];
}

interface MembershipRow {
  unit_id: number;
  area_id: number;
  kind: Membership['kind'];
  role: Role;
}
