import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { alertLater } from './alert-desk.ts';
import type { ReceivedMessage } from './receive-message.ts';
import { recordStep } from './record-step.ts';
import { storeReason } from './store-reason.ts';
import { countedAt } from './tip-columns.ts';
import type { FoundTip } from './tip-queries.ts';

/** A step that concerns another tip too, and leaves where this one stands. */
export interface LinkedStep {
  readonly action: 'split' | 'link' | 'unlink';
  readonly actorId: string;
  readonly otherTipId: string;
  readonly reason?: ReceivedMessage | undefined;
}

/**
 * Takes the step with its leaf and tells the desk. False, and nothing done, where the tip is not at the version named;
 * without one it may be at any, but with the same unit and not erased: what was handed on meanwhile is told to nobody.
 * Throws `draft_conflict` for a reason that was given before.
 */
export async function takeLinkedStep(
  { jobs, clock }: Services,
  trx: Trx,
  tip: FoundTip,
  { action, actorId, otherTipId, reason }: LinkedStep,
  version?: number,
): Promise<boolean> {
  const at = clock.now();
  const { areaId, tipId } = tip;
  let update = trx
    .updateTable('tip')
    .set({ version: sql`version + 1` })
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .where('unit_id', '=', tip.row.unit_id)
    .where('erased_on', 'is', null);
  if (version !== undefined) update = update.where('version', '=', version);
  const moved = await update.returning(['version', 'state', 'unit_id', 'also_unit_id']).executeTakeFirst();
  if (moved === undefined) return false;
  if (reason) await storeReason(trx, tip, reason, { kind: 'reason', authorId: actorId, at });
  await recordStep(trx, tip, countedAt(tip.row), {
    seq: moved.version,
    action,
    from: moved.state,
    to: moved.state,
    actorId,
    at,
    details: { otherTipId },
    message: reason && { messageId: reason.sent.messageId, sha256: reason.body.sha256 },
  });
  await alertLater(jobs, trx, [moved.unit_id, moved.also_unit_id]);
  return true;
}
