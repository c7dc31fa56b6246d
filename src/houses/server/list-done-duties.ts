import { z } from 'zod';
import type { SiteMembership } from '../../accounts/site-roles.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { listDoneDuties as contract, DoneDuty } from '../resident-contract.ts';
import { ownDuties, presentDuty } from './duty-queries.ts';

const doneCursor = z.tuple([daySchema, z.uuid()]);

/** What a landlord has marked as notified of those who live in own houses now, the latest first. Throws `bad_cursor`. */
export async function listDoneDuties(
  db: Db,
  sites: readonly SiteMembership[],
  { cursor, limit }: z.output<(typeof contract)['query']>,
): Promise<z.input<(typeof contract)['reply']>> {
  const after = decodeCursor(doneCursor, cursor);
  let select = ownDuties(db, sites)
    .leftJoin('house_duty as later', (join) =>
      join
        .onRef('later.area_id', '=', 'duty.area_id')
        .onRef('later.house_id', '=', 'duty.house_id')
        .onRef('later.renews', '=', 'duty.duty_id'),
    )
    .select(['duty.done_on', 'duty.channel', 'duty.until', 'later.done_on as later_done_on'])
    .where('duty.done_on', 'is not', null)
    .orderBy('duty.done_on', 'desc')
    .orderBy('duty.duty_id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('duty.done_on', 'duty.duty_id'), '<', tuple(after[0], after[1])),
    );
  }
  const found = (await select.execute()).flatMap(({ done_on, channel, ...row }) =>
    done_on === null || channel === null ? [] : [{ ...row, done_on, channel }],
  );
  const page = cutPage(found, limit, (last) => [last.done_on, last.duty_id]);
  const rows = page.rows.map(
    (row): DoneDuty => ({
      ...presentDuty(row),
      doneOn: row.done_on,
      channel: row.channel,
      until: row.until,
      undoable: row.later_done_on === null,
    }),
  );
  return { rows, next: page.next };
}
