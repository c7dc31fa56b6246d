import type { Insertable } from 'kysely';
import type { z } from 'zod';
import type { Unit } from '../../accounts/contract.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { By } from '../../steps/server/index.ts';
import type { proposeScheme as contract } from '../contract.ts';
import { findKind } from './kind-queries.ts';
import { findScheme, namedAs, type StoredScheme } from './scheme-queries.ts';
import type { SchemeTable } from './tables.ts';

type Proposed = z.output<(typeof contract)['body']>;

/**
 * Enters a proposed scheme of a unit's area. The same again is harmless. Throws `unknown_kind`, `day_in_future`, and
 * `already_entered` where the id stands for another one, in whatever area.
 */
export async function proposeScheme(
  { db, clock }: Services,
  accountId: string,
  { areaId }: Unit,
  proposed: Proposed,
): Promise<{ version: number }> {
  const at = clock.now();
  if (proposed.onDay > dayOf(at)) throw new AppError('day_in_future');
  if ((await findKind(db, proposed.kind)) === undefined) throw new AppError('unknown_kind');
  const written = await transaction(db, (trx) => writeProposal(trx, areaId, proposed, { accountId, at }));
  return written ? { version: 1 } : sameAgain(proposed, await findScheme(db, proposed.schemeId, [areaId]));
}

/**
 * Writes a proposed scheme with its first step and leaf, in the transaction of what it comes of; its kind is known.
 * False, and nothing written, where the id stands for a scheme already.
 */
export async function writeProposal(
  trx: Trx,
  areaId: number,
  { schemeId, unitId, kind, name, about, paidByPeople, onDay }: Proposed,
  { accountId, at }: By,
): Promise<boolean> {
  const row: Insertable<SchemeTable> = {
    area_id: areaId,
    scheme_id: schemeId,
    unit_id: unitId,
    kind,
    ...namedAs(name),
    about: about.normalize('NFC'),
    paid_by_people: paidByPeople,
    in_reports: false,
    state: 'proposed',
    version: 1,
    launched_on: null,
    dissolved_on: null,
    grade: null,
    chair_name: null,
    chair_contact: null,
    chair_agreed_on: null,
    recorded_by: accountId,
    recorded_at: at,
  };
  const home = await trx
    .insertInto('scheme_home')
    .values({ scheme_id: schemeId, area_id: areaId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (home.numInsertedOrUpdatedRows !== 1n) return false;
  await trx.insertInto('scheme').values(row).execute();
  const step = { action: 'propose', state: 'proposed', on_day: onDay, actor_id: accountId, at } as const;
  await trx
    .insertInto('scheme_step')
    .values({
      ...step,
      area_id: areaId,
      scheme_id: schemeId,
      version: 1,
      subject_id: null,
      grade: null,
      reason: null,
    })
    .execute();
  const told = [unitId, kind, row.name, row.about, String(paidByPeople), onDay];
  const fields = ['scheme.propose', schemeId, ...told, accountId, at.toISOString()];
  await appendLeaf(trx, { areaId, subject: 'scheme', fields }, at);
  return true;
}

function sameAgain({ unitId, kind, name }: Proposed, known: StoredScheme | undefined): { version: number } {
  const same = known?.unit_id === unitId && known.kind === kind && known.name === name.normalize('NFC');
  if (!same) throw new AppError('already_entered');
  return { version: known.version };
}
