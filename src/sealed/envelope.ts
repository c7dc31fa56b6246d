import { recipientKind, sealTo } from './age.ts';
import { contentRecipient, newContentIdentity } from './content-key.ts';
import { pad } from './padding.ts';
import { SealedError } from './sealed-error.ts';

/** Whom a grant is for. A unit's grant names the epoch of the key that it was sealed to. */
type GrantAddress =
  | { readonly to: 'unit'; readonly unitId: number; readonly epoch: number }
  | { readonly to: 'recovery' }
  | { readonly to: 'reporter' };

/** The content key of one envelope, sealed to one hybrid recipient. */
export type Grant<Sealed = Uint8Array> = GrantAddress & { readonly sealed: Sealed };

/** A grant that is still to be made: the address and its age1pq recipient. */
export type GrantRecipient = GrantAddress & { readonly recipient: string };

/** A sealed body with the grants that open it. */
interface Envelope {
  /** Age file to the content key over the padded content. */
  readonly ciphertext: Uint8Array;
  readonly grants: readonly Grant[];
  /** The content key; kept by the sender only as long as files are still to be sealed to it. */
  readonly contentIdentity: string;
}

/**
 * Seals content to a fresh content key, or to one that files were already sealed to, and grants it.
 * Throws `too_large`, and `unknown_recipient` where a grant's recipient is not age1pq.
 */
export async function sealEnvelope(
  content: Uint8Array,
  recipients: readonly GrantRecipient[],
  contentIdentity?: string,
): Promise<Envelope> {
  const identity = contentIdentity ?? (await newContentIdentity());
  const ciphertext = await sealTo([await contentRecipient(identity)], pad(content));
  const grants = await Promise.all(recipients.map((recipient) => sealGrant(identity, recipient)));
  return { ciphertext, grants, contentIdentity: identity };
}

/** Seals a content key to one recipient: at the first sealing, and again at rotation and transfer. */
export async function sealGrant(contentIdentity: string, to: GrantRecipient): Promise<Grant> {
  if (recipientKind(to.recipient) !== 'post_quantum') throw new SealedError('unknown_recipient');
  const { recipient, ...address } = to;
  const sealed = await sealTo([recipient], new TextEncoder().encode(contentIdentity));
  return { ...address, sealed };
}
