import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Services } from '../../../platform/services.ts';
import { keysOf } from '../../../wire/keys-of.ts';
import type { CaseChange, CaseCorrection } from '../../case-contract.ts';
import { checkCounted } from '../place-of-result.ts';
import type { StoredCase } from './case-queries.ts';
import { checkSchemes } from './check-schemes.ts';
import { yearOf } from './record-case.ts';

type Correction = Extract<CaseChange, { readonly action: 'correct' }>;

/** What a correction changes: the columns, and for the step how they stood before and stand now. */
interface Corrected {
  readonly columns: Partial<StoredCase>;
  readonly was: CaseCorrection;
  readonly is: CaseCorrection;
}

/**
 * What a correction comes to. Throws `before_opened` where a case would be cleared before it was opened,
 * `day_in_future` where it would be cleared tomorrow, `transition_not_allowed` for what changes nothing or a day of
 * clearing that there is not, `unknown_scheme`, and as `checkCounted`.
 */
export async function correctCase(
  services: Services,
  row: StoredCase,
  { action: _, ...asked }: Correction,
): Promise<Corrected> {
  const openedOn = asked.openedOn ?? row.opened_on;
  const placeAreaId = asked.placeAreaId ?? row.place_area_id;
  const offence = await checkCounted(services, {
    day: openedOn,
    placeAreaId,
    offence: asked.offence ?? row.offence,
  });
  const place = { placeAreaId, day: openedOn };
  const schemeIds = await checkSchemes(services.db, asked.schemeIds ?? row.scheme_ids, place, row.scheme_ids);
  const before = correctable(row);
  const after = {
    number: asked.number ?? row.number,
    year: yearOf(openedOn),
    openedOn,
    placeAreaId,
    offence,
    schemeIds,
    ...clearing(row, asked.clearedOn),
  };
  if (after.clearedOn !== undefined) refuseClearing(after.clearedOn, openedOn, dayOf(services.clock.now()));
  const changed = keysOf(after).filter((name) => String(before[name]) !== String(after[name]));
  if (changed.length === 0) throw new AppError('transition_not_allowed');
  return {
    columns: {
      number: after.number,
      year: after.year,
      opened_on: openedOn,
      place_area_id: placeAreaId,
      offence,
      cleared_on: after.clearedOn ?? null,
      scheme_ids: schemeIds,
    },
    was: Object.fromEntries(changed.map((name) => [name, before[name]])),
    is: Object.fromEntries(changed.map((name) => [name, after[name]])),
  };
}

function refuseClearing(clearedOn: string, openedOn: string, today: string): void {
  if (clearedOn < openedOn) throw new AppError('before_opened');
  if (clearedOn > today) throw new AppError('day_in_future');
}

function correctable(row: StoredCase): CaseCorrection {
  return {
    number: row.number,
    year: row.year,
    openedOn: row.opened_on,
    placeAreaId: row.place_area_id,
    offence: row.offence,
    schemeIds: row.scheme_ids.toSorted(),
    ...clearing(row, undefined),
  };
}

function clearing(row: StoredCase, asked: string | undefined): { clearedOn?: string } {
  if (row.cleared_on === null && asked !== undefined) throw new AppError('transition_not_allowed');
  const clearedOn = asked ?? row.cleared_on;
  return clearedOn === null ? {} : { clearedOn };
}
