import type { Updateable } from 'kysely';
import { appendLeaf } from '../../../ledger/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Trx } from '../../../platform/database.ts';
import type { WantedAction } from '../../wanted-codes.ts';
import { type WantedTransition, wantedTransition } from '../../wanted-workflow.ts';
import { hashOfText, type StoredNotice } from './notice-queries.ts';
import type { WantedNoticeTable } from './tables.ts';

/** Who takes a step, and when. */
interface StepBy {
  readonly accountId: string;
  readonly at: Date;
}

/** A step of a notice from the version that was seen, with the columns that it changes. */
interface NoticeStep extends StepBy {
  readonly action: WantedTransition['action'];
  readonly version: number;
  readonly columns: Updateable<WantedNoticeTable>;
}

/**
 * Takes a step of a notice in the caller's transaction, with its leaf. Throws `notice_changed` where somebody else
 * was faster, `transition_not_allowed` where the notice stands elsewhere.
 */
export async function takeStep(trx: Trx, notice: StoredNotice, step: NoticeStep): Promise<StoredNotice> {
  const { action, version, at, columns } = step;
  if (version !== notice.version) throw new AppError('notice_changed');
  if (wantedTransition(action, notice.state) === undefined) throw new AppError('transition_not_allowed');
  const changed = await trx
    .updateTable('wanted_notice')
    .set({ ...columns, version: version + 1, changed_at: at })
    .where('area_id', '=', notice.area_id)
    .where('notice_id', '=', notice.notice_id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (changed === undefined) throw new AppError('notice_changed');
  await recordStep(trx, changed, action, step);
  return changed;
}

/** Records what was done to a notice, as it stands afterwards, with the leaf that commits to it. */
export async function recordStep(
  trx: Trx,
  row: StoredNotice,
  action: WantedAction,
  { accountId, at }: StepBy,
): Promise<void> {
  const decision = [
    row.number,
    row.decided_on,
    hashOfText(row),
    row.photo_sha256?.toString('base64url') ?? null,
  ];
  const ending = [row.act_number, row.ended_on, row.ended_unit_id];
  const taken = ['wanted.notice', row.notice_id, row.unit_id, row.version, action, row.state];
  const fields = [...taken, ...decision, ...ending, at.toISOString(), accountId];
  const leaf = await appendLeaf(trx, { areaId: row.area_id, subject: 'wanted', fields }, at);
  await trx
    .insertInto('wanted_step')
    .values({
      area_id: row.area_id,
      notice_id: row.notice_id,
      seq: row.version,
      action,
      state: row.state,
      actor_id: accountId,
      at,
      leaf_hash: leaf.leafHash,
    })
    .execute();
}
