import { isContentIdentity } from './content-key.ts';
import { bodyFault, grantFault } from './header.ts';
import { openSealed } from './open.ts';
import { unpad } from './padding.ts';
import { SealedError } from './sealed-error.ts';

/**
 * Opens a grant with the identity it was sealed to (unit, recovery or reporter).
 * Returns the content key. Throws `unknown_recipient`, `mixed_recipients`, `cannot_open`, `malformed_content`.
 */
export async function openGrant(identity: string, sealed: Uint8Array): Promise<string> {
  const fault = grantFault(sealed);
  if (fault) throw new SealedError(fault);
  const contentIdentity = new TextDecoder().decode(await openSealed(identity, sealed));
  if (!isContentIdentity(contentIdentity)) throw new SealedError('malformed_content');
  return contentIdentity;
}

/** Opens a sealed body with its content key and takes the padding off. Errors as `openGrant`. */
export async function openBody(contentIdentity: string, ciphertext: Uint8Array): Promise<Uint8Array> {
  const fault = bodyFault(ciphertext);
  if (fault) throw new SealedError(fault);
  return unpad(await openSealed(contentIdentity, ciphertext));
}

/** Opens a grant, and with it the body. The content key comes along because files are opened with it. */
export async function openEnvelope(
  identity: string,
  grant: Uint8Array,
  ciphertext: Uint8Array,
): Promise<{ content: Uint8Array; contentIdentity: string }> {
  const contentIdentity = await openGrant(identity, grant);
  return { content: await openBody(contentIdentity, ciphertext), contentIdentity };
}
