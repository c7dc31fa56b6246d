import type { z } from 'zod';
import { unwrapIdentity } from '../sealed/open-identity.ts';
import { openUnitKey } from '../sealed/open-unit-key.ts';
import { SealedError } from '../sealed/sealed-error.ts';
import { type Signer, signerOf } from '../sealed/signing.ts';
import type { UnitKey } from '../sealed/unit-key.ts';
import { fromBase64Url } from '../wire/encoding.ts';
import type { keyringSchema, Session } from './contract.ts';
import { type OfficerSecret, parseOfficerSecret, wrapBindingOf } from './officer-secret.ts';

type WireKeyring = z.output<typeof keyringSchema>;

/** A unit key that stands open, with the signer that its secret stands for. */
interface OpenedUnitKey extends UnitKey {
  readonly signer: Signer;
}

/** What a passphrase opened. */
export interface OpenedKeyring {
  readonly secret: OfficerSecret;
  readonly unitKeys: readonly OpenedUnitKey[];
  /** Shares that did not open or hold another key than the directory's: a colleague must hand them on again. */
  readonly unreadable: readonly { readonly unitId: number; readonly epoch: number }[];
}

/**
 * Opens a keyring with the wrapping half of a passphrase. Throws `SealedError('cannot_open')` for a wrong one;
 * one bad share does not keep the others closed.
 */
export async function openKeyring(
  wrappingKey: Uint8Array,
  { accountId, kdf }: Pick<Session, 'accountId' | 'kdf'>,
  keyring: WireKeyring,
): Promise<OpenedKeyring> {
  const wrapped = fromBase64Url(keyring.wrappedSecret);
  const secret = parseOfficerSecret(
    await unwrapIdentity(wrappingKey, wrapped, wrapBindingOf(accountId, kdf)),
  );
  return { secret, ...(await openShares(secret.identity, keyring.shares)) };
}

/** Opens shares with a person's identity. */
export async function openShares(
  identity: string,
  shares: WireKeyring['shares'],
): Promise<Pick<OpenedKeyring, 'unitKeys' | 'unreadable'>> {
  const opened = await Promise.all(shares.map((share) => openShare(identity, share)));
  return {
    unitKeys: opened.filter((key) => key !== undefined),
    unreadable: shares.filter((_, index) => opened[index] === undefined),
  };
}

async function openShare(
  identity: string,
  { unitId, epoch, sealed, signingKey }: WireKeyring['shares'][number],
): Promise<OpenedUnitKey | undefined> {
  try {
    const key = await openUnitKey(identity, fromBase64Url(sealed), { unitId, epoch });
    const signer = signerOf(key.signingSecret);
    return signer.publicKey === signingKey ? { ...key, signer } : undefined;
  } catch (error) {
    if (error instanceof SealedError) return undefined;
    throw error;
  }
}
