import { randomBytes } from 'node:crypto';
import { makeCredentials } from '../../accounts/make-credentials.ts';
import { acceptInvitation, findUnit } from '../../accounts/server/index.ts';
import { inviteMember } from '../../members/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { type LifeAction, NUMBERED_DOCUMENTS, stepOf } from '../../schemes/life.ts';
import {
  findScheme,
  openSite,
  proposeScheme,
  type StoredScheme,
  takeStep,
} from '../../schemes/server/index.ts';
import { sealWords } from '../../sealed/seal-words.ts';
import { signerOf } from '../../sealed/signing.ts';
import type { DemoCity, DemoKey } from '../demo-folder.ts';
import { at } from '../demo-services.ts';
import { knownKeys } from '../known-keys.ts';
import { demoPassphrase } from '../passphrases.ts';
import { createRandom, type Random } from '../random.ts';
import { LANDLORD } from './landlord.ts';
import { LANDLORDS } from './plan-houses.ts';

/** A landlord of the club: the account, and the key that residents are sealed to. */
export interface Host {
  readonly memberId: string;
  readonly accountId: string;
  readonly recipient: string;
}

/** The club of today's ward, by the ids that the seed gives it. */
export interface Club {
  readonly scheme: StoredScheme;
  readonly siteId: string;
  readonly hosts: readonly Host[];
}

const PROPOSED = '2025-08-20';
const LAUNCHED = '2025-10-05';
const on = (services: Services, day: string) => at(services, `${day}T03:00:00Z`);

/** Founds the boarding-house club of a ward and brings its landlords in. What is there is left as it is. */
export async function foundClub(
  services: Services,
  { city, seed }: { readonly city: DemoCity; readonly seed: string },
  key: DemoKey,
  keeperId: string,
): Promise<Club> {
  const random = createRandom(`${seed}/club`);
  const [schemeId, siteId] = [random.uuid(), random.uuid()];
  const memberIds = Array.from({ length: LANDLORDS }, () => random.uuid());
  const find = () => findScheme(services.db, schemeId, [key.areaId]);
  if ((await find()) === undefined) await launch(services, key, keeperId, { schemeId, siteId, random });
  const scheme = await find();
  if (scheme === undefined) throw new Error('the club of the demo is gone');
  const hosts: Host[] = [];
  for (const [index, memberId] of memberIds.entries()) {
    const known = await hostOf(services, memberId);
    const login = index === 0 ? LANDLORD.login : null;
    const who = { memberId, siteId, login, index };
    hosts.push(known ?? (await bringIn(services, scheme, { city, seed, key, keeperId }, who)));
  }
  return { scheme, siteId, hosts };
}

async function launch(
  services: Services,
  key: DemoKey,
  keeperId: string,
  made: { readonly schemeId: string; readonly siteId: string; readonly random: Random },
): Promise<void> {
  const { schemeId, siteId, random } = made;
  const unit = await findUnit(services.db, key.unitId);
  if (unit === undefined) throw new Error('the demo lacks a unit that it names');
  const named = {
    kind: 'boarding_house_club',
    name: 'Câu lạc bộ nhà trọ tự quản khu phố 5',
    about: 'Chủ nhà trọ khu phố 5 cùng giữ nội quy, giờ đóng cổng, phòng cháy và việc khai báo tạm trú.',
    paidByPeople: true,
  };
  const body = { schemeId, unitId: key.unitId, ...named, onDay: PROPOSED };
  await proposeScheme(on(services, PROPOSED), keeperId, unit, body);
  const stored = async () => {
    const scheme = await findScheme(services.db, schemeId, [key.areaId]);
    if (scheme === undefined) throw new Error('the club of the demo is gone');
    return scheme;
  };
  const steps: readonly [LifeAction, string][] = [
    ['prepare', '2025-09-10'],
    ['launch', LAUNCHED],
    ['run', '2025-10-08'],
  ];
  for (const [index, [action, onDay]] of steps.entries()) {
    const documents = stepOf(action).documents.map((type) => {
      const numbered = NUMBERED_DOCUMENTS.includes(type);
      const number = numbered ? `${random.int(11, 480)}/QĐ-UBND` : null;
      const issuer = numbered ? 'Ủy ban nhân dân phường (dữ liệu mẫu)' : null;
      return { documentId: random.uuid(), type, number, issuer, dated: onDay };
    });
    const asked = { version: index + 1, action, onDay, documents, grade: null };
    await takeStep(on(services, onDay), keeperId, await stored(), asked);
  }
  await openSite(on(services, '2025-10-10'), keeperId, await stored(), {
    version: 4,
    siteId,
    placeAreaId: key.areaId,
    placeVerified: true,
    sort: 'residential_group',
    name: 'Khu phố 5',
    fromDay: '2025-10-10',
    kindVersion: 1,
    fields: { houses: 30, rooms: 270, gate_hour: '23:00' },
    words: null,
  });
}

async function hostOf({ db }: Services, memberId: string): Promise<Host | undefined> {
  const row = await db
    .selectFrom('site_member')
    .innerJoin('account', 'account.account_id', 'site_member.account_id')
    .select(['account.account_id', 'account.recipient'])
    .where('site_member.member_id', '=', memberId)
    .executeTakeFirst();
  return row && { memberId, accountId: row.account_id, recipient: row.recipient };
}

/** Invites a landlord under a sealed name; the one who can be signed in as has the passphrase of the demo's page. */
async function bringIn(
  services: Services,
  scheme: StoredScheme,
  by: { readonly city: DemoCity; readonly seed: string; readonly key: DemoKey; readonly keeperId: string },
  who: {
    readonly memberId: string;
    readonly siteId: string;
    readonly login: string | null;
    readonly index: number;
  },
): Promise<Host> {
  const { memberId, siteId, login } = who;
  const { key, city } = by;
  const unit = { ...key, signer: signerOf(key.signingSecret) };
  const text = `Chủ nhà trọ Mẫu ${who.index + 1}\n0900 000 ${200 + who.index} (số mẫu)`;
  const name = await sealWords({ tipId: memberId, text, unit, recoveryRecipient: city.recoveryRecipient });
  const asked = { memberId, siteId, role: 'landlord', lastDay: null, login: null, name } as const;
  const { link } = await inviteMember(services, by.keeperId, scheme, asked);
  if (!link) throw new Error('the demo lacks an invitation');
  if (login !== null) {
    await services.db
      .updateTable('invitation')
      .set({ login, display_name: login })
      .where('login', '=', link.login)
      .execute();
  }
  // of the others nobody knows a passphrase: they are there to be counted
  const keys =
    login === null
      ? { derive: async () => ({ authKey: randomBytes(32), wrappingKey: randomBytes(32) }) }
      : knownKeys(login);
  const { credentials } = await makeCredentials(demoPassphrase(by.seed, login ?? link.login), keys);
  await acceptInvitation(services, { token: link.token, credentials });
  return { memberId, accountId: credentials.accountId, recipient: credentials.recipient };
}
