import type { z } from 'zod';
import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import { isSentAgain } from '../../../platform/sent-again.ts';
import type { Services } from '../../../platform/services.ts';
import type { recordGroup as contract } from '../../group-contract.ts';
import { checkCounted } from '../place-of-result.ts';
import { recordStep } from '../record-step.ts';
import { checkCases } from './check-cases.ts';
import { rowOfGroup, type StoredGroup } from './group-queries.ts';

type Told = z.output<(typeof contract)['body']>;

/**
 * Enters a group of a unit, with its first step and its leaf. The same again is harmless. Throws `day_in_future`,
 * `unknown_area`, `unknown_offence`, `unknown_case`, `already_entered`.
 */
export async function recordGroup(
  services: Services,
  accountId: string,
  areaId: number,
  told: Told,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const { groupId, unitId, dismantledOn, placeAreaId, persons, caseIds } = told;
  const known = await rowOfGroup(db, groupId);
  if (known !== undefined) return sameAgain(known, told);
  const offence = await checkCounted(services, { day: dismantledOn, placeAreaId, offence: told.offence });
  await checkCases(db, unitId, caseIds);
  const at = clock.now();
  await transaction(db, async (trx) => {
    const written = await trx
      .insertInto('criminal_group')
      .values({
        area_id: areaId,
        group_id: groupId,
        unit_id: unitId,
        place_area_id: placeAreaId,
        dismantled_on: dismantledOn,
        offence,
        persons,
        case_ids: caseIds,
        version: 1,
        recorded_by: accountId,
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
    await recordStep(trx, {
      kind: 'group',
      areaId,
      subjectId: groupId,
      seq: 1,
      action: 'record',
      from: null,
      to: null,
      onDay: dismantledOn,
      unitId,
      details: { is: { dismantledOn, placeAreaId, offence, persons, caseIds } },
      actorId: accountId,
      at,
      words: [],
    });
  });
  return { version: 1 };
}

function sameAgain(known: StoredGroup, told: Told): { version: number } {
  const sent = {
    place_area_id: told.placeAreaId,
    dismantled_on: told.dismantledOn,
    offence: told.offence,
    persons: told.persons,
    case_ids: told.caseIds,
  };
  if (known.unit_id !== told.unitId || !isSentAgain(known, sent)) throw new AppError('already_entered');
  return { version: known.version };
}
