import { randomUUID } from 'node:crypto';
import * as accounts from '../../src/accounts/contract.ts';
import * as members from '../../src/members/contract.ts';
import type { System } from '../../src/system.ts';
import { createClient } from '../../src/wire/client.ts';
import { fromBase64Url } from '../../src/wire/encoding.ts';
import { testPerson } from '../kit/test-accounts.ts';
import { testMessage } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';

/** What of a landlord must be nowhere but in their own browser. */
export interface KeptMember {
  readonly keys: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, Uint8Array>>;
}

/** A landlord of a site: invited under a sealed name, with keys of their own. */
export async function keepMembers(
  { url }: System,
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
  return {
    keys: { 'landlord identity': person.identity },
    tokens: {
      'authentication key of the landlord': fromBase64Url(person.authKey),
      'invitation token of the landlord': fromBase64Url(token),
    },
  };
}
