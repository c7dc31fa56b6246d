import { hash } from 'node:crypto';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import { type By, takeOnce } from '../../steps/server/index.ts';
import type { TeamKey } from './team-queries.ts';

/** Who asks for what, and when. */
export interface Asked extends By {
  /** SHA-256 of what is asked for, base64url. */
  readonly sent: string;
}

/** What somebody asks for, in an endpoint's words: the same words again have the same hash. */
export function askedBy(accountId: string, at: Date, what: string, words: object): Asked {
  return { accountId, at, sent: hash('sha256', JSON.stringify([what, words]), 'base64url') };
}

/**
 * A change of a team, made once: `change` gives the new version. Where it is refused because the same person asked for
 * the very same before (the answer was lost), it is answered as it was the first time.
 */
export async function changeOnce(
  db: Db,
  team: TeamKey,
  seen: number,
  asked: Asked,
  change: (trx: Trx) => Promise<number>,
): Promise<{ version: number }> {
  return takeOnce(
    async () => ({ version: await transaction(db, change) }),
    () => findDone(db, team, seen, asked),
  );
}

/**
 * The version that was made of what is asked for: the next one after the one that was seen. Somebody who was added has
 * an id of their own, so what the page has seen since does not matter there.
 */
async function findDone(
  db: Db,
  { area_id, team_id }: TeamKey,
  seen: number,
  { accountId, sent }: Asked,
): Promise<number | undefined> {
  const step = await db
    .selectFrom('force_step')
    .select('version')
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where('actor_id', '=', accountId)
    .where('sent', '=', sent)
    .where((made) => made.or([made('version', '=', seen + 1), made('action', '=', 'add_member')]))
    .executeTakeFirst();
  return step?.version;
}
