import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../../accounts/policy.ts';
import { findUnits } from '../../../accounts/server/index.ts';
import { displayName } from '../../../areas/area.ts';
import { loadAreas } from '../../../areas/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Db } from '../../../platform/database.ts';
import { toCsv } from '../../../wire/csv.ts';
import { daySchema } from '../../../wire/encoding.ts';
import { MAX_PAGE_SIZE } from '../../../wire/page.ts';
import { MAX_EXPORTED } from '../../case-contract.ts';
import type { GroupFilter, GroupRow } from '../../group-contract.ts';
import { OFFENCE_GROUPS } from '../../offences.ts';
import type { CaseScope } from '../cases/case-scope.ts';
import { presentGroup } from './group-queries.ts';

const cursorSchema = z.tuple([daySchema, z.uuid()]);

type Query = GroupFilter & { readonly cursor?: string | undefined; readonly limit: number };

/** A page of criminal groups, newest dismantled first. Throws `bad_cursor`, `end_before_start`. */
export async function listGroups(
  db: Db,
  actor: Actor,
  scope: CaseScope,
  query: Query,
): Promise<{ rows: GroupRow[]; next: string | null }> {
  const { from, to, offence } = query;
  if (from !== undefined && to !== undefined && to < from) throw new AppError('end_before_start');
  const after = decodeCursor(cursorSchema, query.cursor);
  let select = db
    .selectFrom('criminal_group')
    .selectAll()
    .where(
      scope.view === 'area' ? 'place_area_id' : 'unit_id',
      '=',
      sql<number>`any(${[...scope.ids]}::int[])`,
    )
    .orderBy('dismantled_on', 'desc')
    .orderBy('group_id', 'desc')
    .limit(query.limit + 1);
  if (offence !== undefined) select = select.where('offence', '=', offence);
  if (from !== undefined) select = select.where('dismantled_on', '>=', from);
  if (to !== undefined) select = select.where('dismantled_on', '<=', to);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('dismantled_on', 'group_id'), '<', tuple(...after)),
    );
  }
  const { rows, next } = cutPage(await select.execute(), query.limit, (last) => [
    last.dismantled_on,
    last.group_id,
  ]);
  return { rows: rows.map((row) => presentGroup(row, actor)), next };
}

const HEADING = ['Ngày triệt xóa', 'Đơn vị', 'Địa bàn', 'Nhóm tội', 'Số người', 'Số vụ án liên quan'];

/** The newest groups of a filter as CSV, at most `MAX_EXPORTED`. Throws `end_before_start`. */
export async function exportGroups(
  db: Db,
  actor: Actor,
  scope: CaseScope,
  filter: GroupFilter,
): Promise<string> {
  const rows: GroupRow[] = [];
  for (let cursor: string | undefined; rows.length < MAX_EXPORTED; ) {
    const page = await listGroups(db, actor, scope, { ...filter, cursor, limit: MAX_PAGE_SIZE });
    rows.push(...page.rows);
    if (page.next === null) break;
    cursor = page.next;
  }
  const units = await findUnits(db, [...new Set(rows.map(({ unitId }) => unitId))]);
  const areas = await loadAreas(db);
  const lines = rows.map((row) => {
    const place = areas.find(row.placeAreaId);
    return [
      row.dismantledOn,
      units.get(row.unitId)?.name ?? '',
      place === undefined ? '' : displayName(place),
      OFFENCE_GROUPS.find(({ code }) => code === row.offence)?.name.vi ?? row.offence,
      String(row.persons),
      String(row.caseIds.length),
    ];
  });
  return toCsv([HEADING, ...lines]);
}
