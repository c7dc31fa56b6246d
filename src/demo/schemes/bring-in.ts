import { randomBytes } from 'node:crypto';
import { makeCredentials } from '../../accounts/make-credentials.ts';
import { acceptInvitation } from '../../accounts/server/index.ts';
import type { SiteRole } from '../../accounts/site-roles.ts';
import { inviteMember } from '../../members/server/index.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import { sealWords } from '../../sealed/seal-words.ts';
import { signerOf } from '../../sealed/signing.ts';
import { OFFICERS, wardDesk } from '../city.ts';
import type { DemoCity, DemoKey } from '../demo-folder.ts';
import { knownKeys } from '../known-keys.ts';
import { demoPassphrase } from '../passphrases.ts';

/** Somebody of a site: the account, and the key that is sealed to. */
export interface Joined {
  readonly memberId: string;
  readonly accountId: string;
  readonly recipient: string;
}

/** Who brings people in: the keeper of the scheme, with the desk's key as a browser holds it open. */
export interface Inviter {
  readonly city: DemoCity;
  readonly seed: string;
  readonly key: DemoKey;
  readonly keeperId: string;
}

/** The chief of a ward's desk, who keeps its schemes. Throws where the demo has none. */
export function keeperOf(areaId: number, demo: Pick<Inviter, 'city' | 'seed'>): Inviter {
  const desk = wardDesk(areaId);
  const key = demo.city.keys.find((each) => each.desk === desk);
  const chief = OFFICERS.find(({ memberships }) =>
    memberships.some((held) => held.desk === desk && held.role === 'chief'),
  );
  const keeperId = chief && demo.city.accounts[chief.login];
  if (key === undefined || keeperId === undefined) throw new Error(`nobody keeps the schemes of ${desk}`);
  return { ...demo, key, keeperId };
}

/** Somebody to be brought in; `login` for who can be signed in as, null for those who are there to be counted. */
export interface Newcomer {
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
  { city, seed, key, keeperId }: Inviter,
  { memberId, siteId, role, login, name: text }: Newcomer,
): Promise<Joined> {
  const known = await joinedAs(services, memberId);
  if (known) return known;
  const unit = { ...key, signer: signerOf(key.signingSecret) };
  const name = await sealWords({ tipId: memberId, text, unit, recoveryRecipient: city.recoveryRecipient });
  const asked = { memberId, siteId, role, lastDay: null, login: null, name };
  const { link } = await inviteMember(services, keeperId, scheme, asked);
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
