import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import type { Trx } from '../../platform/database.ts';

/** The leaf of a step about an account rather than a unit: it stands in the area of the whole deployment. */
export async function appendAccountLeaf(trx: Trx, fields: readonly LeafField[], now: Date): Promise<void> {
  const { area_id } = await trx.selectFrom('deployment').select('area_id').executeTakeFirstOrThrow();
  await appendLeaf(trx, { areaId: area_id, subject: 'directory', fields }, now);
}
