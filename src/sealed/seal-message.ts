import { toBase64Url } from '../wire/bytes.ts';
import { type Attachment, contentFileOf, sealedFileOf } from './attachment.ts';
import { type GrantRecipient, sealEnvelope } from './envelope.ts';
import type { Message } from './message.ts';
import { messageRecord, messageStatement } from './message-statement.ts';
import type { MessageContent } from './plaintext.ts';
import type { Signer } from './signing.ts';
import { toWireGrants } from './wire-grants.ts';

/** A message before it is sealed. */
interface MessageInput {
  readonly columns: Pick<Message, 'envelope' | 'tipId' | 'messageId' | 'unitId' | 'epoch'>;
  readonly text: string;
  readonly files: readonly Attachment[];
  /** The unit, recovery, and the reporter for `unit`. */
  readonly recipients: readonly GrantRecipient[];
  readonly signer: Signer;
  /** The content key that files were already sealed to. */
  readonly contentIdentity?: string;
}

/** Binds, pads, seals, grants and signs a message. Throws `too_large`, `unknown_recipient`. */
export async function sealMessage(input: MessageInput): Promise<Message> {
  const { columns, text, signer } = input;
  const { tipId, messageId } = columns;
  const content: MessageContent = {
    v: 1,
    bind: { tipId, messageId },
    text,
    files: input.files.map(contentFileOf),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const envelope = await sealEnvelope(bytes, input.recipients, input.contentIdentity);
  const unsigned = {
    ...columns,
    ciphertext: toBase64Url(envelope.ciphertext),
    grants: toWireGrants(envelope.grants),
    files: input.files.map(sealedFileOf),
  };
  return { ...unsigned, signature: signer.sign(messageStatement(messageRecord(unsigned))) };
}
