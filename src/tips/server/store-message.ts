import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { TipMessage } from '../contract.ts';
import { grantRow } from './check-signature.ts';
import type { ReceivedMessage } from './receive-message.ts';
import { takeDraftFiles } from './take-draft-files.ts';
import type { TipKey, TipPlaces } from './tip-queries.ts';

/** Who wrote a message, as what, and when. */
interface Authorship {
  readonly kind: TipMessage['kind'];
  readonly authorId: string | null;
  readonly at: Date;
}

/**
 * Writes a message with its grants and files where the tip is now. False, and nothing written, where the very
 * message is known already, in whichever place. Throws `draft_conflict` for another one under its id, `invalid_input`
 * where a file is missing.
 */
export async function storeMessage(
  trx: Trx,
  tip: TipPlaces,
  message: ReceivedMessage,
  { kind, authorId, at }: Authorship,
): Promise<boolean> {
  const { sent, body, grants } = message;
  const { areaId, tipId, places } = tip;
  if (places.length > 1 && (await isKnown(trx, tip, message))) return false;
  const of = { area_id: areaId, tip_id: tipId };
  const written = await trx
    .insertInto('tip_message')
    .values({
      ...of,
      message_id: sent.messageId,
      kind,
      author_id: authorId,
      unit_id: sent.unitId,
      epoch: sent.epoch,
      ciphertext: body.bytes,
      signature: Buffer.from(sent.signature, 'base64url'),
      grant_hashes: JSON.stringify(grants.map(({ hashed }) => hashed)),
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) {
    await isKnown(trx, tip, message);
    return false;
  }
  const object = { ...of, object_id: sent.messageId };
  await trx
    .insertInto('tip_grant')
    .values(grants.map((grant) => ({ ...object, ...grantRow(grant) })))
    .execute();
  await takeFiles(trx, tip, message);
  return true;
}

/** Whether the very message is there already. Throws `draft_conflict` for another one under its id. */
async function isKnown(
  trx: Trx,
  { places, tipId }: TipPlaces,
  { sent, body }: ReceivedMessage,
): Promise<boolean> {
  const known = await trx
    .selectFrom('tip_message')
    .select(['ciphertext', 'signature'])
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('message_id', '=', sent.messageId)
    .executeTakeFirst();
  if (known === undefined) return false;
  const signature = Buffer.from(sent.signature, 'base64url');
  if (known.ciphertext?.equals(body.bytes) && known.signature.equals(signature)) return true;
  throw new AppError('draft_conflict');
}

async function takeFiles(trx: Trx, tip: TipKey, message: ReceivedMessage): Promise<void> {
  const { sent, files } = message;
  await takeDraftFiles(trx, message);
  for (const [position, file] of files.entries()) {
    await trx
      .insertInto('tip_file')
      .values({ area_id: tip.areaId, tip_id: tip.tipId, draft_id: sent.messageId, position, ...file })
      .execute();
  }
}
