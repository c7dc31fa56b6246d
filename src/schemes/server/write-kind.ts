import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type FaultAt, faultsOf } from '../check-form.ts';
import { historyFaults } from '../form-history.ts';
import { type writeKind as contract, MOST_KINDS } from '../kind-contract.ts';
import { kindVersions } from './kind-queries.ts';

/**
 * Writes the first form of a kind, or the next version of it; earlier versions stay for the records made with them.
 * Throws `form_not_sound` (its issues say where) for a form that is wrong by itself or beside an earlier version,
 * `kind_changed` where the version is not the next one, and `too_many_kinds`.
 */
export async function writeKind(
  { db, clock }: Services,
  by: { readonly accountId: string; readonly areaId: number },
  { kind, version, form }: z.output<(typeof contract)['body']>,
): Promise<{ kind: string; version: number }> {
  refuseFaults(faultsOf(form));
  const at = clock.now();
  await transaction(db, async (trx) => {
    const earlier = await kindVersions(trx, kind);
    const newest = earlier[0]?.version ?? 0;
    if (version !== newest + 1) throw new AppError('kind_changed', { details: { version: newest } });
    if (newest === 0) {
      const { kinds } = await trx
        .selectFrom('scheme_kind')
        .select(({ fn }) => fn.count<number>('kind').distinct().as('kinds'))
        .executeTakeFirstOrThrow();
      if (kinds >= MOST_KINDS) throw new AppError('too_many_kinds');
    }
    refuseFaults(
      historyFaults(
        form,
        earlier.map((known) => known.form),
      ),
    );
    const written = await trx
      .insertInto('scheme_kind')
      .values({ kind, version, form: JSON.stringify(form), made_by: by.accountId, made_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('kind_changed');
    const fields = ['scheme.kind', kind, version, JSON.stringify(form), by.accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: by.areaId, subject: 'scheme_kind', fields }, at);
  });
  return { kind, version };
}

function refuseFaults(faults: readonly FaultAt[]): void {
  const issues = faults.map(({ path, code }) => ({ path: `form.${path}`, code }));
  if (issues.length > 0) throw new AppError('form_not_sound', { issues });
}
