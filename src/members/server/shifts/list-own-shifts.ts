import { sql } from 'kysely';
import type { z } from 'zod';
import type { SiteMembership } from '../../../accounts/site-roles.ts';
import { addDays } from '../../../law/day.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { nameSites } from '../../../schemes/server/index.ts';
import { shiftsADay } from '../../shift.ts';
import type { listOwnShifts as contract, OwnShift } from '../../shift-contract.ts';
import { presentShift, type StoredShift } from './shift-queries.ts';

/** Shifts that are shown of each list, and for how many days one that nobody marked is still shown. */
const SHOWN = 20;
const UNMARKED_DAYS = 7;

/** What somebody of sites has to know of duty: what they hold, and what they are asked to take. */
export async function listOwnShifts(
  { db, clock }: Services,
  sites: readonly SiteMembership[],
): Promise<z.input<(typeof contract)['reply']>> {
  const today = dayOf(clock.now());
  const areaIds = [...new Set(sites.map(({ areaId }) => areaId))];
  const own = sites.map(({ memberId }) => memberId);
  const [held, offered] = await Promise.all([
    findOwn(db, areaIds, own, 'member_id', today),
    findOwn(db, areaIds, own, 'offered_to', today),
  ]);
  const present = await presenter(db, sites, [...held, ...offered], today);
  return { today, held: held.map(present), offered: offered.map(present) };
}

/** From today on, and of the last days what nobody marked; of what somebody is asked to take, what is still to come. */
function findOwn(
  db: Db,
  areaIds: readonly number[],
  memberIds: readonly string[],
  as: 'member_id' | 'offered_to',
  today: string,
): Promise<StoredShift[]> {
  const from = as === 'member_id' ? addDays(today, -UNMARKED_DAYS) : today;
  return db
    .selectFrom('site_shift')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where(as, '=', sql<string>`any(${memberIds}::uuid[])`)
    .where('on_day', '>=', from)
    .where(({ eb, or }) => or([eb('on_day', '>=', today), eb('done_at', 'is', null)]))
    .where('dropped_at', 'is', null)
    .orderBy('on_day')
    .orderBy('number')
    .orderBy('shift_id')
    .limit(SHOWN)
    .execute();
}

/** Shifts with the names of their sites and who else is on duty then; one query for each of both. */
async function presenter(
  db: Db,
  sites: readonly SiteMembership[],
  rows: readonly StoredShift[],
  today: string,
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
      ...presentShift(row, today),
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
