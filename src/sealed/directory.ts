import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64Url } from '../wire/bytes.ts';
import { type Signer, verify } from './signing.ts';
import { type Statement, statement } from './statement.ts';

/** The public half of a unit's key for one epoch, signed by a key steward. */
interface DirectoryEntry {
  readonly unitId: number;
  readonly epoch: number;
  /** age1pq recipient that grants are sealed to. */
  readonly recipient: string;
  /** Ed25519 key that the unit signs with. */
  readonly signingKey: string;
  /** Day of the steward's signature, `YYYY-MM-DD`. */
  readonly createdOn: string;
  readonly stewardKey: string;
  readonly signature: string;
}

/** The root's word that a steward may sign entries on the days from `validFrom` to `validTo`, both included. */
interface Delegation {
  readonly stewardKey: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly signature: string;
}

/** Whether an entry may be sealed to. */
type EntryVerdict =
  | 'ok'
  | 'bad_delegation'
  | 'delegation_not_yet_valid'
  | 'delegation_expired'
  | 'other_steward'
  | 'signed_outside_delegation'
  | 'bad_entry_signature';

/** A steward signs the entry of a unit's new key. */
export function signEntry(
  steward: Signer,
  entry: Omit<DirectoryEntry, 'stewardKey' | 'signature'>,
): DirectoryEntry {
  const complete = { ...entry, stewardKey: steward.publicKey };
  return { ...complete, signature: steward.sign(entryStatement(complete)) };
}

/** The root delegates to a steward, for one year at most (the ceremony keeps to that). */
export function signDelegation(root: Signer, delegation: Omit<Delegation, 'signature'>): Delegation {
  return { ...delegation, signature: root.sign(delegationStatement(delegation)) };
}

/**
 * Follows the chain root -> steward -> entry on a day (`YYYY-MM-DD`). With the delegation its entries lapse
 * too: a steward signs those still in use again each year, so that a stolen old steward key is worth nothing.
 */
export function verifyEntry(
  entry: DirectoryEntry,
  delegation: Delegation,
  rootKey: string,
  day: string,
): EntryVerdict {
  if (!verify(rootKey, delegationStatement(delegation), delegation.signature)) return 'bad_delegation';
  if (day < delegation.validFrom) return 'delegation_not_yet_valid';
  if (day > delegation.validTo) return 'delegation_expired';
  if (entry.stewardKey !== delegation.stewardKey) return 'other_steward';
  if (!verify(entry.stewardKey, entryStatement(entry), entry.signature)) return 'bad_entry_signature';
  const signedWithin = entry.createdOn >= delegation.validFrom && entry.createdOn <= delegation.validTo;
  return signedWithin ? 'ok' : 'signed_outside_delegation';
}

/** The root names the recovery key (age1pq recipient) that everything is sealed to beside a unit. */
export function signRecovery(root: Signer, recipient: string): string {
  return root.sign(recoveryStatement(recipient));
}

/** Whether the root named this recovery recipient. Nothing may be sealed to another. */
export function verifyRecovery(recipient: string, signature: string, rootKey: string): boolean {
  return verify(rootKey, recoveryStatement(recipient), signature);
}

/** What a steward signs. */
function entryStatement(entry: Omit<DirectoryEntry, 'signature'>): Statement {
  const { unitId, epoch, recipient, signingKey, createdOn, stewardKey } = entry;
  return statement('directory-entry', [unitId, epoch, recipient, signingKey, createdOn, stewardKey]);
}

/** What the root signs. */
export function delegationStatement(delegation: Omit<Delegation, 'signature'>): Statement {
  const { stewardKey, validFrom, validTo } = delegation;
  return statement('steward-delegation', [stewardKey, validFrom, validTo]);
}

function recoveryStatement(recipient: string): Statement {
  return statement('recovery', [recipient]);
}

/**
 * The root key as people compare it with the poster in their ward: eight groups of five digits, 132 bits of
 * SHA-256 over the key.
 */
export function fingerprint(rootKey: string): string {
  const hash = sha256(fromBase64Url(rootKey));
  const group = (index: number) => {
    const bytes = hash.subarray(index * 4, index * 4 + 4);
    const value = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    return String(value % 100_000).padStart(5, '0');
  };
  return Array.from({ length: 8 }, (_, index) => group(index)).join(' ');
}
