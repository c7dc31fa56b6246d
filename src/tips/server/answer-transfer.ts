import type { Trx } from '../../platform/database.ts';
import type { TipTransferTable } from './tables.ts';
import type { FoundTip } from './tip-queries.ts';

/** Notes for the unit that handed a tip on what was answered. */
export async function answerTransfer(
  trx: Trx,
  { places, tipId, row }: FoundTip,
  answer: NonNullable<TipTransferTable['answer']>,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('tip_transfer')
    .set({ answer, answered_at: at })
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('to_unit_id', '=', row.unit_id)
    .where('answer', 'is', null)
    .execute();
}
