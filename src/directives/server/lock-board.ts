import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';

/** Lets one transaction at a time change the members and meetings of a board; the board is entered with the first. */
export async function lockBoard(
  trx: Trx,
  { areaId, unitId }: { readonly areaId: number; readonly unitId: number },
): Promise<void> {
  await trx
    .insertInto('board')
    .values({ area_id: areaId, unit_id: unitId, version: 1 })
    .onConflict((conflict) =>
      conflict.columns(['area_id', 'unit_id']).doUpdateSet({ version: sql<number>`board.version + 1` }),
    )
    .execute();
}
