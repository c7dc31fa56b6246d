import { randomBytes } from 'node:crypto';
import type { SiteMembership } from '../../accounts/site-roles.ts';
import { LAW_CODES } from '../../law/codes.ts';
import { type Day, endOfDay } from '../../law/day.ts';
import { dueDay } from '../../law/deadline.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { codeOf, hashOfCode } from './make-code.ts';

const SALT_BYTES = 32;

/** A site's code of today, drawn where there is none yet: of two who ask at once both get the first's. */
export async function presentCode(
  services: Services,
  site: Pick<SiteMembership, 'areaId' | 'schemeId' | 'siteId'>,
): Promise<{ readonly code: string; readonly lastDay: Day }> {
  const today = dayOf(services.clock.now());
  const known = await findPresent(services, site, today);
  if (known) return known;
  await draw(services, site, today);
  const drawn = await findPresent(services, site, today);
  if (drawn === undefined) throw new Error('a code was drawn and is not there');
  return drawn;
}

type Site = Parameters<typeof presentCode>[1];

async function findPresent({ db, config }: Services, { areaId, siteId }: Site, today: Day) {
  const row = await db
    .selectFrom('site_code')
    .select(['salt', 'last_day'])
    .where('area_id', '=', areaId)
    .where('site_id', '=', siteId)
    .where('from_day', '<=', today)
    .where('last_day', '>=', today)
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { code: codeOf(config, siteId, row.salt), lastDay: row.last_day };
}

async function draw(
  { db, clock, config }: Services,
  { areaId, schemeId, siteId }: Site,
  today: Day,
): Promise<void> {
  const book = await currentLawBook(db, clock);
  const lastDay = dueDay(book, LAW_CODES.siteCode, today).day;
  const salt = randomBytes(SALT_BYTES);
  await db
    .insertInto('site_code')
    .values({
      code_hash: hashOfCode(codeOf(config, siteId, salt)),
      area_id: areaId,
      scheme_id: schemeId,
      site_id: siteId,
      salt,
      from_day: today,
      last_day: lastDay,
      accepted_until: endOfDay(dueDay(book, LAW_CODES.siteCodeFormer, lastDay).day),
    })
    .onConflict((conflict) => conflict.columns(['area_id', 'site_id', 'from_day']).doNothing())
    .execute();
}
