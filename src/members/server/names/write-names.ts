import type { z } from 'zod';
import { holdOfTeam } from '../../../accounts/server/index.ts';
import type { SiteMembership } from '../../../accounts/site-roles.ts';
import { appendLeaf } from '../../../ledger/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { type Trx, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { bodyFault, grantFault } from '../../../sealed/header.ts';
import type { writeNames as contract } from '../../shift-contract.ts';

type Written = z.output<(typeof contract)['body']>;

/**
 * Writes what the people of a site call one another, all of it anew: under a fresh key, so that who has left since opens
 * nothing of it. Throws `not_of_site` for a stranger, `names_changed` where somebody was faster, `unknown_recipient` and
 * `mixed_recipients` for what is not sealed as it must be.
 */
export async function writeNames(
  { db, clock }: Services,
  accountId: string,
  site: SiteMembership,
  { version: seen, note, people }: Written,
): Promise<{ version: number }> {
  const at = clock.now();
  const key = { area_id: site.areaId, site_id: site.siteId };
  const rows = people.map(({ memberId, key: grant, name }) => ({
    ...key,
    member_id: memberId,
    key_grant: received(grant, grantFault),
    name: name === null ? null : received(name, bodyFault),
  }));
  const sealedNote = note === null ? null : received(note, bodyFault);
  const version = seen + 1;
  const ids = people.map(({ memberId }) => memberId);
  await transaction(db, async (trx) => {
    // held: nobody of them leaves before this is written, and nobody's name outlasts their leaving
    const here = await holdOfTeam(trx, site, ids, at);
    if (ids.some((memberId) => !here.has(memberId))) throw new AppError('not_of_site');
    await takeVersion(trx, { ...key, note: sealedNote, written_by: accountId, written_at: at }, seen);
    await trx
      .deleteFrom('site_name')
      .where('area_id', '=', key.area_id)
      .where('site_id', '=', key.site_id)
      .execute();
    await trx.insertInto('site_name').values(rows).execute();
    const fields = ['site.names', site.siteId, version, rows.length, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: site.areaId, subject: 'scheme', fields }, at);
  });
  return { version };
}

function received(text: string, faultOf: typeof bodyFault): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  const fault = faultOf(bytes);
  if (fault !== undefined) throw new AppError(fault);
  return bytes;
}

/** The names of a site from the version that was seen to the next. Throws `names_changed`. */
async function takeVersion(
  trx: Trx,
  row: {
    readonly area_id: number;
    readonly site_id: string;
    readonly note: Buffer | null;
    readonly written_by: string;
    readonly written_at: Date;
  },
  seen: number,
): Promise<void> {
  const { area_id, site_id, ...written } = row;
  const taken =
    seen === 0
      ? await trx
          .insertInto('site_names')
          .values({ ...row, version: 1 })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
      : await trx
          .updateTable('site_names')
          .set({ ...written, version: seen + 1 })
          .where('area_id', '=', area_id)
          .where('site_id', '=', site_id)
          .where('version', '=', seen)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows);
  if (taken !== 1n) throw new AppError('names_changed');
}
