import { randomUUID } from 'node:crypto';
import { makeCredentials } from '../../src/accounts/make-credentials.ts';
import { acceptInvitation } from '../../src/accounts/server/index.ts';
import type { SiteRole } from '../../src/accounts/site-roles.ts';
import { inviteMember } from '../../src/members/server/index.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { Services } from '../../src/platform/services.ts';
import { whenSitesEnd } from '../../src/routes.ts';
import { stepOf } from '../../src/schemes/life.ts';
import { findScheme, openSite, proposeScheme, takeStep } from '../../src/schemes/server/index.ts';
import { type TestDeployment, type TestPerson, testPerson } from './test-accounts.ts';
import { testDocument } from './test-document.ts';
import { type SealingDesk, type TestDesk, testMessage, testReceipt } from './test-tips.ts';

/** A scheme of a desk, launched, with one site. */
export interface TestClub {
  readonly schemeId: string;
  readonly siteId: string;
  readonly areaId: number;
  readonly unitId: number;
}

const BOARDING_HOUSES = {
  kind: 'boarding_house_club',
  name: 'Câu lạc bộ nhà trọ phố 5',
  siteName: 'Phố 5',
  sort: 'residential_group',
  fields: { houses: 4 },
} as const;
const WORKERS = {
  kind: 'worker_security_team',
  name: 'Tổ an ninh công nhân',
  siteName: 'Công ty Giày Mẫu',
  sort: 'enterprise',
  fields: { workers: 900 },
} as const;

/** The desk that keeps a scheme, and who acts for it. */
type KeepingDesk = Pick<TestDesk, 'unit'> & { readonly chief: Pick<TestPerson, 'accountId'> };

/** Founds a boarding-house club today, or a workers' security team. */
export async function testClub(
  services: Services,
  desk: KeepingDesk,
  of: 'houses' | 'workers' = 'houses',
): Promise<TestClub> {
  const { kind, name, siteName, sort, fields } = of === 'houses' ? BOARDING_HOUSES : WORKERS;
  const { unitId, areaId } = desk.unit;
  const by = desk.chief.accountId;
  const onDay = dayOf(services.clock.now());
  const [schemeId, siteId] = [randomUUID(), randomUUID()];
  const named = { kind, name, about: '', paidByPeople: true };
  await proposeScheme(services, by, desk.unit, { schemeId, unitId, ...named, onDay });
  for (const [version, action] of [
    [1, 'prepare'],
    [2, 'launch'],
  ] as const) {
    const documents = stepOf(action).documents.map((type) => testDocument(type, onDay));
    const step = { version, action, onDay, documents, grade: null };
    await takeStep(services, by, await stored(), step, whenSitesEnd);
  }
  await openSite(services, by, await stored(), {
    version: 3,
    siteId,
    placeAreaId: areaId,
    placeVerified: true,
    sort,
    name: siteName,
    fromDay: onDay,
    kindVersion: 1,
    fields,
    words: null,
  });
  return { schemeId, siteId, areaId, unitId };

  async function stored() {
    const scheme = await findScheme(services.db, schemeId, [areaId]);
    if (scheme === undefined) throw new Error('no scheme');
    return scheme;
  }
}

/** Words that name a person of a site, sealed to the desk. */
export async function testMemberName(
  deployment: Pick<TestDeployment, 'recoveryIdentity'>,
  desk: SealingDesk,
  memberId: string,
  text = 'Lò Thị Thử\n0900 000 000',
) {
  const receipt = await testReceipt();
  return testMessage(deployment, desk, { envelope: 'note', tipId: memberId, receipt, text });
}

/** A person who takes the invitation to a club's site, with keys of their own; of a `passphrase` where a browser signs in. */
export async function testSiteMember(
  services: Services,
  deployment: Pick<TestDeployment, 'recoveryIdentity'>,
  desk: KeepingDesk & SealingDesk,
  club: TestClub,
  role: SiteRole,
  passphrase?: string,
): Promise<TestPerson & { readonly memberId: string }> {
  const scheme = await findScheme(services.db, club.schemeId, [club.areaId]);
  if (scheme === undefined) throw new Error('no scheme');
  const memberId = randomUUID();
  const name = await testMemberName(deployment, desk, memberId);
  const body = { memberId, siteId: club.siteId, role, lastDay: null, login: null, name };
  const { link } = await inviteMember(services, desk.chief.accountId, scheme, body);
  if (!link) throw new Error('no link');
  const person = await testPerson(link.login);
  const made = passphrase === undefined ? person : await makeCredentials(passphrase);
  await acceptInvitation(services, { token: link.token, credentials: made.credentials });
  return { ...person, displayName: link.login, memberId };
}
