import type { z } from 'zod';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { holdScheme, type StoredScheme } from '../../schemes/server/index.ts';
import type { inviteMember as contract } from '../contract.ts';
import { bringPerson, checkPerson } from './bring-person.ts';

type Invited = z.output<(typeof contract)['body']>;
type Reply = z.input<(typeof contract)['reply']>;

/**
 * Brings a person into a site. The same again is answered as the first time, with a new link. Throws what `bringPerson`
 * does.
 */
export async function inviteMember(
  services: Services,
  actorId: string,
  scheme: StoredScheme,
  invited: Invited,
): Promise<Reply> {
  const by = { actorId, at: services.clock.now() };
  const checked = await checkPerson(services, scheme, { ...invited, before: null });
  const link = await transaction(services.db, async (trx) => {
    await holdScheme(trx, scheme);
    return bringPerson(trx, scheme, checked, by);
  });
  return { link };
}
