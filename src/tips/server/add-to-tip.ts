import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Message } from '../../sealed/message.ts';
import { alertLater } from './alert-desk.ts';
import type { ReceiptHolder } from './receipt-holder.ts';
import { receiveMessage } from './receive-message.ts';
import { recordStep } from './record-step.ts';
import { storeMessage } from './store-message.ts';
import { countedAt } from './tip-columns.ts';
import { placesOf, type TipPlaces } from './tip-queries.ts';

/**
 * Additions of one reporter in a day, far above what a talk needs: one proof of work buys no endless room.
 */
const MAX_ADDED = 50;
const DAY_MS = 24 * 3_600_000;

/** What else is written with a new message, in its transaction: for the unit that owns the tip then. */
type Alongside = (
  trx: Trx,
  written: {
    readonly areaId: number;
    readonly unitId: number;
    readonly at: Date;
    /** Of the sealed body. */
    readonly sha256: string;
  },
) => Promise<void>;

/**
 * Adds what the reporter writes, as a step of the tip. The same message again is harmless. Throws the errors
 * of
 * `tips.add`.
 */
export async function addToTip(
  services: Services,
  holder: ReceiptHolder,
  message: Message,
  alongside?: Alongside,
): Promise<{ at: string }> {
  const { db, clock, jobs } = services;
  const at = clock.now();
  const tip = await db
    .selectFrom('tip')
    .select(['area_id', 'unit_id', 'chain', 'erased_on', 'also_unit_id'])
    .where('area_id', '=', holder.areaId)
    .where('tip_id', '=', holder.tipId)
    .executeTakeFirst();
  if (tip === undefined) throw new AppError('receipt_unknown');
  if (tip.erased_on !== null) throw new AppError('tip_erased');
  if (message.envelope !== 'reporter') throw new AppError('bad_signature');
  const found = { areaId: holder.areaId, tipId: holder.tipId, places: placesOf(tip) };
  const before = found.places.length > 1 ? await findSent(services, found, message) : undefined;
  if (before !== undefined) return { at: before.toISOString() };
  const owner = { tipId: holder.tipId, unitId: tip.unit_id, alsoUnitId: tip.also_unit_id };
  const received = await receiveMessage(services, message, owner, holder.publicKey);
  await transaction(db, async (trx) => {
    const isNew = await storeMessage(trx, found, received, { kind: 'reply', authorId: null, at });
    if (!isNew) return;
    const moved = await trx
      .updateTable('tip')
      .set({ version: sql`version + 1` })
      .where('area_id', '=', holder.areaId)
      .where('tip_id', '=', holder.tipId)
      .where('unit_id', '=', tip.unit_id)
      .where('erased_on', 'is', null)
      .returning(['version', 'state', 'place_area_id', 'received_on'])
      .executeTakeFirst();
    // handed on at this very moment: the phone asks for the new owner's key and seals again
    if (moved === undefined) throw new AppError('unknown_recipient');
    await refuseTooMany(trx, found, at);
    await recordStep(trx, holder, countedAt(moved), {
      seq: moved.version,
      action: 'add',
      from: moved.state,
      to: moved.state,
      actorId: null,
      at,
      details: {},
      message: { messageId: message.messageId, sha256: received.body.sha256 },
    });
    await alongside?.(trx, {
      areaId: holder.areaId,
      unitId: tip.unit_id,
      at,
      sha256: received.body.sha256,
    });
    await alertLater(jobs, trx, [tip.unit_id, tip.also_unit_id]);
  });
  return { at: at.toISOString() };
}

/** When this message arrived, if it did while another unit owned the tip: to that one it was sealed. */
async function findSent(
  { db }: Services,
  { places, tipId }: TipPlaces,
  { messageId, signature }: Message,
): Promise<Date | undefined> {
  const sent = await db
    .selectFrom('tip_message')
    .select('at')
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('message_id', '=', messageId)
    .where('signature', '=', Buffer.from(signature, 'base64url'))
    .executeTakeFirst();
  return sent?.at;
}

/** Called while the tip's row is held, so that additions at once are all counted. */
async function refuseTooMany(trx: Trx, { places, tipId }: TipPlaces, now: Date): Promise<void> {
  const { added } = await trx
    .selectFrom('tip_message')
    .select((message) => message.fn.countAll<number>().as('added'))
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('kind', '=', 'reply')
    .where('at', '>', new Date(now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow();
  if (added > MAX_ADDED) throw new AppError('too_many_requests');
}
