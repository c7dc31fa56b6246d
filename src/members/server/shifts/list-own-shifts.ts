import { sql } from 'kysely';
import type { z } from 'zod';
import type { SiteMembership } from '../../../accounts/site-roles.ts';
import type { Db } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { nameSites } from '../../../schemes/server/index.ts';
import { shiftsADay } from '../../shift.ts';
import type { listOwnShifts as contract, OwnShift } from '../../shift-contract.ts';
import { type DutyDays, dutyDays } from './duty-days.ts';
import { presentShift, type StoredShift } from './shift-queries.ts';

/** Shifts that are shown of each list: the next ones, and of what is over and unmarked the latest. */
const SHOWN = 20;

/** What somebody of sites has to know of duty: what they hold, what they left unmarked, what they are asked to take. */
export async function listOwnShifts(
  services: Services,
  sites: readonly SiteMembership[],
): Promise<z.input<(typeof contract)['reply']>> {
  const { db } = services;
  const days = await dutyDays(services);
  const areaIds = [...new Set(sites.map(({ areaId }) => areaId))];
  const own = sites.map(({ memberId }) => memberId);
  const [held, unmarked, offered] = await Promise.all([
    findNext(db, areaIds, own, 'member_id', days),
    findUnmarked(db, areaIds, own, days),
    findNext(db, areaIds, own, 'offered_to', days),
  ]);
  const present = await presenter(db, sites, [...held, ...unmarked, ...offered], days);
  return {
    today: days.today,
    held: held.map(present),
    unmarked: unmarked.map(present),
    offered: offered.map(present),
  };
}

/** What is current or ahead, the next first. */
function findNext(
  db: Db,
  areaIds: readonly number[],
  memberIds: readonly string[],
  as: 'member_id' | 'offered_to',
  { since }: DutyDays,
): Promise<StoredShift[]> {
  return db
    .selectFrom('site_shift')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where(as, '=', sql<string>`any(${memberIds}::uuid[])`)
    .where('on_day', '>=', since)
    .where('dropped_at', 'is', null)
    .orderBy('on_day')
    .orderBy('number')
    .orderBy('shift_id')
    .limit(SHOWN)
    .execute();
}

/** What is over and nobody marked, of the last days, the latest first. */
function findUnmarked(
  db: Db,
  areaIds: readonly number[],
  memberIds: readonly string[],
  { since, unmarkedFrom }: DutyDays,
): Promise<StoredShift[]> {
  return db
    .selectFrom('site_shift')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('member_id', '=', sql<string>`any(${memberIds}::uuid[])`)
    .where('on_day', '>=', unmarkedFrom)
    .where('on_day', '<', since)
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .orderBy('on_day', 'desc')
    .orderBy('number', 'desc')
    .orderBy('shift_id')
    .limit(SHOWN)
    .execute();
}

/** Shifts with the names of their sites and who else is on duty then; one query for each of both. */
async function presenter(
  db: Db,
  sites: readonly SiteMembership[],
  rows: readonly StoredShift[],
  { since }: DutyDays,
): Promise<(row: StoredShift) => OwnShift> {
  const areaIds = sites.map(({ areaId }) => areaId);
  const [named, others] = await Promise.all([
    nameSites(
      db,
      areaIds,
      rows.map(({ site_id }) => site_id),
    ),
    besideOf(db, rows),
  ]);
  return (row) => {
    const site = named.get(row.site_id);
    return {
      ...presentShift(row, since),
      siteName: site?.siteName ?? '',
      shiftsADay: shiftsADay(site?.fields ?? {}),
      beside: others
        .filter((each) => each.site_id === row.site_id && each.on_day === row.on_day)
        .filter((each) => each.number === row.number && each.member_id !== row.member_id)
        .map((each) => each.member_id),
    };
  };
}

/** People in one shift at most who are told of. */
const BESIDE = 400;

async function besideOf(db: Db, rows: readonly StoredShift[]) {
  if (rows.length === 0) return [];
  return db
    .selectFrom('site_shift')
    .select(['site_id', 'on_day', 'number', 'member_id'])
    .where(
      'area_id',
      'in',
      rows.map(({ area_id }) => area_id),
    )
    .where(
      'site_id',
      'in',
      rows.map(({ site_id }) => site_id),
    )
    .where(
      'on_day',
      'in',
      rows.map(({ on_day }) => on_day),
    )
    .where('dropped_at', 'is', null)
    .orderBy('on_day')
    .orderBy('number')
    .orderBy('member_id')
    .limit(BESIDE)
    .execute();
}
