import type { z } from 'zod';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { isUniqueViolation, type Trx } from '../../platform/database.ts';
import type { credentialsSchema, membershipSchema } from '../contract.ts';
import { authHash, newAuthSalt } from './auth-hash.ts';
import { checkRecipient } from './check-recipient.ts';

/** A person with the keys that their browser made. */
interface NewAccount {
  readonly login: string;
  readonly displayName: string;
  readonly credentials: z.output<typeof credentialsSchema>;
}

/**
 * Writes an account and its memberships, valid from `now`.
 * Throws `unknown_recipient`, `login_taken`, and `invalid_input` for an account id that is in use.
 */
export async function createAccount(
  trx: Trx,
  { login, displayName, credentials }: NewAccount,
  memberships: readonly z.output<typeof membershipSchema>[],
  now: Date,
): Promise<void> {
  const { accountId } = credentials;
  await trx
    .insertInto('account')
    .values({
      account_id: accountId,
      login,
      display_name: displayName,
      ...(await credentialColumns(credentials)),
      created_at: now,
      disabled_at: null,
    })
    .execute()
    .catch(refuseTaken);
  if (memberships.length === 0) return;
  await trx
    .insertInto('membership')
    .values(
      memberships.map(({ unitId, role }) => {
        return { account_id: accountId, unit_id: unitId, role, valid_from: now, valid_to: null };
      }),
    )
    // The same membership twice in one invitation is one membership.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The columns that hold what a browser made of a passphrase. Throws `unknown_recipient`. */
export async function credentialColumns({
  kdf,
  authKey,
  recipient,
  wrappedSecret,
}: NewAccount['credentials']) {
  await checkRecipient(recipient);
  const salt = newAuthSalt();
  return {
    kdf: JSON.stringify(kdf),
    auth_salt: salt,
    auth_hash: authHash(salt, authKey),
    recipient,
    wrapped_secret: Buffer.from(wrappedSecret, 'base64url'),
  };
}

function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'account_login_key')) throw new AppError('login_taken');
  if (!isUniqueViolation(error, 'account_pkey')) throw error;
  throw invalidInput('credentials.accountId', 'custom');
}
