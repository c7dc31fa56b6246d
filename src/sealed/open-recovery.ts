import { base32crockford } from '@scure/base';
import { combine } from 'shamir-secret-sharing';
import { toHex } from '../wire/bytes.ts';
import { hybridIdentityFromSeed, recipientOf } from './age.ts';
import {
  CHECKSUM_BYTES,
  checksum,
  deploymentTag,
  recoveryTag,
  SHARE_BYTES,
  SHARE_VERSION,
  TAG_BYTES,
  THRESHOLD,
} from './recovery.ts';

/** What came of putting shares together. `share` counts from 1 in the order they were given. */
export type CombinedShares =
  | { readonly result: 'ok'; readonly identity: string }
  | { readonly result: 'unreadable' | 'other_deployment'; readonly share: number }
  | { readonly result: 'too_few' | 'same_share' | 'different_keys' | 'do_not_fit' };

interface Share {
  readonly number: number;
  readonly deployment: string;
  readonly key: string;
  readonly part: Uint8Array;
}

/**
 * Puts typed shares of the recovery key together. The identity is handed out only if it is the one that the
 * shares were made from; every other outcome is a closed result.
 */
export async function combineShares(texts: readonly string[], rootKey: string): Promise<CombinedShares> {
  const shares: Share[] = [];
  const deployment = toHex(deploymentTag(rootKey));
  for (const [index, text] of texts.entries()) {
    const share = readShare(text);
    if (!share) return { result: 'unreadable', share: index + 1 };
    if (share.deployment !== deployment) return { result: 'other_deployment', share: index + 1 };
    shares.push(share);
  }
  if (new Set(shares.map((share) => share.number)).size < shares.length) return { result: 'same_share' };
  if (shares.length < THRESHOLD) return { result: 'too_few' };
  if (new Set(shares.map((share) => share.key)).size > 1) return { result: 'different_keys' };
  return reveal(shares);
}

async function reveal(shares: readonly Share[]): Promise<CombinedShares> {
  const seed = await combine(shares.map((share) => share.part)).catch(() => undefined);
  if (!seed) return { result: 'do_not_fit' };
  const identity = hybridIdentityFromSeed(seed);
  const fits = toHex(recoveryTag(await recipientOf(identity))) === shares[0]?.key;
  return fits ? { result: 'ok', identity } : { result: 'do_not_fit' };
}

function readShare(text: string): Share | undefined {
  const bytes = decode(text);
  if (bytes?.length !== SHARE_BYTES || bytes[0] !== SHARE_VERSION) return undefined;
  const body = bytes.subarray(0, SHARE_BYTES - CHECKSUM_BYTES);
  if (toHex(checksum(body)) !== toHex(bytes.subarray(body.length))) return undefined;
  return {
    number: body[1] ?? 0,
    deployment: toHex(body.subarray(2, 2 + TAG_BYTES)),
    key: toHex(body.subarray(2 + TAG_BYTES, 2 + 2 * TAG_BYTES)),
    part: body.subarray(2 + 2 * TAG_BYTES),
  };
}

/** Crockford base32 as typed: any case and grouping; O for 0, I and L for 1. */
function decode(text: string): Uint8Array | undefined {
  const compact = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  try {
    return base32crockford.decode(compact.replaceAll('O', '0').replace(/[IL]/g, '1'));
  } catch {
    return undefined;
  }
}
