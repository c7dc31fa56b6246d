import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import type { Trx } from '../../platform/database.ts';
import type { TipStep } from '../contract.ts';
import type { State } from '../workflow.ts';
import type { StepDetails } from './tables.ts';
import { type CountedAt, forgetTally } from './tally/forget-tally.ts';
import type { TipKey } from './tip-queries.ts';

/** A step to be written. `seq` is the version that the tip has after it. */
interface Step {
  readonly seq: number;
  readonly action: TipStep['action'];
  readonly from: State | null;
  readonly to: State;
  readonly actorId: string | null;
  readonly at: Date;
  readonly details: StepDetails;
  /** The message that came with it, and the SHA-256 of its sealed body. */
  readonly message?: { readonly messageId: string; readonly sha256: string } | undefined;
}

/** What the leaf of a step commits to. */
function leafFields(tipId: string, step: Step): LeafField[] {
  const { seq, action, from, to, at, actorId, details, message } = step;
  const commitment = [message?.messageId ?? null, message?.sha256 ?? null, actorId, JSON.stringify(details)];
  return ['tip', tipId, seq, action, from, to, at.toISOString(), ...commitment];
}

/**
 * Writes a step and its leaf in the step's transaction. What was rolled up of the half month in which the tip is counted
 * is given up with it: whatever changes of a tip changes by a step.
 */
export async function recordStep(
  trx: Trx,
  { areaId, tipId }: TipKey,
  counted: CountedAt,
  step: Step,
): Promise<void> {
  await forgetTally(trx, counted);
  const leaf = { areaId, tipId, stepSeq: step.seq, subject: 'tip', fields: leafFields(tipId, step) };
  const { leafHash } = await appendLeaf(trx, leaf, step.at);
  await trx
    .insertInto('tip_step')
    .values({
      area_id: areaId,
      tip_id: tipId,
      seq: step.seq,
      action: step.action,
      from_state: step.from,
      to_state: step.to,
      actor_id: step.actorId,
      at: step.at,
      details: JSON.stringify(step.details),
      message_id: step.message?.messageId ?? null,
      leaf_hash: leafHash,
    })
    .execute();
}
