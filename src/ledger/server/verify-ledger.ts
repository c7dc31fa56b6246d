import type { Client } from '../../wire/client.ts';
import { fromBase64Url, toHex } from '../../wire/encoding.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { sameBytes } from '../bytes.ts';
import { type Checkpoint, openCheckpoint, originOf } from '../checkpoint.ts';
import { appendLeaves, type CompactTree, EMPTY_TREE, rootOf } from '../compact-tree.ts';
import { ledgerCheckpoint, ledgerKeys, ledgerLeaves, MAX_LEAVES } from '../contract.ts';
import { isDelegationValid, type LogDelegation, verifyLogDelegation } from '../delegation.ts';

/** What the verifier brings along, from elsewhere than the server it judges. */
export interface LedgerTrust {
  /** The root key, from a poster or a witness; without it the server's own word for it is taken. */
  readonly rootKey?: Uint8Array;
  /** A checkpoint note kept from an earlier visit. */
  readonly earlier?: string;
  readonly now: Date;
}

/**
 * What came of it:
 * - `sound`: the leaves give the signed root, and continue the earlier checkpoint;
 * - `unknown_root`, `bad_delegation`, `bad_signature`: the chain from root to checkpoint breaks there;
 * - `leaves_missing`: fewer leaves are served than were signed;
 * - `changed`: the leaves do not give the signed root;
 * - `rewritten`: they are not a continuation of the earlier checkpoint.
 */
type LedgerVerdict =
  | 'sound'
  | 'unknown_root'
  | 'bad_delegation'
  | 'bad_signature'
  | 'leaves_missing'
  | 'changed'
  | 'rewritten';

/** The verdict, with what it rests on; size and root (hexadecimal) are absent where no signature held. */
export interface LedgerReport {
  readonly verdict: LedgerVerdict;
  readonly origin: string;
  readonly size?: number;
  readonly root?: string;
  /** The checkpoint to bring along next time. */
  readonly note?: string;
  /** What was signed and by whose root (base64url), to check single leaves by. */
  readonly signed?: { readonly checkpoint: Checkpoint; readonly rootKey: string };
}

/**
 * Recomputes the whole tree from the public pages of a log and compares it with what was signed. It needs
 * nothing but the public endpoints, and memory for one page. Throws `ApiError` where the server does not answer.
 */
export async function verifyLedger(client: Client, trust: LedgerTrust): Promise<LedgerReport> {
  const identity = await client.call(ledgerKeys);
  const rootKey = fromBase64Url(identity.rootKey);
  const origin = originOf(rootKey);
  if (identity.origin !== origin || (trust.rootKey !== undefined && !sameBytes(trust.rootKey, rootKey))) {
    return { verdict: 'unknown_root', origin: identity.origin };
  }
  const delegations = identity.keys.map(delegationOf);
  if (!delegations.every((delegation) => verifyLogDelegation(delegation, rootKey))) {
    return { verdict: 'bad_delegation', origin };
  }
  const { note } = await client.call(ledgerCheckpoint);
  const valid = delegations.filter((delegation) => isDelegationValid(delegation, trust.now));
  const checkpoint = openCheckpoint(
    note,
    origin,
    valid.map((delegation) => delegation.publicKey),
  );
  if (checkpoint === undefined) return { verdict: 'bad_signature', origin };
  // An earlier note may be of a key whose day is past: what it says was checked when it was kept.
  const every = delegations.map((delegation) => delegation.publicKey);
  const earlier = trust.earlier === undefined ? undefined : openCheckpoint(trust.earlier, origin, every);
  if (trust.earlier !== undefined && earlier === undefined) return { verdict: 'bad_signature', origin };
  const verdict = await judgeLeaves(client, checkpoint, earlier);
  const signed = { checkpoint, rootKey: identity.rootKey };
  return { verdict, origin, size: checkpoint.size, root: toHex(checkpoint.root), note, signed };
}

async function judgeLeaves(
  client: Client,
  signed: Checkpoint,
  earlier: Checkpoint | undefined,
): Promise<LedgerVerdict> {
  if (earlier !== undefined && earlier.size > signed.size) return 'rewritten';
  const beginning = await grow(client, EMPTY_TREE, earlier?.size ?? 0);
  if (beginning === undefined) return 'leaves_missing';
  const continues = earlier === undefined || sameBytes(rootOf(beginning), earlier.root);
  const whole = await grow(client, beginning, signed.size);
  if (whole === undefined) return 'leaves_missing';
  if (!sameBytes(rootOf(whole), signed.root)) return 'changed';
  return continues ? 'sound' : 'rewritten';
}

/** The tree with the leaves up to `size`, fetched page by page; undefined where the pages end before. */
async function grow(client: Client, from: CompactTree, size: number): Promise<CompactTree | undefined> {
  let tree = from;
  while (tree.size < size) {
    const limit = Math.min(MAX_LEAVES, size - tree.size);
    const { leaves } = await client.call(ledgerLeaves, { query: { from: tree.size, limit } });
    if (leaves.length === 0) return undefined;
    tree = appendLeaves(tree, leaves.slice(0, limit).map(fromBase64Url)).tree;
  }
  return tree;
}

function delegationOf(key: ReplyOf<typeof ledgerKeys>['keys'][number]): LogDelegation {
  return { ...key, publicKey: fromBase64Url(key.publicKey), signature: fromBase64Url(key.signature) };
}
