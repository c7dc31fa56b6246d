import { randomUUID } from 'node:crypto';
import * as accounts from '../../src/accounts/contract.ts';
import type { SiteRole } from '../../src/accounts/site-roles.ts';
import * as houses from '../../src/houses/contract.ts';
import * as residents from '../../src/houses/resident-contract.ts';
import * as visits from '../../src/houses/visit-contract.ts';
import { dayOfMoment } from '../../src/law/day.ts';
import * as members from '../../src/members/contract.ts';
import { presentCode } from '../../src/signals/server/index.ts';
import type { System } from '../../src/system.ts';
import * as reporter from '../../src/tips/reporter-contract.ts';
import { type Client, createClient } from '../../src/wire/client.ts';
import { fromBase64Url } from '../../src/wire/encoding.ts';
import { type TestPerson, testPerson } from '../kit/test-accounts.ts';
import { testIdentity } from '../kit/test-houses.ts';
import { testMessage, testProof, testReceipt, testSubmission } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';
import { keepWork } from './keep-work.ts';

/** What of people of a site must be nowhere but in their own browsers. */
export interface KeptMember {
  readonly keys: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, Uint8Array>>;
}

/** A site of a scheme. */
export interface KeptSite {
  readonly schemeId: string;
  readonly siteId: string;
}

/** Somebody of a site, with the session that they signed in to. */
export interface Joined {
  readonly memberId: string;
  readonly person: TestPerson;
  readonly client: Client;
  readonly kept: KeptMember;
}

/** A landlord who keeps a house in which somebody lives, and a leader whose team is at work. */
export async function keepMembers(system: System, keeping: Keeping, site: KeptSite): Promise<KeptMember> {
  const { url } = system;
  const landlord = await join(url, keeping, site, 'landlord');
  const houseId = await keepHouse(landlord, { ...site, mark: keeping.mark });
  const leader = await join(url, keeping, site, 'team_leader');
  await visitHouse(leader, keeping, houseId);
  await keepWork(leader, keeping, site);
  // the code is taken of a team of three or more alone
  const others = [
    await join(url, keeping, site, 'team_member'),
    await join(url, keeping, site, 'team_member'),
  ];
  return {
    keys: {
      ...landlord.kept.keys,
      ...leader.kept.keys,
      ...numbered(others.map(({ kept }) => kept.keys)),
      'code of the site': await sendAsTeam(system, keeping, site),
    },
    tokens: {
      ...landlord.kept.tokens,
      ...leader.kept.tokens,
      ...numbered(others.map(({ kept }) => kept.tokens)),
    },
  };
}

/** What several hold under the same names, each under a name of its own. */
function numbered<Secret>(all: readonly Readonly<Record<string, Secret>>[]): Record<string, Secret> {
  const entries = all.flatMap((one, index) =>
    Object.entries(one).map(([name, secret]) => [`${name} ${index + 1}`, secret] as const),
  );
  return Object.fromEntries(entries);
}

/** A tip under the code of a site, which must stand nowhere. */
async function sendAsTeam(
  { url, services }: System,
  { deployment, desk }: Keeping,
  { schemeId, siteId }: KeptSite,
): Promise<string> {
  const { code } = await presentCode(services, { areaId: desk.unit.areaId, schemeId, siteId });
  const submission = await testSubmission(deployment, desk, await testReceipt(), { day: null });
  const proof = await testProof(services, submission.draftId);
  const sent = { submission, proof, siteCode: code };
  const { forSite } = await createClient(url).call(reporter.submitTip, { body: sent });
  if (!forSite) throw new Error('the code of the site was not taken');
  return code;
}

/** Somebody who is invited under a sealed name and takes the invitation. */
async function join(
  url: string,
  { client, deployment, desk, receipt, mark }: Keeping,
  { schemeId, siteId }: KeptSite,
  role: SiteRole,
): Promise<Joined> {
  const memberId = randomUUID();
  const text = `${mark}\n0900 ${mark}`;
  const name = await testMessage(deployment, desk, { envelope: 'note', tipId: memberId, receipt, text });
  const params = { schemeId };
  const body = { memberId, siteId, role, lastDay: null, login: null, name };
  const { link } = await client.call(members.inviteMember, { params, body });
  if (link === null) throw new Error('no link');
  const { token, login } = link;
  const person = await testPerson(login);
  await createClient(url).call(accounts.acceptInvitation, {
    body: { token, credentials: person.credentials },
  });
  await client.call(members.listMembers, { params, query: {} });
  const kept = {
    keys: { [`${role} identity`]: person.identity },
    tokens: {
      [`authentication key of the ${role}`]: fromBase64Url(person.authKey),
      [`invitation token of the ${role}`]: fromBase64Url(token),
    },
  };
  return { memberId, person, client: await signIn(url, person), kept };
}

/** The client of somebody's own session. */
async function signIn(url: string, { login, authKey }: TestPerson): Promise<Client> {
  let cookie = '';
  const keepCookie: typeof fetch = async (...asked) => {
    const response = await fetch(...asked);
    cookie = /session=[\w-]+/.exec(response.headers.getSetCookie().join())?.[0] ?? cookie;
    return response;
  };
  await createClient(url, { fetch: keepCookie }).call(accounts.signIn, { body: { login, authKey } });
  return createClient(url, { headers: { cookie } });
}

/** A house with a room and somebody in it, entered over HTTP with the landlord's own session. */
async function keepHouse(
  { person: { recipient }, client }: Joined,
  { schemeId, siteId, mark }: KeptSite & { readonly mark: string },
): Promise<string> {
  const [houseId, roomId, residentId] = [randomUUID(), randomUUID(), randomUUID()];
  const said = { address: 'Ngõ 12, phố 3', rules: '', gateHour: null };
  await client.call(houses.openHouse, { params: { schemeId }, body: { houseId, siteId, ...said } });
  const params = { houseId };
  await client.call(houses.addRooms, { params, body: { rooms: [{ roomId, number: '1', capacity: 1 }] } });
  const sealed = await testIdentity(recipient, residentId, mark);
  const arrival = { residentId, roomId, stay: 'long', arrivedAt: new Date().toISOString(), sealed } as const;
  await client.call(residents.takeIn, { params, body: arrival });
  await client.call(residents.listResidents, { params, query: {} });
  await client.call(residents.listDuties);
  await client.call(residents.putRight, {
    params: { houseId, residentId },
    body: { roomId, stay: 'short', sealed: await testIdentity(recipient, residentId, `${mark} anew`) },
  });
  return houseId;
}

/** A check visit from a phone: what is to be put right in clear words, the note sealed to the unit. */
async function visitHouse(
  { client }: Joined,
  { deployment, desk, receipt, mark }: Keeping,
  houseId: string,
): Promise<void> {
  const visitId = randomUUID();
  const about = { envelope: 'reporter', tipId: visitId, receipt, text: mark } as const;
  const message = await testMessage(deployment, desk, about);
  const onDay = dayOfMoment(new Date());
  const said = 'Dọn lối thoát nạn.';
  const findings = [{ findingId: randomUUID(), kind: 'escape_route' as const, said, followUpOn: onDay }];
  const note = { message, recordKey: receipt.signer.publicKey };
  const params = { houseId };
  await client.call(visits.recordVisit, { params, body: { visitId, onDay, findings, note } });
  await client.call(visits.listVisits, { params, query: {} });
}
