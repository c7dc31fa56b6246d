import type { z } from 'zod';
import { countEntered, findSiteMember } from '../../accounts/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import { inRow } from '../../platform/in-row.ts';
import type { Services } from '../../platform/services.ts';
import { holdScheme, type StoredScheme } from '../../schemes/server/index.ts';
import type { importMembers as contract } from '../import-contract.ts';
import { bringPerson, type CheckedPerson, checkPerson } from './bring-person.ts';
import type { Link } from './shown-link.ts';

type Asked = z.output<(typeof contract)['body']>;
type Reply = z.input<(typeof contract)['reply']>;

/**
 * Brings people of a file into sites of a scheme, in one transaction or not at all. Somebody who is there gets the
 * name and contact of the file; the same batch again, whose answer was lost, makes new links for those who have not
 * taken theirs. Throws `members_changed` where somebody has come since the file was compared, who could be the same
 * person, and the errors of bringing in one, with the row.
 */
export async function importMembers(
  services: Services,
  actorId: string,
  scheme: StoredScheme,
  { members, entered }: Asked,
): Promise<Reply> {
  const ids = members.map(({ memberId }) => memberId);
  if (new Set(ids).size < ids.length) throw invalidInput('members', 'custom');
  const by = { actorId, at: services.clock.now() };
  const checked: CheckedPerson[] = [];
  for (const [row, person] of members.entries()) {
    checked.push(await inRow(row, () => checkPerson(services, scheme, person)));
  }
  const links = await transaction(services.db, async (trx) => {
    await holdScheme(trx, scheme);
    await refuseOthers(trx, scheme, ids, entered);
    const made: (Link | null)[] = [];
    for (const [row, person] of checked.entries()) {
      made.push(await inRow(row, () => bringPerson(trx, scheme, person, by)));
    }
    return made;
  });
  return { members: ids.map((memberId, index) => ({ memberId, link: links[index] ?? null })) };
}

/** Nobody new is taken where others came meanwhile; a batch that is in the register already brings nobody new. */
async function refuseOthers(
  trx: Trx,
  { area_id: areaId, scheme_id: schemeId }: StoredScheme,
  ids: readonly string[],
  seen: number,
): Promise<void> {
  if ((await countEntered(trx, { areaId, schemeId })) === seen) return;
  for (const memberId of ids) {
    const known = await findSiteMember(trx, { areaId, schemeId }, memberId);
    if (known === undefined) throw new AppError('members_changed');
  }
}
