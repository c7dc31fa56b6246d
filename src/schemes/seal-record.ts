import type { Attachment } from '../sealed/attachment.ts';
import { newContentIdentity } from '../sealed/content-key.ts';
import { sealFile } from '../sealed/files.ts';
import { sealMessage } from '../sealed/seal-message.ts';
import { newSigningSecret, signerOf } from '../sealed/signing.ts';
import { wholeOf } from '../sealed/whole-of.ts';
import { toBase64Url } from '../wire/bytes.ts';
import type { BodyOf } from '../wire/endpoint.ts';
import type { recordOnPhone } from './record-contract.ts';

/** The unit to which a record is sealed, and the recovery key beside it; both have been checked up to the root. */
export interface RecordReaders {
  readonly unitId: number;
  readonly epoch: number;
  readonly recipient: string;
  readonly recoveryRecipient: string;
}

/** A record while it is written: the message that its photos are uploaded under, and the key that they are sealed to. */
export interface RecordInMaking {
  readonly activityId: string;
  readonly messageId: string;
  readonly contentIdentity: string;
}

/** A record of which nothing is sealed yet. */
export async function beginRecord(activityId: string): Promise<RecordInMaking> {
  return { activityId, messageId: crypto.randomUUID(), contentIdentity: await newContentIdentity() };
}

/** A photo as it was drawn anew, sealed: what goes to the server, and what is told of it inside the record. */
export interface SealedPhoto {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly attachment: Attachment;
}

/** Seals a photo to the key of its record. Throws `SealedError`. */
export async function sealPhoto(
  { contentIdentity }: RecordInMaking,
  jpeg: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<SealedPhoto> {
  const sealing = await sealFile(contentIdentity, new Blob([jpeg]).stream());
  const bytes = await wholeOf(sealing.stream);
  const told = { id: crypto.randomUUID(), name, type: 'image/jpeg', plainSize: jpeg.length };
  return { bytes, attachment: { ...told, ...sealing.digest() } };
}

/**
 * Seals the words of a record and names its photos: to the unit, to recovery, and, by `sealOwn`, to whoever writes. It
 * is signed with a key that exists for this alone and is then forgotten: nobody can change it afterwards, and it ties no
 * two records together. Throws `SealedError`.
 */
export async function sealRecord(
  { activityId, messageId, contentIdentity }: RecordInMaking,
  { text, photos }: { readonly text: string; readonly photos: readonly Attachment[] },
  { unitId, epoch, recipient, recoveryRecipient }: RecordReaders,
  sealOwn: (contentIdentity: string) => Promise<Uint8Array>,
): Promise<NonNullable<BodyOf<typeof recordOnPhone>['sealed']>> {
  const signer = signerOf(newSigningSecret());
  const message = await sealMessage({
    columns: { envelope: 'reporter', tipId: activityId, messageId, unitId, epoch },
    text: text.normalize('NFC'),
    files: photos,
    recipients: [
      { to: 'unit', unitId, epoch, recipient },
      { to: 'recovery', recipient: recoveryRecipient },
    ],
    signer,
    contentIdentity,
  });
  const ownKey = toBase64Url(await sealOwn(contentIdentity));
  return { message, recordKey: signer.publicKey, ownKey };
}
