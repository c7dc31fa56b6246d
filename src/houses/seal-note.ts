import type { GrantRecipient } from '../sealed/envelope.ts';
import { sealMessage } from '../sealed/seal-message.ts';
import { newSigningSecret, signerOf } from '../sealed/signing.ts';
import type { BodyOf } from '../wire/endpoint.ts';
import type { recordVisit } from './visit-contract.ts';

/** A unit whose key has been checked up to the root, and recovery beside it. */
interface NoteReaders {
  readonly unitId: number;
  readonly epoch: number;
  readonly recipients: readonly GrantRecipient[];
}

/**
 * Seals the note of a check visit to a unit, for somebody who holds no key of it: signed with a key that exists for this
 * note alone and is then forgotten. That a note was not changed since, it shows; whose it is, the visit says. Throws
 * `SealedError`.
 */
export async function sealNote(
  visitId: string,
  text: string,
  { unitId, epoch, recipients }: NoteReaders,
): Promise<NonNullable<BodyOf<typeof recordVisit>['note']>> {
  const signer = signerOf(newSigningSecret());
  const message = await sealMessage({
    columns: { envelope: 'reporter', tipId: visitId, messageId: crypto.randomUUID(), unitId, epoch },
    text: text.normalize('NFC'),
    files: [],
    recipients,
    signer,
  });
  return { message, recordKey: signer.publicKey };
}
