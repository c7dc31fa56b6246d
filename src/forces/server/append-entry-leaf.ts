import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import type { Trx } from '../../platform/database.ts';
import type { By } from '../../steps/server/index.ts';
import type { TeamKey } from './team-queries.ts';

/** The leaf of something entered of a team, in its transaction. */
export async function appendEntryLeaf(
  trx: Trx,
  { area_id, team_id }: TeamKey,
  said: readonly LeafField[],
  { accountId, at }: By,
): Promise<void> {
  const fields = ['force.entry', team_id, ...said, accountId, at.toISOString()];
  await appendLeaf(trx, { areaId: area_id, subject: 'force', fields }, at);
}
