import {
  addSiteMember,
  countTeam,
  holdSiteMember,
  inviteSiteMember,
  type NamedSiteMember,
  renewSiteInvitation,
} from '../../accounts/server/index.ts';
import { MOST_OF_TEAM, TEAM_ROLES } from '../../accounts/site-roles.ts';
import { endOfDay } from '../../law/day.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { findSite, type StoredScheme } from '../../schemes/server/index.ts';
import { type ReceivedWords, readWords, receiveWords, storeWords } from '../../words/server/index.ts';
import type { ImportedMember } from '../import-contract.ts';
import { type Link, shownLink } from './shown-link.ts';

/** Who brings people in, and when. */
interface BringsIn {
  readonly actorId: string;
  readonly at: Date;
}

/** A person whose sealed name has been checked; without words where the very name is in the register already. */
export interface CheckedPerson {
  readonly person: ImportedMember;
  readonly words: ReceivedWords | undefined;
}

/** Checks the sealed name of a person who is to be brought in. Throws the errors of sealed words. */
export async function checkPerson(
  services: Services,
  { area_id: areaId, unit_id: unitId }: StoredScheme,
  person: ImportedMember,
): Promise<CheckedPerson> {
  const { memberId: subjectId, name } = person;
  // what came already is not checked again: the unit's key may have been replaced since
  const names = await namesOf(services.db, areaId, subjectId);
  if (names.includes(name.messageId)) return { person, words: undefined };
  return { person, words: await receiveWords(services, name, { subjectId, unitId }) };
}

/**
 * Brings a person into a site, in a transaction that holds the scheme: a new one by a one-time link, one who has an
 * account at once. What was brought in by the very same request, whose answer was lost, gets a new link; somebody who
 * is there and was compared is named anew. Throws `not_found` for an unknown site and for who has left, `outside_site`
 * for a site that has ended, `end_before_start` for a last day in the past, `site_full`, `unknown_login`,
 * `member_twice`, `already_entered` for another person under a known id, and `members_changed` for another name than
 * the one that was compared.
 */
export async function bringPerson(
  trx: Trx,
  scheme: StoredScheme,
  { person, words }: CheckedPerson,
  by: BringsIn,
): Promise<Link | null> {
  const { area_id: areaId, scheme_id: schemeId } = scheme;
  const { memberId, before } = person;
  const member = await holdSiteMember(trx, { areaId, schemeId }, memberId);
  if (member === undefined) return bringNew(trx, scheme, person, words, by);
  if (member.left_at !== null || (member.valid_to !== null && member.valid_to <= by.at)) {
    throw new AppError('not_found');
  }
  if (!isSame(member, person)) throw new AppError('already_entered');
  const names = await namesOf(trx, areaId, memberId);
  const isHeard = names.includes(person.name.messageId);
  if (isHeard) return before === null ? linkAgain(trx, scheme, member, by) : null;
  if (words === undefined || before === null) throw new AppError('already_entered');
  if (names.at(-1) !== before) throw new AppError('members_changed');
  await nameAnew(trx, member, words, by);
  return null;
}

async function bringNew(
  trx: Trx,
  scheme: StoredScheme,
  { memberId, siteId, role, lastDay, login, before }: ImportedMember,
  words: ReceivedWords | undefined,
  { actorId, at }: BringsIn,
): Promise<Link | null> {
  const { area_id: areaId, scheme_id: schemeId, unit_id: unitId } = scheme;
  // whoever was compared and is not there was never of this scheme
  if (words === undefined || before !== null) throw new AppError('not_found');
  const site = await findSite(trx, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  const today = dayOf(at);
  if (site.to_day !== null && site.to_day < today) throw new AppError('outside_site');
  if (lastDay !== null && lastDay < today) throw new AppError('end_before_start');
  if (TEAM_ROLES.includes(role)) {
    const there = await countTeam(trx, { areaId, schemeId, siteId }, at);
    if (there >= MOST_OF_TEAM) throw new AppError('site_full');
  }
  const until = lastDay === null ? null : endOfDay(lastDay);
  const names = { schemeName: scheme.name, siteName: site.name };
  const member = { areaId, memberId, schemeId, siteId, unitId, role, until, ...names };
  const link = login === null ? await inviteSiteMember(trx, actorId, member, at) : null;
  if (login !== null) await addSiteMember(trx, actorId, login, member, at);
  await storeWords(trx, 'site_member', words, {
    areaId,
    subjectId: memberId,
    role: 'name',
    authorId: actorId,
    at,
  });
  return link && shownLink(link);
}

/** Whether somebody who is there is the person that was sent; of whom was compared only site and role are said. */
function isSame(member: NamedSiteMember, { siteId, role, lastDay, login, before }: ImportedMember): boolean {
  if (member.site_id !== siteId || member.role !== role) return false;
  if (before !== null) return true;
  const until = lastDay === null ? null : endOfDay(lastDay).getTime();
  const sameEnd = (member.valid_to?.getTime() ?? null) === until;
  return sameEnd && (login === null || login === member.login);
}

/** The link that the lost answer held cannot be told again: only its hash is known. A new one takes its place. */
async function linkAgain(
  trx: Trx,
  scheme: StoredScheme,
  member: NamedSiteMember,
  { actorId, at }: BringsIn,
): Promise<Link | null> {
  if (member.account_id !== null) return null;
  const site = await findSite(trx, scheme, member.site_id);
  const names = { schemeName: scheme.name, siteName: site?.name ?? '' };
  return shownLink(await renewSiteInvitation(trx, actorId, member, names, at));
}

async function nameAnew(
  trx: Trx,
  { area_id: areaId, member_id: memberId }: NamedSiteMember,
  words: ReceivedWords,
  { actorId, at }: BringsIn,
): Promise<void> {
  await storeWords(trx, 'site_member', words, {
    areaId,
    subjectId: memberId,
    role: 'name',
    authorId: actorId,
    at,
  });
  const fields = ['site-member-named', memberId, words.body.sha256, actorId];
  await appendLeaf(trx, { areaId, subject: 'scheme', fields }, at);
}

/** The names of a person that are in the register, by their messages, the newest last. */
async function namesOf(db: Services['db'] | Trx, areaId: number, subjectId: string): Promise<string[]> {
  const words = await readWords(db, 'site_member', [{ areaId, subjectId }], 'unit');
  return words(subjectId).flatMap((each) => (each.role === 'name' ? [each.words.messageId] : []));
}
