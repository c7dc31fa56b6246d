import { randomUUID } from 'node:crypto';
import * as forces from '../../src/forces/contract.ts';
import * as entries from '../../src/forces/entry-contract.ts';
import * as members from '../../src/forces/member-contract.ts';
import type { Person } from '../../src/forces/person.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { System } from '../../src/system.ts';
import { TEST_TEAM } from '../kit/test-forces.ts';
import { testMessage } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';

/** A team of the desk with a member, who then takes another role, and the words beside a task: all that is sealed. */
export async function keepForces(
  { services }: System,
  { client, deployment, desk, receipt, mark }: Keeping,
): Promise<void> {
  const day = dayOf(services.clock.now());
  const words = (about: string, text: string) =>
    testMessage(deployment, desk, { envelope: 'note', tipId: about, receipt, text });
  const person = (about: string) =>
    words(about, JSON.stringify({ v: 1, name: mark, phone: mark, born: '1980-03-04' } satisfies Person));
  const [teamId, memberId, entryId] = [randomUUID(), randomUUID(), randomUUID()];
  const { unitId } = desk.unit;
  const params = { teamId };
  await client.call(forces.formTeam, { body: { teamId, unitId, fields: TEST_TEAM, fromDay: day } });
  const member = { memberId, role: 'member', fromDay: day, words: await person(memberId) } as const;
  await client.call(members.addMember, { params, body: { version: 1, ...member, replaces: null } });
  const changed = { version: 2, role: 'deputy', fromDay: day, words: await person(memberId) } as const;
  await client.call(members.changeMember, { params: { teamId, memberId }, body: changed });
  const fields = { sort: 'task', group: 'offenders', onDay: day, charged: 1, carried: 1 } as const;
  const note = await words(entryId, `Đã gặp gia đình: ${mark}`);
  await client.call(entries.addEntry, { params, body: { entryId, fields, words: note } });
  await client.call(members.listMembers, { params, query: {} });
  await client.call(entries.listEntries, { params, query: { sort: 'task' } });
  await client.call(forces.readTeam, { params });
}
