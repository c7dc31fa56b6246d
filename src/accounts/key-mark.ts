import { sha256Text } from '../sealed/digest.ts';
import { fingerprint } from '../sealed/directory.ts';

/** The public half of a unit's key, as far as a mark covers it. */
interface MarkedUnitKey {
  readonly unitId: number;
  readonly epoch: number;
  readonly recipient: string;
  readonly signingKey: string;
}

/**
 * What a chief reads out and a steward compares before signing: eight groups of five digits over everything
 * that the signature will cover, so that neither half of the key can be changed on the way.
 */
export function unitKeyMark({ unitId, epoch, recipient, signingKey }: MarkedUnitKey): string {
  return markOf(['unit-key', unitId, epoch, recipient, signingKey]);
}

/** What a person reads out to the colleague who seals unit keys to them. */
export function recipientMark(recipient: string): string {
  return markOf(['recipient', recipient]);
}

function markOf(fields: readonly (string | number)[]): string {
  return fingerprint(sha256Text(new TextEncoder().encode(JSON.stringify(['binh-yen/mark/v1', ...fields]))));
}
