import type { Selectable } from 'kysely';
import { loadAreas } from '../../../areas/server/index.ts';
import type { Db, Trx } from '../../../platform/database.ts';
import type { CaseRow } from '../../case-contract.ts';
import type { CaseSubject } from '../../case-policy.ts';
import type { CriminalCaseTable } from '../tables.ts';

/** A row of `criminal_case`. */
export type StoredCase = Selectable<CriminalCaseTable>;

/** A case, and what the policy sees of it. */
export interface FoundCase {
  readonly row: StoredCase;
  readonly subject: CaseSubject;
}

/** A case by its id, wherever its number was given; undefined for none. */
export async function findCase(db: Db, caseId: string): Promise<FoundCase | undefined> {
  const row = await rowOfCase(db, caseId);
  if (row === undefined) return undefined;
  const areas = await loadAreas(db);
  const above = areas.ancestorsOf(row.place_area_id).map(({ areaId }) => areaId);
  return {
    row,
    subject: {
      unitId: row.unit_id,
      toUnitId: row.to_unit_id,
      openedBy: row.opened_by,
      placeIds: [row.place_area_id, ...above],
    },
  };
}

/** The stored row of a case. */
export function rowOfCase(db: Db | Trx, caseId: string): Promise<StoredCase | undefined> {
  return db.selectFrom('criminal_case').selectAll().where('case_id', '=', caseId).executeTakeFirst();
}

/** The clear row as it crosses the wire. */
export function presentCase(row: StoredCase): CaseRow {
  return {
    caseId: row.case_id,
    unitId: row.unit_id,
    openedBy: row.opened_by,
    toUnitId: row.to_unit_id,
    number: row.number,
    year: row.year,
    openedOn: row.opened_on,
    placeAreaId: row.place_area_id,
    offence: row.offence,
    state: row.state,
    clearedOn: row.cleared_on,
    outcome: row.outcome,
    tips: row.tips,
    schemeIds: row.scheme_ids,
    version: row.version,
  };
}
