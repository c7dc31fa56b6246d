import type { WantedRow } from '../../wanted-contract.ts';
import type { StoredNotice } from './notice-queries.ts';

/** A notice as a row of a list; without its person for whoever reads numbers and dates alone. */
export function presentRow(row: StoredNotice, named: boolean): WantedRow {
  return {
    noticeId: row.notice_id,
    unitId: row.unit_id,
    state: row.state,
    version: row.version,
    number: row.number,
    decidedOn: row.decided_on,
    publishedOn: row.published_on,
    ending: endingOf(row),
    visits: row.visits,
    changedAt: row.changed_at.toISOString(),
    person: named ? personOf(row) : null,
  };
}

function endingOf({ act_number, ended_on, ended_unit_id }: StoredNotice): WantedRow['ending'] {
  if (act_number === null || ended_on === null || ended_unit_id === null) return null;
  return { actNumber: act_number, endedOn: ended_on, unitId: ended_unit_id };
}

function personOf({ full_name, offence, photo_as }: StoredNotice): WantedRow['person'] {
  return full_name === null
    ? null
    : { fullName: full_name, offence: offence ?? '', hasPhoto: photo_as !== null };
}
