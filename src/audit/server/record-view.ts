import { randomUUID } from 'node:crypto';
import { appendLeaf } from '../../ledger/server/index.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { ViewKind } from '../contract.ts';
import './tables.ts';

/** An auditor who looks, and what they may see. */
export interface Auditor {
  readonly accountId: string;
  /** The area of the unit that they audit from, which owns the leaf. */
  readonly areaId: number;
  readonly scope: 'all' | readonly number[];
}

/** Notes that an auditor looked, in one transaction with its leaf; called before anything is shown. */
export async function recordView(
  { db, clock }: Services,
  { accountId, areaId, scope }: Auditor,
  kind: ViewKind,
  asked: Readonly<Record<string, string | number | undefined>>,
  rowCount: number,
): Promise<void> {
  const filter = JSON.stringify(asked);
  const at = clock.now();
  await transaction(db, async (trx) => {
    await trx
      .insertInto('audit_view')
      .values({
        view_id: randomUUID(),
        account_id: accountId,
        unit_ids: scope === 'all' ? null : [...scope],
        kind,
        filter,
        row_count: rowCount,
        at,
      })
      .execute();
    const fields = ['audit-view', accountId, kind, filter, rowCount, at.toISOString()];
    await appendLeaf(trx, { areaId, subject: 'audit', fields }, at);
  });
}
