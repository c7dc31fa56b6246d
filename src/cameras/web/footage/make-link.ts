import { recipientOf } from '../../../sealed/age.ts';
import { sha256Text } from '../../../sealed/digest.ts';
import { linkKeys, newLinkSecret, sealLetter } from '../../../sealed/one-time-link.ts';
import type { Sealer } from '../../../ui/desk/keyring-context.ts';
import { fromBase64Url, toBase64Url } from '../../../wire/bytes.ts';
import type { FootageLetter } from '../../footage-letter.ts';

/** A link as it is made in the approver's browser: its secret, and what the server is told. */
export interface MadeLink {
  readonly secret: string;
  readonly told: { readonly tokenHash: string; readonly linkKey: string; readonly letter: string };
}

/** The page at which an owner hands over; the secret is a fragment, which no browser sends to a server. */
export function ownerLink(origin: string, secret: string): string {
  return `${origin}/giao-hinh#${secret}`;
}

/** Makes a link and the letter that it opens, with the keys of the unit and of recovery that this browser has checked. */
export async function makeLink(
  requestId: string,
  { unit, recoveryRecipient }: Sealer,
  letter: Omit<FootageLetter, 'v' | 'unit' | 'recoveryRecipient'>,
): Promise<MadeLink> {
  const secret = newLinkSecret();
  const keys = linkKeys(secret);
  const { unitId, epoch, identity } = unit;
  const to = { unitId, epoch, recipient: await recipientOf(identity) };
  const whole: FootageLetter = { v: 1, ...letter, unit: to, recoveryRecipient };
  const sealed = await sealLetter(keys, requestId, JSON.stringify(whole));
  return {
    secret,
    told: {
      tokenHash: sha256Text(fromBase64Url(keys.token)),
      linkKey: keys.signer.publicKey,
      letter: toBase64Url(sealed),
    },
  };
}
