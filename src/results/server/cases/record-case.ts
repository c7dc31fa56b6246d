import type { z } from 'zod';
import { requireStandingUnit } from '../../../accounts/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { type Trx, transaction } from '../../../platform/database.ts';
import { isSentAgain } from '../../../platform/sent-again.ts';
import type { Services } from '../../../platform/services.ts';
import { receiveWords, storeWords } from '../../../words/server/index.ts';
import { CASE_WORDS, type recordCase as contract } from '../../case-contract.ts';
import { checkCounted } from '../place-of-result.ts';
import { recordStep } from '../record-step.ts';
import { rowOfCase, type StoredCase } from './case-queries.ts';
import { checkSchemes } from './check-schemes.ts';

type Told = z.output<(typeof contract)['body']>;

/**
 * Enters a case of a unit with its sealed words, its first step and its leaf. The same again is harmless. Throws
 * `number_taken` where the unit has given that number in that year, `day_in_future`, `unknown_area`,
 * `unknown_offence`, `unknown_scheme`, `unit_takes_nothing_new`, `already_entered`, and the errors of the words.
 */
export async function recordCase(
  services: Services,
  accountId: string,
  areaId: number,
  told: Told,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const { caseId, unitId, number, openedOn, placeAreaId } = told;
  const known = await rowOfCase(db, caseId);
  if (known !== undefined) return sameAgain(known, told);
  await requireStandingUnit(services, unitId);
  const offence = await checkCounted(services, { day: openedOn, placeAreaId, offence: told.offence });
  const schemeIds = await checkSchemes(db, told.schemeIds, { placeAreaId, day: openedOn });
  const sent = CASE_WORDS.flatMap((role) => (told[role] === null ? [] : [{ role, message: told[role] }]));
  const words = await Promise.all(
    sent.map(async ({ role, message }) => {
      return { role, received: await receiveWords(services, message, { subjectId: caseId, unitId }) };
    }),
  );
  const at = clock.now();
  const row = {
    area_id: areaId,
    case_id: caseId,
    opened_by: unitId,
    year: yearOf(openedOn),
    number,
    unit_id: unitId,
    place_area_id: placeAreaId,
    opened_on: openedOn,
    offence,
    state: 'opened',
    cleared_on: null,
    outcome: null,
    tips: told.tips === null ? 0 : told.tipCount,
    scheme_ids: schemeIds,
    to_unit_id: null,
    state_before: null,
    version: 1,
    recorded_by: accountId,
    recorded_at: at,
  } as const;
  await transaction(db, async (trx) => {
    await insertCase(trx, row);
    for (const { role, received } of words) {
      await storeWords(trx, 'criminal_case', received, {
        areaId,
        subjectId: caseId,
        role,
        authorId: accountId,
        at,
      });
    }
    const linked = schemeIds.length === 0 ? {} : { schemeIds };
    const is = { number, year: row.year, openedOn, placeAreaId, offence, ...linked };
    const details = { is, tips: row.tips };
    await recordStep(trx, {
      kind: 'case',
      areaId,
      subjectId: caseId,
      seq: 1,
      action: 'record',
      from: null,
      to: 'opened',
      onDay: openedOn,
      unitId,
      details,
      actorId: accountId,
      at,
      words: words.map(({ received }) => received),
    });
  });
  return { version: 1 };
}

/** The year of a day, in which a case's number counts. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

async function insertCase(trx: Trx, row: StoredCase): Promise<void> {
  const written = await trx
    .insertInto('criminal_case')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 1n) return;
  const known = await rowOfCase(trx, row.case_id);
  throw new AppError(known === undefined ? 'number_taken' : 'already_entered');
}

function sameAgain(known: StoredCase, told: Told): { version: number } {
  const sent = {
    number: told.number,
    opened_on: told.openedOn,
    place_area_id: told.placeAreaId,
    offence: told.offence,
    scheme_ids: told.schemeIds,
  };
  if (known.opened_by !== told.unitId || !isSentAgain(known, sent)) throw new AppError('already_entered');
  return { version: known.version };
}
