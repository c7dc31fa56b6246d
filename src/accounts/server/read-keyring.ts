import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { keyringSchema } from '../contract.ts';
import { KEY_ROLES } from '../roles.ts';
import { actingUnits } from './acting-units.ts';
import { isPresent } from './unit-queries.ts';

/** The wrapped secret of a person and the shares that it opens. */
export type Keyring = z.output<typeof keyringSchema>;

/** Epochs that a keyring carries at most, newest first: one a year for twenty years, in many units. */
const MAX_SHARES = 500;

/**
 * What an unlocked browser needs. Shares come along only for units in which the person holds a key role now, or
 * which such a unit has inherited: who has left keeps nothing to fetch.
 */
export async function readKeyring({ db, clock }: Services, accountId: string): Promise<Keyring> {
  const now = clock.now();
  const { wrapped_secret } = await db
    .selectFrom('account')
    .select('wrapped_secret')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  const units = db
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .innerJoin(actingUnits(dayOf(now)).as('acting'), 'acting.by_unit_id', 'membership.unit_id')
    .select('acting.unit_id')
    .where('membership.account_id', '=', accountId)
    .where('membership.role', 'in', KEY_ROLES)
    .where(isPresent(now));
  const shares = await db
    .selectFrom('unit_key_share as share')
    .innerJoin('unit_key', (join) =>
      join.onRef('unit_key.unit_id', '=', 'share.unit_id').onRef('unit_key.epoch', '=', 'share.epoch'),
    )
    .select(['share.unit_id', 'share.epoch', 'share.sealed', 'unit_key.signing_key'])
    .where('share.account_id', '=', accountId)
    .where('share.unit_id', 'in', units)
    .orderBy('share.epoch', 'desc')
    .orderBy('share.unit_id')
    .limit(MAX_SHARES)
    .execute();
  return {
    wrappedSecret: wrapped_secret.toString('base64url'),
    shares: shares.map(({ unit_id, epoch, sealed, signing_key }) => ({
      unitId: unit_id,
      epoch,
      sealed: sealed.toString('base64url'),
      signingKey: signing_key.toString('base64url'),
    })),
  };
}
