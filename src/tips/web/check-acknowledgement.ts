import { leafHash } from '../../ledger/leaf.ts';
import { verifyPromise } from '../../ledger/promise.ts';
import { leafFromWire, promiseFromWire } from '../../ledger/receipt.ts';
import { toBase64Url } from '../../wire/bytes.ts';
import type { KeptAcknowledgement } from '../reporter-contract.ts';

/**
 * Whether an acknowledgement is what it says: its leaf opens to its fields, and the log signed its promise. Of one
 * whose content was erased lawfully nothing opens the leaf any more: the promise stands.
 */
export function isSoundAcknowledgement({ leaf, promise }: KeptAcknowledgement): boolean {
  const { hash, opening } = leafFromWire(leaf);
  const opens = opening === null || toBase64Url(leafHash(opening.salt, opening.fields)) === leaf.hash;
  return opens && verifyPromise(hash, promiseFromWire(promise));
}
