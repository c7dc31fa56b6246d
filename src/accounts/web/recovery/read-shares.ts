import { recipientOf } from '../../../sealed/age.ts';
import { type CombinedShares, combineShares } from '../../../sealed/open-recovery.ts';

/** Why two shares do not give the recovery key of this deployment. */
export type ShareFault = Exclude<CombinedShares, { result: 'ok' }>;

/**
 * Puts two typed shares together and compares what results with the recovery key that the root signed: the identity,
 * or the fault. Nothing is sent anywhere.
 */
export async function readShares(
  texts: readonly string[],
  { rootKey, recoveryRecipient }: { readonly rootKey: string; readonly recoveryRecipient: string },
): Promise<{ readonly identity: string } | { readonly fault: ShareFault }> {
  const combined = await combineShares(texts, rootKey);
  if (combined.result !== 'ok') return { fault: combined };
  const same = (await recipientOf(combined.identity)) === recoveryRecipient;
  return same ? { identity: combined.identity } : { fault: { result: 'different_keys' } };
}
