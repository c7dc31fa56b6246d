import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import type { Trx } from '../../platform/database.ts';
import type { HouseKey } from './house-queries.ts';

/** The leaf of something that happened to a house, in its transaction; no name and no text is ever in it; nobody's account where nobody decided it. */
export async function appendHouseLeaf(
  trx: Trx,
  { area_id, house_id }: HouseKey,
  what: string,
  fields: readonly LeafField[],
  { accountId, at }: { readonly accountId: string | null; readonly at: Date },
): Promise<void> {
  const said = [what, house_id, ...fields, accountId, at.toISOString()];
  await appendLeaf(trx, { areaId: area_id, subject: 'house', fields: said }, at);
}
