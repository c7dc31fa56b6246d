import { findUnits } from '../../../accounts/server/index.ts';
import { displayName } from '../../../areas/area.ts';
import { loadAreas } from '../../../areas/server/index.ts';
import type { Db } from '../../../platform/database.ts';
import { schemesNamed } from '../../../schemes/server/index.ts';
import { toCsv } from '../../../wire/csv.ts';
import { MAX_PAGE_SIZE } from '../../../wire/page.ts';
import { type CaseFilter, type CaseRow, MAX_EXPORTED } from '../../case-contract.ts';
import { OFFENCE_GROUPS } from '../../offences.ts';
import type { CaseScope } from './case-scope.ts';
import { listCases } from './list-cases.ts';

const HEADING = [
  'Số',
  'Đơn vị khởi tố',
  'Đơn vị đang thụ lý',
  'Ngày khởi tố',
  'Địa bàn',
  'Nhóm tội',
  'Trạng thái',
  'Ngày làm rõ',
  'Kết quả',
  'Số tin dẫn tới',
  'Mô hình liên quan',
];

const STATES: Readonly<Record<CaseRow['state'], string>> = {
  opened: 'Mới khởi tố',
  investigation: 'Đang điều tra',
  suspended: 'Tạm đình chỉ',
  transferred: 'Đang chuyển',
  cleared: 'Đã làm rõ',
};
const OUTCOMES: Readonly<Record<NonNullable<CaseRow['outcome']>, string>> = {
  identified: 'Xác định được người thực hiện',
  prosecution_proposed: 'Đề nghị truy tố',
  investigation_ended: 'Đình chỉ điều tra',
};

/** The newest cases of a filter as CSV, at most `MAX_EXPORTED`. Throws `end_before_start`. */
export async function exportCases(db: Db, scope: CaseScope, filter: CaseFilter): Promise<string> {
  const rows: CaseRow[] = [];
  for (let cursor: string | undefined; rows.length < MAX_EXPORTED; ) {
    const page = await listCases(db, scope, { ...filter, cursor, limit: MAX_PAGE_SIZE });
    rows.push(...page.rows);
    if (page.next === null) break;
    cursor = page.next;
  }
  const units = await findUnits(db, [...new Set(rows.flatMap((row) => [row.unitId, row.openedBy]))]);
  const areas = await loadAreas(db);
  const schemes = await schemesNamed(db, [...new Set(rows.flatMap((row) => row.schemeIds))]);
  const lines = rows.map((row) => {
    const place = areas.find(row.placeAreaId);
    return [
      `${row.number}/${row.year}`,
      units.get(row.openedBy)?.name ?? '',
      units.get(row.unitId)?.name ?? '',
      row.openedOn,
      place === undefined ? '' : displayName(place),
      OFFENCE_GROUPS.find(({ code }) => code === row.offence)?.name.vi ?? row.offence,
      STATES[row.state],
      row.clearedOn ?? '',
      row.outcome === null ? '' : OUTCOMES[row.outcome],
      String(row.tips),
      schemes
        .filter(({ schemeId }) => row.schemeIds.includes(schemeId))
        .map(({ name }) => name)
        .join('; '),
    ];
  });
  return toCsv([HEADING, ...lines]);
}
