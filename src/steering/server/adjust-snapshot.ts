import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { adjusted, type FrozenContent, frozenContent, isPossible } from '../snapshot.ts';
import { type adjustSnapshot as contract, MAX_ADJUSTMENTS } from '../snapshot-contract.ts';
import { adjustmentOf, findAdjustments, findSnapshot, type SnapshotKey } from './snapshot-queries.ts';
import './tables.ts';

type Request = z.output<(typeof contract)['body']>;

/**
 * Writes down that a frozen figure is otherwise, beside what was frozen. Throws `not_found`, `adjusted_otherwise`
 * where the figure is not what the request says that it was, and `invalid_input` for a figure that the snapshot does
 * not have or that cannot be (a part above its whole), `too_many_requests`.
 */
export async function adjustSnapshot(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actorId: string,
  key: SnapshotKey,
  { areaId, code, from, to, reason, words }: Request,
): Promise<{ seq: number }> {
  if (!isPossible({ areaId, code, ...to })) throw invalidInput('to', 'invalid_value');
  return transaction(db, async (trx) => {
    const snapshot = await findSnapshot(trx, key, true);
    const content = frozenContent.parse(JSON.parse(snapshot.content));
    const before = await findAdjustments(trx, key);
    if (before.length >= MAX_ADJUSTMENTS) throw new AppError('too_many_requests');
    const present = adjusted(areaId, figuresOf(content, areaId), before.map(adjustmentOf)).find(
      (figure) => figure.code === code,
    );
    if (present === undefined) throw invalidInput('code', 'invalid_value');
    if (present.value !== from.value || present.of !== from.of) throw new AppError('adjusted_otherwise');
    const seq = before.length + 1;
    const now = clock.now();
    const said = [areaId, code, from.value, to.value, from.of, to.of, reason, words];
    const leaf = {
      areaId: key.areaId,
      subject: 'snapshot',
      fields: ['snapshot', key.snapshotId, 'adjust', seq, ...said],
    };
    const { leafHash } = await appendLeaf(trx, leaf, now);
    await trx
      .insertInto('snapshot_adjustment')
      .values({
        area_id: key.areaId,
        snapshot_id: key.snapshotId,
        seq,
        part_area_id: areaId,
        indicator: code,
        value_from: from.value,
        value_to: to.value,
        of_from: from.of,
        of_to: to.of,
        reason,
        words,
        adjusted_by: actorId,
        adjusted_at: now,
        leaf_hash: leafHash,
      })
      .execute();
    return { seq };
  });
}

function figuresOf(content: FrozenContent, areaId: number): FrozenContent['figures'] {
  if (areaId === content.areaId) return content.figures;
  return content.parts.find((part) => part.areaId === areaId)?.figures ?? [];
}
