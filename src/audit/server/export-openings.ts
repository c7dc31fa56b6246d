import { findUnits } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { toCsv } from '../../wire/csv.ts';
import { MAX_PAGE_SIZE } from '../../wire/page.ts';
import { type AuditedOpening, MAX_EXPORTED, type OpeningFilter } from '../contract.ts';
import { listOpenings } from './list-openings.ts';

const HEADING = ['Thời điểm', 'Tin', 'Đơn vị', 'Tài khoản', 'Họ tên', 'Vai trò'];

/** The newest openings of a filter as CSV, at most `MAX_EXPORTED`. Throws `end_before_start`. */
export async function exportOpenings(
  db: Db,
  scope: 'all' | readonly number[],
  filter: OpeningFilter,
): Promise<{ csv: string; rowCount: number }> {
  const rows: AuditedOpening[] = [];
  for (let cursor: string | null | undefined; cursor !== null && rows.length < MAX_EXPORTED; ) {
    const page = await listOpenings(db, scope, { ...filter, cursor, limit: MAX_PAGE_SIZE });
    rows.push(...page.rows);
    cursor = page.next;
  }
  const units = await findUnits(db, [...new Set(rows.flatMap(({ unitId }) => unitId ?? []))]);
  const lines = rows.map(({ at, tipId, unitId, person, roles }) => {
    const unit = units.get(unitId ?? 0)?.name ?? '';
    return [at, tipId, unit, person.login, person.displayName, roles.join(' ')];
  });
  return { csv: toCsv([HEADING, ...lines]), rowCount: rows.length };
}
