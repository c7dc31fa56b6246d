import { ed25519 } from '@noble/curves/ed25519.js';
import { logDelegationStatement } from '../../src/ledger/delegation.ts';
import { delegateLogKey, prepareLogKey } from '../../src/ledger/server/index.ts';
import { transaction } from '../../src/platform/database.ts';
import type { Services } from '../../src/platform/services.ts';

const ROOT_SEED = new Uint8Array(32).fill(7);

/** The root of test deployments. */
export const testRootKey = ed25519.getPublicKey(ROOT_SEED);

/**
 * Lets the test root (or the one of `seed`) delegate a log key for these days; the next one to delegate where
 * none is named. From then on leaves are promised and sequenced.
 */
export async function delegateTestLogKey(
  services: Services,
  word: { publicKey?: Uint8Array; validFrom: string; validTo: string },
  seed: Uint8Array = ROOT_SEED,
): Promise<void> {
  const publicKey = word.publicKey ?? (await prepareLogKey(services));
  const signature = ed25519.sign(logDelegationStatement({ ...word, publicKey }), seed);
  const delegation = { ...word, publicKey, signature };
  await transaction(services.db, (trx) =>
    delegateLogKey(services, trx, delegation, ed25519.getPublicKey(seed)),
  );
}
