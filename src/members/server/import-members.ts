import type { z } from 'zod';
import { findSiteMember, renewSiteInvitation, type StoredSiteMember } from '../../accounts/server/index.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import { inRow } from '../../platform/in-row.ts';
import type { Services } from '../../platform/services.ts';
import { findSite, type StoredScheme } from '../../schemes/server/index.ts';
import { type ReceivedWords, readWords, receiveWords, storeWords } from '../../words/server/index.ts';
import type { importMembers as contract, ImportedMember } from '../import-contract.ts';
import { type Link, readyToInvite, shownLink } from './invite-member.ts';

type Reply = z.input<(typeof contract)['reply']>;
type Write = (trx: Trx) => Promise<Link | null>;

/**
 * Brings people of a file into sites of a scheme, in one transaction or not at all. Somebody who is there gets the
 * name and contact of the file; the same batch again, whose answer was lost, makes new links for those who have not
 * taken theirs. Throws the errors of inviting one, with the row.
 */
export async function importMembers(
  services: Services,
  actorId: string,
  scheme: StoredScheme,
  members: readonly ImportedMember[],
): Promise<Reply> {
  const { db, clock } = services;
  const ids = members.map(({ memberId }) => memberId);
  if (new Set(ids).size < ids.length) throw invalidInput('members', 'custom');
  const by = { actorId, at: clock.now() };
  const heard = await heardWords(services, scheme, ids);
  const writes: Write[] = [];
  for (const [row, imported] of members.entries()) {
    writes.push(await inRow(row, () => ready(services, scheme, imported, heard, by)));
  }
  const links = await transaction(db, async (trx) => {
    const made: (Link | null)[] = [];
    for (const [row, write] of writes.entries()) made.push(await inRow(row, () => write(trx)));
    return made;
  });
  return { members: ids.map((memberId, index) => ({ memberId, link: links[index] ?? null })) };
}

interface By {
  readonly actorId: string;
  readonly at: Date;
}

async function ready(
  services: Services,
  scheme: StoredScheme,
  imported: ImportedMember,
  heard: ReadonlySet<string>,
  by: By,
): Promise<Write> {
  const { area_id: areaId, scheme_id: schemeId, unit_id: unitId } = scheme;
  const { memberId, name } = imported;
  const member = await findSiteMember(services.db, { areaId, schemeId }, memberId);
  if (member === undefined) return readyToInvite(services, by.actorId, scheme, imported);
  if (member.valid_to !== null && member.valid_to <= by.at) throw new AppError('not_found');
  const same = member.site_id === imported.siteId && member.role === imported.role;
  if (!same) throw new AppError('already_entered');
  if (heard.has(name.messageId)) return linkAgain(services, scheme, member, by);
  const words = await receiveWords(services, name, { subjectId: memberId, unitId });
  return (trx) => rename(trx, member, words, by);
}

/** The link that the lost answer held cannot be told again: only its hash is known. A new one takes its place. */
async function linkAgain(
  services: Services,
  scheme: StoredScheme,
  member: StoredSiteMember,
  { actorId, at }: By,
): Promise<Write> {
  if (member.account_id !== null) return async () => null;
  const site = await findSite(services.db, scheme, member.site_id);
  const names = { schemeName: scheme.name, siteName: site?.name ?? '' };
  return async (trx) => shownLink(await renewSiteInvitation(trx, actorId, member, names, at));
}

async function rename(
  trx: Trx,
  { area_id: areaId, member_id: memberId }: StoredSiteMember,
  words: ReceivedWords,
  { actorId, at }: By,
): Promise<null> {
  await storeWords(trx, 'site_member', words, {
    areaId,
    subjectId: memberId,
    role: 'name',
    authorId: actorId,
    at,
  });
  const fields = ['site-member-named', memberId, words.body.sha256, actorId];
  await appendLeaf(trx, { areaId, subject: 'scheme', fields }, at);
  return null;
}

/** Which of the words about these people are in the register already. */
async function heardWords(
  { db }: Services,
  { area_id: areaId }: StoredScheme,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const subjects = ids.map((subjectId) => ({ areaId, subjectId }));
  const words = await readWords(db, 'site_member', subjects, 'unit');
  return new Set(ids.flatMap((id) => words(id).map((each) => each.words.messageId)));
}
