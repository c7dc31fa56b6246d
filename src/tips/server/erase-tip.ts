import { eraseLeaves } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Outcome } from '../workflow.ts';
import { alertLater } from './alert-desk.ts';
import { endFromSite } from './from-site.ts';
import { receiptHashOf } from './receive-submission.ts';
import { recordStep } from './record-step.ts';
import type { StoredTip } from './tables.ts';
import { countedAt } from './tip-columns.ts';
import { placesOf, type TipKey, type TipPlaces } from './tip-queries.ts';

/** On what ground content ends, and when. */
interface ErasureOrder {
  /** The code of the law row that asks for it. */
  readonly ground: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /**
   * How the tip was closed, where a restored backup has forgotten: erased once, it is erased again whatever
   * it says.
   */
  readonly again?: { readonly closedOn: string; readonly outcome: Outcome };
}

/**
 * Ends the content of a closed tip wherever it was written: sealed bodies, grants, files, what opens its
 * leaves, and what its receipt bound. The row, its clocks and its steps stay, so that figures count on and
 * the receipt is answered. False, and nothing done, where that has been done before. Throws `not_found`,
 * `tip_held`, and
 * `must_be_kept` for a tip that is not closed.
 */
export async function eraseTip(
  trx: Trx,
  { clock, jobs }: Pick<Services, 'clock' | 'jobs'>,
  key: TipKey,
  order: ErasureOrder,
): Promise<boolean> {
  const row = await lockTip(trx, key);
  if (row.erased_on !== null) return false;
  if (order.again === undefined && row.held) throw new AppError('tip_held');
  if (order.again === undefined && row.state !== 'closed') throw new AppError('must_be_kept');
  const now = clock.now();
  const tip = { ...key, places: placesOf(row) };
  await endAcknowledgement(trx, tip);
  await endWords(trx, tip);
  await endFiles(trx, jobs, tip);
  await endLeaves(trx, tip, order, now);
  await trx
    .insertInto('erasure')
    .values({
      area_id: key.areaId,
      tip_id: key.tipId,
      ground: order.ground,
      erased_on: order.day,
      erased_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await endFromSite(trx, key);
  await markErased(trx, row, order, now);
  await alertLater(jobs, trx, [row.unit_id]);
  return true;
}

/** Whoever writes on the tip meanwhile holds its row as well: either comes first as a whole. */
async function lockTip(trx: Trx, { areaId, tipId }: TipKey): Promise<StoredTip> {
  const row = await trx
    .selectFrom('tip')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return row;
}

async function endWords(trx: Trx, { places, tipId }: TipPlaces): Promise<void> {
  const noGrants = JSON.stringify([]);
  await trx
    .updateTable('submission')
    .set({ ciphertext: null, signing_key: null, reply_recipient: null, grant_hashes: noGrants })
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .execute();
  await trx
    .updateTable('tip_message')
    .set({ ciphertext: null, grant_hashes: noGrants })
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .execute();
  await trx.deleteFrom('tip_grant').where('area_id', 'in', places).where('tip_id', '=', tipId).execute();
}

/** The rows go now, the files once that is committed: a part that was split off may still name them. */
async function endFiles(trx: Trx, jobs: Services['jobs'], { places, tipId }: TipPlaces): Promise<void> {
  const files = await trx
    .deleteFrom('tip_file')
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .returning('stored_as')
    .execute();
  for (const { stored_as: storedAs } of files) {
    await jobs.enqueue(trx, 'tips:remove_unnamed_file', { storedAs });
  }
}

async function endLeaves(
  trx: Trx,
  { places, tipId }: TipPlaces,
  { ground, day }: ErasureOrder,
  now: Date,
): Promise<void> {
  for (const areaId of places) {
    const rows = await trx
      .selectFrom('ledger_leaf')
      .select('leaf_hash')
      .where('area_id', '=', areaId)
      .where('tip_id', '=', tipId)
      .where('subject', '<>', 'erasure')
      .where('salt', 'is not', null)
      .execute();
    if (rows.length === 0) continue;
    const leaves = rows.map((row) => row.leaf_hash);
    await eraseLeaves(trx, { areaId, tipId, leaves, ground, day }, now);
  }
}

/**
 * What the receipt was told stays, but for what opens the leaf. Called while the submission still names its
 * key.
 */
async function endAcknowledgement(trx: Trx, { places, tipId }: TipPlaces): Promise<void> {
  const sent = await trx
    .selectFrom('submission')
    .select(['draft_id', 'signing_key'])
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .executeTakeFirstOrThrow();
  const receiptHash = receiptHashOf(sent.draft_id, sent.signing_key);
  const receipt = await trx
    .selectFrom('receipt')
    .select('acknowledgement')
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirstOrThrow();
  const { leaf, ...rest } = receipt.acknowledgement;
  const kept = { ...rest, leaf: { ...leaf, salt: null, fields: null } };
  await trx
    .updateTable('receipt')
    .set({ acknowledgement: JSON.stringify(kept) })
    .where('receipt_hash', '=', receiptHash)
    .execute();
}

async function markErased(trx: Trx, row: StoredTip, { day, again }: ErasureOrder, at: Date): Promise<void> {
  const { area_id: areaId, tip_id: tipId, version, state } = row;
  const forgotten = again && {
    state: 'closed' as const,
    closed_on: again.closedOn,
    outcome: again.outcome,
    next_clock: null,
    next_due_on: 'infinity',
  };
  await trx
    .updateTable('tip')
    .set({ ...forgotten, erased_on: day, held: false, version: version + 1 })
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .execute();
  const step = { seq: version + 1, action: 'erase', from: state, to: 'closed' } as const;
  await recordStep(trx, { areaId, tipId }, countedAt(row), { ...step, actorId: null, at, details: {} });
}
