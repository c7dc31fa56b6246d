import { newHybridIdentity, recipientOf, sealTo } from './age.ts';
import { newSigningSecret, signerOf } from './signing.ts';

/** The key of a unit for one epoch. Private: it exists in members' browsers and in their shares only. */
export interface UnitKey {
  readonly unitId: number;
  readonly epoch: number;
  /** Opens the unit's grants. */
  readonly identity: string;
  /** Ed25519 secret (base64url) that the unit signs with. */
  readonly signingSecret: string;
}

/** Makes the key of a unit's next epoch, in a chief's browser. */
export async function newUnitKey(unitId: number, epoch: number): Promise<UnitKey> {
  return { unitId, epoch, identity: await newHybridIdentity(), signingSecret: newSigningSecret() };
}

/** The public half of a unit key, as it goes into the directory. */
export async function unitPublicKey(key: UnitKey): Promise<{ recipient: string; signingKey: string }> {
  return { recipient: await recipientOf(key.identity), signingKey: signerOf(key.signingSecret).publicKey };
}

/** Seals a unit key to each member (age1pq recipients of officers), one age file each, in the same order. */
export function shareUnitKey(key: UnitKey, memberRecipients: readonly string[]): Promise<Uint8Array[]> {
  const { unitId, epoch, identity, signingSecret } = key;
  const bytes = new TextEncoder().encode(JSON.stringify({ v: 1, unitId, epoch, identity, signingSecret }));
  return Promise.all(memberRecipients.map((recipient) => sealTo([recipient], bytes)));
}
