import { z } from 'zod';
import type { SiteMembership } from '../../../accounts/site-roles.ts';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Services } from '../../../platform/services.ts';
import { daySchema } from '../../../wire/encoding.ts';
import type { Shift } from '../../shift-contract.ts';
import { dutyDays } from './duty-days.ts';
import { presentShift } from './shift-queries.ts';

const shiftCursor = z.tuple([daySchema, z.int(), z.uuid()]);

/** Who is on duty at a site from a day on (the first whose shifts are current, where none is said), by day and shift. Throws `bad_cursor`. */
export async function listSiteShifts(
  services: Services,
  { areaId, siteId }: SiteMembership,
  {
    from,
    cursor,
    limit,
  }: { readonly from?: string | undefined; readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: Shift[]; next: string | null }> {
  const { since } = await dutyDays(services);
  const after = decodeCursor(shiftCursor, cursor);
  let select = services.db
    .selectFrom('site_shift')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('site_id', '=', siteId)
    .where('on_day', '>=', from ?? since)
    .where('dropped_at', 'is', null)
    .orderBy('on_day')
    .orderBy('number')
    .orderBy('member_id')
    .limit(limit + 1);
  if (after !== undefined) {
    const [day, number, memberId] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('on_day', 'number', 'member_id'), '>', tuple(day, number, memberId)),
    );
  }
  const page = cutPage(await select.execute(), limit, (last) => [last.on_day, last.number, last.member_id]);
  return { rows: page.rows.map((row) => presentShift(row, since)), next: page.next };
}
