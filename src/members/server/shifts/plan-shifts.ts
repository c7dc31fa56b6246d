import type { z } from 'zod';
import type { SiteMembership } from '../../../accounts/site-roles.ts';
import { appendLeaf } from '../../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type Trx, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { findSite } from '../../../schemes/server/index.ts';
import { shiftsADay } from '../../shift.ts';
import type { planShifts as contract } from '../../shift-contract.ts';
import { holdOnDuty } from './hold-on-duty.ts';
import { refuseOverlap } from './shift-queries.ts';

type Planned = z.output<(typeof contract)['body']>['shifts'];

/**
 * Plans who is on duty at a site when: all of it or nothing. The same again is harmless. Throws `day_in_past`,
 * `invalid_input` for a shift that a day has not got there, `outside_site` after the site's last day, `not_of_site` for
 * a stranger or somebody who will have left, `shift_overlap` for somebody twice in one shift, `already_entered` for
 * another shift under a known id.
 */
export async function planShifts(
  services: Services,
  accountId: string,
  site: SiteMembership,
  shifts: Planned,
): Promise<void> {
  const at = services.clock.now();
  await checkPlan(services, site, shifts);
  const { areaId, schemeId, siteId } = site;
  const rows = shifts.map(({ shiftId, memberId, onDay, number }) => ({
    area_id: areaId,
    shift_id: shiftId,
    scheme_id: schemeId,
    site_id: siteId,
    on_day: onDay,
    number,
    member_id: memberId,
    planned_for: memberId,
    offered_to: null,
    done_at: null,
    dropped_at: null,
    planned_by: accountId,
    planned_at: at,
  }));
  await transaction(services.db, async (trx) => {
    await holdOnDuty(trx, site, shifts, at);
    const written = await trx
      .insertInto('site_shift')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['area_id', 'shift_id']).doNothing())
      .returning('shift_id')
      .execute()
      .catch(refuseOverlap);
    const fresh = new Set(written.map(({ shift_id }) => shift_id));
    await refuseOther(
      trx,
      rows.filter(({ shift_id }) => !fresh.has(shift_id)),
    );
    if (fresh.size === 0) return;
    const told = rows
      .filter(({ shift_id }) => fresh.has(shift_id))
      .flatMap((row) => [row.shift_id, row.member_id, row.on_day, row.number]);
    const fields = ['shift.plan', siteId, ...told, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId, subject: 'scheme', fields }, at);
  });
}

async function checkPlan({ db, clock }: Services, site: SiteMembership, shifts: Planned): Promise<void> {
  const today = dayOf(clock.now());
  if (shifts.some(({ onDay }) => onDay < today)) throw new AppError('day_in_past');
  const stored = await findSite(db, { area_id: site.areaId, scheme_id: site.schemeId }, site.siteId);
  if (stored === undefined) throw new AppError('not_found');
  const most = shiftsADay(stored.fields);
  if (shifts.some(({ number }) => number > most)) throw invalidInput('shifts.number', 'too_big');
  const { to_day: lastDay } = stored;
  if (lastDay !== null && shifts.some(({ onDay }) => onDay > lastDay)) throw new AppError('outside_site');
}

/** What was there already must be the very shift that was sent again. */
async function refuseOther(
  trx: Trx,
  sent: readonly { readonly area_id: number; readonly shift_id: string; readonly planned_for: string }[] &
    readonly { readonly site_id: string; readonly on_day: string; readonly number: number }[],
): Promise<void> {
  for (const { area_id, shift_id, ...row } of sent) {
    const known = await trx
      .selectFrom('site_shift')
      .select(['site_id', 'on_day', 'number', 'planned_for'])
      .where('area_id', '=', area_id)
      .where('shift_id', '=', shift_id)
      .executeTakeFirst();
    const same =
      known?.site_id === row.site_id &&
      known.on_day === row.on_day &&
      known.number === row.number &&
      known.planned_for === row.planned_for;
    if (!same) throw new AppError('already_entered');
  }
}
