import { fromBase64Url } from '../wire/bytes.ts';
import { sha256Text } from './digest.ts';
import type { Message } from './message.ts';
import { verify } from './signing.ts';
import { listFields, type Statement, statement } from './statement.ts';
import { fileFields, type GrantHash, grantFields, hashGrants, type SealedFile } from './wire-grants.ts';

/** All that is signed of a message. */
interface MessageRecord {
  readonly envelope: Message['envelope'];
  readonly tipId: string;
  readonly messageId: string;
  readonly unitId: number;
  readonly epoch: number;
  /** SHA-256 of the sealed body. */
  readonly ciphertextHash: string;
  readonly grants: readonly GrantHash[];
  readonly files: readonly SealedFile[];
}

/** The canonical bytes of a message, signed by the receipt's key (`reporter`) or the unit's (`unit`, `note`). */
export function messageStatement(record: MessageRecord): Statement {
  return statement('tip-message', [
    record.envelope,
    record.tipId,
    record.messageId,
    record.unitId,
    record.epoch,
    record.ciphertextHash,
    ...listFields(record.grants, grantFields),
    ...listFields(record.files, fileFields),
  ]);
}

/** The record of a message on the wire. */
export function messageRecord(message: Omit<Message, 'signature'>): MessageRecord {
  const { envelope, tipId, messageId, unitId, epoch, files } = message;
  const ciphertextHash = sha256Text(fromBase64Url(message.ciphertext));
  return {
    envelope,
    tipId,
    messageId,
    unitId,
    epoch,
    files,
    ciphertextHash,
    grants: hashGrants(message.grants),
  };
}

/**
 * Whether a message is signed by `key`: the receipt's for `reporter`, for the others the one that the directory
 * has for its unit and epoch.
 */
export function verifyMessage(record: MessageRecord, signature: string, key: string): boolean {
  return verify(key, messageStatement(record), signature);
}
