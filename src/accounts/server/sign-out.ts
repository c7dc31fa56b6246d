import type { Services } from '../../platform/services.ts';

/** Ends a session: its token opens nothing any more. Ending it twice is no error. */
export async function signOut({ db }: Services, sessionHash: Buffer): Promise<void> {
  await db.deleteFrom('session').where('session_hash', '=', sessionHash).execute();
}
