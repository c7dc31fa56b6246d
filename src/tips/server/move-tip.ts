import type { ReceivingKey } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { grantFault } from '../../sealed/header.ts';
import type { LegalClock } from '../run-clock.ts';
import { leavesNote, type TransferMark } from '../transfer.ts';
import type { Position } from '../transition.ts';
import { alertLater } from './alert-desk.ts';
import { answerTransfer } from './answer-transfer.ts';
import { moveFromSite } from './from-site.ts';
import type { ReceivedMessage } from './receive-message.ts';
import { receiptHashOf } from './receive-submission.ts';
import { recordStep } from './record-step.ts';
import { saveClocks } from './save-clocks.ts';
import { storeReason } from './store-reason.ts';
import type { LeftAt } from './tables.ts';
import { columnsOf, countedAt } from './tip-columns.ts';
import type { FoundTip } from './tip-queries.ts';

/** How a tip stands with the unit that it comes to. */
export interface Landing {
  readonly position: Position;
  /** The step by which it became theirs. */
  readonly since: number;
  /** From when their time counts; null where that is the day of receipt. */
  readonly countedFrom: string | null;
  /** Where it stood with the sender, for a return; null where it goes back itself. */
  readonly leftAt: LeftAt | null;
  /** Their clocks of an earlier time, and as they run from now. */
  readonly clocks: { readonly before: readonly LegalClock[]; readonly running: readonly LegalClock[] };
}

/** All that the move of a tip writes. */
interface Move {
  readonly actorId: string;
  readonly action: 'transfer' | 'return_transfer';
  readonly mark: TransferMark;
  readonly target: ReceivingKey;
  readonly grants: readonly { readonly objectId: string; readonly sealed: string }[];
  readonly words: ReceivedMessage;
  readonly landing: Landing;
  /** The sender's clocks until now, and as they end. */
  readonly clocks: { readonly before: readonly LegalClock[]; readonly sent: readonly LegalClock[] };
  readonly now: Date;
}

/**
 * Takes the row of a tip out of its owner's area and puts it into the next one's, with every content key
 * (decision 0009). False, and nothing done, where the tip has moved on. Throws `grants_incomplete`.
 */
export async function moveTip(services: Services, trx: Trx, tip: FoundTip, move: Move): Promise<boolean> {
  const { row, areaId, tipId } = tip;
  const { target, landing, words, now } = move;
  const { position } = landing;
  const seq = row.version + 1;
  const taken = await trx
    .deleteFrom('tip')
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (taken.numDeletedRows !== 1n) return false;
  await saveClocks(trx, { ...tip, since: row.owned_since }, move.clocks.before, move.clocks.sent);
  await storeReason(trx, tip, words, { kind: 'reason', authorId: move.actorId, at: now });
  await recordStep(trx, tip, countedAt(row), {
    seq,
    action: move.action,
    from: row.state,
    to: position.state,
    actorId: move.actorId,
    at: now,
    details: {
      fromUnitId: row.unit_id,
      toUnitId: target.unitId,
      ...(move.mark === 'returned' ? {} : { ground: move.mark }),
    },
    message: { messageId: words.sent.messageId, sha256: words.body.sha256 },
  });
  await handGrants(trx, tip, move);
  const places = tip.places.filter((place) => place !== target.areaId);
  await trx
    .insertInto('tip')
    .values({
      ...row,
      ...columnsOf(position, landing.clocks.running),
      area_id: target.areaId,
      unit_id: target.unitId,
      also_unit_id: null,
      version: seq,
      owned_since: landing.since,
      left_at: landing.leftAt && JSON.stringify(landing.leftAt),
      chain: places,
      counted_from: landing.countedFrom,
    })
    .execute();
  const theirs = { areaId: target.areaId, tipId, since: landing.since };
  await saveClocks(trx, theirs, landing.clocks.before, landing.clocks.running);
  await pointReceipt(trx, tip, target.areaId);
  await moveFromSite(trx, tip, target);
  if (move.action === 'return_transfer') await answerTransfer(trx, tip, 'returned', now);
  if (leavesNote(move.mark)) await noteTransfer(trx, tip, move, seq);
  await alertLater(services.jobs, trx, [row.unit_id, row.also_unit_id, target.unitId]);
  return true;
}

/** The next owner gets every content key that the unit had, and the units that had them keep none. */
async function handGrants(trx: Trx, { places, tipId, row }: FoundTip, move: Move): Promise<void> {
  const { unitId, areaId: toArea, epoch } = move.target;
  const held = await trx
    .selectFrom('tip_grant')
    .select(['object_id', 'unit_id'])
    .where('area_id', 'in', [...places])
    .where('tip_id', '=', tipId)
    .where('recipient', '=', 'unit')
    .execute();
  const sealed = new Map(move.grants.map((grant) => [grant.objectId, grant.sealed]));
  const own = new Set(held.filter((grant) => grant.unit_id === row.unit_id).map((grant) => grant.object_id));
  // the reason's own grant to the next owner came with it
  own.delete(move.words.sent.messageId);
  const once = sealed.size === move.grants.length;
  const complete = once && sealed.size === own.size && [...own].every((objectId) => sealed.has(objectId));
  if (!complete || !sealsReason(move)) throw new AppError('grants_incomplete');
  const reason = move.words.sent.messageId;
  await trx
    .deleteFrom('tip_grant')
    .where('area_id', 'in', [...places])
    .where('tip_id', '=', tipId)
    .where('recipient', '=', 'unit')
    .where(({ or, eb }) => or([eb('object_id', '<>', reason), eb('unit_id', '<>', unitId)]))
    .execute();
  const rows = [...sealed].map(([objectId, text]) => ({
    area_id: toArea,
    tip_id: tipId,
    object_id: objectId,
    recipient: 'unit' as const,
    unit_id: unitId,
    epoch,
    sealed: checked(text),
  }));
  await trx.insertInto('tip_grant').values(rows).execute();
}

function sealsReason({ words, target }: Move): boolean {
  return words.sent.grants.some((grant) => grant.to === 'unit' && grant.unitId === target.unitId);
}

function checked(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  const fault = grantFault(bytes);
  if (fault !== undefined) throw new AppError(fault);
  return bytes;
}

/** The receipt's row says in which area its tip is now. */
async function pointReceipt(trx: Trx, { places, tipId }: FoundTip, areaId: number): Promise<void> {
  const sent = await trx
    .selectFrom('submission')
    .select(['signing_key', 'draft_id'])
    .where('area_id', 'in', [...places])
    .where('tip_id', '=', tipId)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('receipt')
    .set({ area_id: areaId })
    .where('receipt_hash', '=', receiptHashOf(sent.draft_id, sent.signing_key))
    .execute();
}

async function noteTransfer(
  trx: Trx,
  { areaId, tipId, row }: FoundTip,
  move: Move,
  seq: number,
): Promise<void> {
  const { target, action, landing, now } = move;
  const due = landing.clocks.running.find(({ clock }) => clock === 'answer_transfer')?.dueOn ?? null;
  const back = action === 'return_transfer';
  await trx
    .insertInto('tip_transfer')
    .values({
      area_id: areaId,
      tip_id: tipId,
      seq,
      from_unit_id: row.unit_id,
      to_area_id: target.areaId,
      to_unit_id: target.unitId,
      ground: move.mark,
      sent_by: move.actorId,
      sent_at: now,
      answer_due_on: due,
      // what comes back needs no answer
      answer: back ? 'accepted' : null,
      answered_at: back ? now : null,
    })
    .execute();
}
