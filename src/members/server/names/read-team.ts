import { peopleOfTeam } from '../../../accounts/server/index.ts';
import type { SiteActor, SiteMembership } from '../../../accounts/site-roles.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Services } from '../../../platform/services.ts';
import { findSite } from '../../../schemes/server/index.ts';
import { can } from '../../policy.ts';
import { shiftsADay } from '../../shift.ts';
import type { Team } from '../../shift-contract.ts';
import { lastDayOf } from '../last-day-of.ts';
import { dutyDays } from '../shifts/duty-days.ts';

/** Signs at the end of a sign-in code by which colleagues tell one another apart where no name is known. */
const END_OF_LOGIN = 3;

/** The team of a site as somebody of it sees it: by code, and by sealed names. Throws `not_found`. */
export async function readTeam(services: Services, actor: SiteActor, site: SiteMembership): Promise<Team> {
  const { db, clock } = services;
  const { areaId, schemeId, siteId, memberId: ownId } = site;
  const [stored, days, people, names, rows] = await Promise.all([
    findSite(db, { area_id: areaId, scheme_id: schemeId }, siteId),
    dutyDays(services),
    peopleOfTeam(db, site, clock.now()),
    db
      .selectFrom('site_names')
      .select(['version', 'note', 'written_at'])
      .where('area_id', '=', areaId)
      .where('site_id', '=', siteId)
      .executeTakeFirst(),
    db
      .selectFrom('site_name')
      .select(['member_id', 'key_grant', 'name'])
      .where('area_id', '=', areaId)
      .where('site_id', '=', siteId)
      .orderBy('member_id')
      .execute(),
  ]);
  if (stored === undefined) throw new AppError('not_found');
  const leads = can(actor, 'site.lead', { siteId });
  const named = new Map(rows.map((row) => [row.member_id, row]));
  return {
    siteName: stored.name,
    shiftsADay: shiftsADay(stored.fields),
    since: days.since,
    days: days.planned,
    ownId,
    leads,
    people: people.map((person) => ({
      memberId: person.memberId,
      role: person.role,
      login: leads || person.memberId === ownId ? person.login : endOf(person.login),
      lastDay: lastDayOf(person),
      recipient: leads ? person.recipient : null,
      name: asText(named.get(person.memberId)?.name),
      reads: named.has(person.memberId),
    })),
    version: names?.version ?? 0,
    writtenAt: names?.written_at.toISOString() ?? null,
    key: asText(named.get(ownId)?.key_grant),
    note: asText(names?.note),
  };
}

/** Not the whole code: with it one could keep its person from signing in, by guessing at the passphrase. */
function endOf(login: string): string {
  return `…${login.slice(-END_OF_LOGIN)}`;
}

function asText(bytes: Buffer | null | undefined): string | null {
  return bytes?.toString('base64url') ?? null;
}
