import { appendLeaf } from '../../ledger/server/index.ts';
import type { Trx } from '../../platform/database.ts';
import type { ReceivedWords } from '../../words/server/index.ts';
import type { CaseState } from '../case-workflow.ts';

/** A step of a case or a group to be written. `seq` is the version that it has after it. */
interface ResultStep {
  readonly kind: 'case' | 'group';
  readonly areaId: number;
  readonly subjectId: string;
  readonly seq: number;
  readonly action: string;
  readonly from: CaseState | null;
  readonly to: CaseState | null;
  readonly onDay: string;
  readonly unitId: number;
  readonly details: object;
  readonly actorId: string;
  readonly at: Date;
  /** The sealed words that came with it; the first of them is named by the step. */
  readonly words: readonly ReceivedWords[];
}

/** Writes a step and its leaf, which commits to the sealed words too, in the step's transaction. */
export async function recordStep(trx: Trx, step: ResultStep): Promise<void> {
  const { kind, areaId, subjectId, seq, action, from, to, onDay, unitId, actorId, at } = step;
  const details = JSON.stringify(step.details);
  const sealed = step.words.map(({ sent, body }) => `${sent.messageId} ${body.sha256}`).join('\n');
  const what = [`result.${kind}`, subjectId, seq, action, from, to, onDay];
  const fields = [...what, unitId, at.toISOString(), actorId, details, sealed];
  const { leafHash } = await appendLeaf(trx, { areaId, subject: kind, fields }, at);
  await trx
    .insertInto('result_step')
    .values({
      area_id: areaId,
      subject_id: subjectId,
      seq,
      action,
      from_state: from,
      to_state: to,
      on_day: onDay,
      unit_id: unitId,
      details,
      message_id: step.words[0]?.sent.messageId ?? null,
      actor_id: actorId,
      at,
      leaf_hash: leafHash,
    })
    .execute();
}
