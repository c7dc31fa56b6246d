import { messageRecord, verifyMessage } from '../../../sealed/message-statement.ts';
import { openFile } from '../../../sealed/open-file.ts';
import { openMessage } from '../../../sealed/open-message.ts';
import { wholeOf } from '../../../sealed/whole-of.ts';
import { client } from '../../../ui/client.ts';
import { type OpenUnitKey, type UnitEpoch, unitEpoch } from '../../../ui/desk/keyring-context.ts';
import { toBase64Url } from '../../../wire/bytes.ts';
import { fromBase64Url } from '../../../wire/encoding.ts';
import type { ViewReason } from '../../footage.ts';
import { readClip, viewFootage } from '../../footage-contract.ts';
import { handOverSchema, readSealed } from '../../footage-letter.ts';

/** A clip as it was opened here, and what was checked about it. */
export interface OpenedClip {
  readonly blob: Blob;
  readonly name: string;
  readonly type: string;
  readonly note: string;
  /** Of the clip itself, base64url; worked out here. */
  readonly sha256: string;
  /** Signed with the link; the same hash that the owner's device worked out before sealing. */
  readonly signed: boolean;
  readonly same: boolean;
}

/**
 * Records why somebody looks, fetches the clip and opens it in memory; that the sealed bytes are those that were signed
 * is checked on the way. Throws `ApiError`, and `SealedError` for a key that is missing or bytes that were changed.
 */
export async function openClip(
  keys: ReadonlyMap<UnitEpoch, OpenUnitKey>,
  requestId: string,
  reason: ViewReason,
): Promise<OpenedClip | undefined> {
  const viewId = crypto.randomUUID();
  const params = { requestId };
  const { message, linkKey } = await client.call(viewFootage, { params, body: { viewId, reason } });
  const key = keys.get(unitEpoch(message.unitId, message.epoch));
  const grant = message.grants.find((each) => each.to === 'unit');
  if (!key || !grant) return undefined;
  const { content, contentIdentity } = await openMessage(key.identity, {
    columns: { tipId: requestId, messageId: message.messageId },
    files: message.files,
    ciphertext: fromBase64Url(message.ciphertext),
    grant: fromBase64Url(grant.sealed),
  });
  const [file] = content.files;
  const told = readSealed(handOverSchema, content.text);
  if (!file || !told) return undefined;
  const sealed = await client.call(readClip, { params: { requestId, viewId } });
  const source = new Blob([new Uint8Array(sealed)]).stream();
  const plain = await openFile(contentIdentity, source, file.sha256);
  const bytes = await wholeOf(plain);
  const sha256 = toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return {
    blob: new Blob([bytes], { type: file.type }),
    name: file.name,
    type: file.type,
    note: told.note,
    sha256,
    signed: verifyMessage(messageRecord(message), message.signature, linkKey),
    same: sha256 === told.sha256,
  };
}
