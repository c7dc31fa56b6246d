import { randomUUID } from 'node:crypto';
import * as accounts from '../../src/accounts/contract.ts';
import * as houses from '../../src/houses/contract.ts';
import * as residents from '../../src/houses/resident-contract.ts';
import * as members from '../../src/members/contract.ts';
import { presentCode } from '../../src/signals/server/index.ts';
import type { System } from '../../src/system.ts';
import * as reporter from '../../src/tips/reporter-contract.ts';
import { createClient } from '../../src/wire/client.ts';
import { fromBase64Url } from '../../src/wire/encoding.ts';
import { type TestPerson, testPerson } from '../kit/test-accounts.ts';
import { testIdentity } from '../kit/test-houses.ts';
import { testMessage, testProof, testReceipt, testSubmission } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';

/** What of a landlord must be nowhere but in their own browser. */
export interface KeptMember {
  readonly keys: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, Uint8Array>>;
}

/** A landlord of a site, invited under a sealed name, who keeps a house in which somebody lives. */
export async function keepMembers(
  { url, services }: System,
  { client, deployment, desk, receipt, mark }: Keeping,
  { schemeId, siteId }: { readonly schemeId: string; readonly siteId: string },
): Promise<KeptMember> {
  const memberId = randomUUID();
  const text = `${mark}\n0900 ${mark}`;
  const name = await testMessage(deployment, desk, { envelope: 'note', tipId: memberId, receipt, text });
  const params = { schemeId };
  const body = { memberId, siteId, role: 'landlord', lastDay: null, login: null, name } as const;
  const { link } = await client.call(members.inviteMember, { params, body });
  if (link === null) throw new Error('no link');
  const { token, login } = link;
  const person = await testPerson(login);
  await createClient(url).call(accounts.acceptInvitation, {
    body: { token, credentials: person.credentials },
  });
  await client.call(members.listMembers, { params, query: {} });
  await keepHouse(url, person, { schemeId, siteId, mark });
  const site = { areaId: desk.unit.areaId, schemeId, siteId };
  const { code } = await presentCode(services, site);
  const submission = await testSubmission(deployment, desk, await testReceipt(), { day: null });
  const proof = await testProof(services, submission.draftId);
  const sent = { submission, proof, siteCode: code };
  const { forSite } = await createClient(url).call(reporter.submitTip, { body: sent });
  if (!forSite) throw new Error('the code of the site was not taken');
  return {
    keys: { 'landlord identity': person.identity, 'code of the site': code },
    tokens: {
      'authentication key of the landlord': fromBase64Url(person.authKey),
      'invitation token of the landlord': fromBase64Url(token),
    },
  };
}

/** A house with a room and somebody in it, entered over HTTP with the landlord's own session. */
async function keepHouse(
  url: string,
  { login, authKey, recipient }: TestPerson,
  { schemeId, siteId, mark }: { readonly schemeId: string; readonly siteId: string; readonly mark: string },
): Promise<void> {
  let cookie = '';
  const keepCookie: typeof fetch = async (...asked) => {
    const response = await fetch(...asked);
    cookie = /session=[\w-]+/.exec(response.headers.getSetCookie().join())?.[0] ?? cookie;
    return response;
  };
  await createClient(url, { fetch: keepCookie }).call(accounts.signIn, { body: { login, authKey } });
  const client = createClient(url, { headers: { cookie } });
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
}
