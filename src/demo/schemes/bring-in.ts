import { randomBytes } from 'node:crypto';
import { makeCredentials } from '../../accounts/make-credentials.ts';
import { acceptInvitation } from '../../accounts/server/index.ts';
import type { SiteRole } from '../../accounts/site-roles.ts';
import { inviteMember } from '../../members/server/index.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import { type Keeper, sealAs } from '../keeper-of.ts';
import { knownKeys } from '../known-keys.ts';
import { demoPassphrase } from '../passphrases.ts';

/** Somebody of a site: the account, and the key that is sealed to. */
export interface Joined {
  readonly memberId: string;
  readonly accountId: string;
  readonly recipient: string;
}

/** Who brings people in: the keeper of the scheme, in a city of this seed. */
export interface Inviter {
  readonly keeper: Keeper;
  readonly seed: string;
}

/** Somebody to be brought in; `login` for who can be signed in as, null for those who are there to be counted. */
interface Newcomer {
  readonly memberId: string;
  readonly siteId: string;
  readonly role: SiteRole;
  readonly login: string | null;
  /** What is sealed to the unit: the name, and the contact below it. */
  readonly name: string;
}

/** Invites somebody under a sealed name and takes the invitation. Who is there is left as they are. */
export async function bringIn(
  services: Services,
  scheme: StoredScheme,
  { keeper, seed }: Inviter,
  { memberId, siteId, role, login, name: text }: Newcomer,
): Promise<Joined> {
  const known = await joinedAs(services, memberId);
  if (known) return known;
  const name = await sealAs(keeper, memberId, text);
  const asked = { memberId, siteId, role, lastDay: null, login: null, name };
  const { link } = await inviteMember(services, keeper.accountId, scheme, asked);
  if (!link) throw new Error('the demo lacks an invitation');
  if (login !== null) {
    await services.db
      .updateTable('invitation')
      .set({ login, display_name: login })
      .where('login', '=', link.login)
      .execute();
  }
  // of the others nobody knows a passphrase
  const keys =
    login === null
      ? { derive: async () => ({ authKey: randomBytes(32), wrappingKey: randomBytes(32) }) }
      : knownKeys(login);
  const { credentials } = await makeCredentials(demoPassphrase(seed, login ?? link.login), keys);
  await acceptInvitation(services, { token: link.token, credentials });
  return { memberId, accountId: credentials.accountId, recipient: credentials.recipient };
}

async function joinedAs({ db }: Services, memberId: string): Promise<Joined | undefined> {
  const row = await db
    .selectFrom('site_member')
    .innerJoin('account', 'account.account_id', 'site_member.account_id')
    .select(['account.account_id', 'account.recipient'])
    .where('site_member.member_id', '=', memberId)
    .executeTakeFirst();
  return row && { memberId, accountId: row.account_id, recipient: row.recipient };
}
