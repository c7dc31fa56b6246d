import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testPerson } from '../../../tests/kit/test-accounts.ts';
import { testMemberName } from '../../../tests/kit/test-members.ts';
import { demand, foundWorld } from '../../../tests/routes/world.ts';
import { acceptInvitation } from '../../accounts/server/index.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { listMembers } from '../contract.ts';
import type { importMembers } from '../import-contract.ts';

const world = await foundWorld();
const { services, deployment, desk, club, people } = world;
const url = `/api/schemes/${club.schemeId}/members/import`;

const listed = async () =>
  (await demand(
    world.askAs('reception', { method: 'GET', url: `/api/schemes/${club.schemeId}/members` }),
  )) as ReplyOf<typeof listMembers>;
const bringSeen = (entered: number, ...members: object[]) =>
  world.askAs('reception', { method: 'POST', url, body: { entered, members } });
const bring = async (...members: object[]) => bringSeen((await listed()).entered, ...members);
const links = async (...members: object[]) =>
  ((await demand(bring(...members))) as ReplyOf<typeof importMembers>).members.map(({ link }) => link);
const named = (memberId: string, text: string) => testMemberName(deployment, desk, memberId, text);
const person = async (over: object = {}) => {
  const memberId = randomUUID();
  const name = await named(memberId, 'Người Thử');
  return {
    memberId,
    siteId: club.siteId,
    role: 'team_member',
    lastDay: null,
    login: null,
    name,
    before: null,
    ...over,
  };
};
const newestName = async (subjectId: string) => {
  const words = await readWords(services.db, 'site_member', [{ areaId: club.areaId, subjectId }], 'unit');
  return newestWords(words(subjectId), ['name']).name?.messageId;
};

it('invites all of a batch, and makes new links where the answer was lost', async () => {
  const [one, other] = [await person(), await person({ role: 'landlord' })];
  const first = await links(one, other);
  expect(new Set(first.map((link) => link?.login)).size).toBe(2);
  const again = await links(one, other);
  expect(again.map((link) => link?.token)).not.toEqual(first.map((link) => link?.token));
  const login = again[0]?.login ?? '';
  const { credentials } = await testPerson(login);
  await expect(
    acceptInvitation(services, { token: first[0]?.token ?? '', credentials }),
  ).rejects.toMatchObject({ code: 'invitation_unknown' });
  await acceptInvitation(services, { token: again[0]?.token ?? '', credentials });
  // who has taken the link needs none
  expect((await links(one, other))[0]).toBeNull();
});

it('says name and contact anew, sealed, of somebody who is there', async () => {
  const there = await person();
  await links(there);
  services.clock.advance(1000);
  const before = there.name.messageId;
  const name = await named(there.memberId, 'Người Thử\n0900 000 222');
  expect(await links({ ...there, name, before })).toEqual([null]);
  expect(await newestName(there.memberId)).toBe(name.messageId);
  expect(await bring({ ...there, role: 'landlord' })).toMatchObject({ code: 'already_entered' });
  // the answer was lost: the same again is harmless
  expect(await links({ ...there, name, before })).toEqual([null]);
  // a colleague corrected the name after this file was compared
  const stale = await named(there.memberId, 'Người Thử\n0900 000 333');
  expect(await bring({ ...there, name: stale, before })).toMatchObject({
    code: 'members_changed',
    body: { error: { details: { row: 0 } } },
  });
  expect(await newestName(there.memberId)).toBe(name.messageId);
});

it('enters a roster that two officers compared once: the second is to compare again', async () => {
  const { entered } = await listed();
  const [mine, theirs] = [await person(), await person()];
  const answers = await Promise.all([bringSeen(entered, mine), bringSeen(entered, theirs)]);
  expect(answers.map(({ code }) => code).toSorted()).toEqual(['members_changed', 'ok']);
  expect((await listed()).entered).toBe(entered + 1);
  const won = answers[0]?.code === 'ok' ? mine : theirs;
  // the batch that was written is known again, whatever came meanwhile
  await demand(bringSeen(entered + 1, await person()));
  await demand(bringSeen(entered, won));
});

it('writes nothing about somebody who leaves in the same moment', async () => {
  for (let round = 0; round < 3; round += 1) {
    const there = await person();
    await links(there);
    const name = await named(there.memberId, 'Người Thử\n0900 000 444');
    const end = `/api/schemes/${club.schemeId}/members/${there.memberId}/end`;
    await Promise.all([
      bring({ ...there, name, before: there.name.messageId }),
      world.askAs('chief', { method: 'POST', url: end, body: {} }),
    ]);
    expect(await newestName(there.memberId)).toBeUndefined();
  }
});

it('tells which codes can be added by, and none of another unit or of nobody', async () => {
  const logins = [people.teamMember.login, people.otherLandlord.login, people.chief.login, 'tv-22222222'];
  const known = { method: 'POST', url: `/api/schemes/${club.schemeId}/members/logins`, body: { logins } };
  expect(await demand(world.askAs('chief', known))).toEqual({
    logins: expect.arrayContaining([people.teamMember.login]),
  });
  const told = (await demand(world.askAs('chief', known))) as { logins: string[] };
  expect(told.logins).not.toContain(people.chief.login);
  expect(told.logins).not.toContain('tv-22222222');
});

it('invites nobody of a batch of which one is refused, and says whom', async () => {
  const sound = await person();
  for (const [over, code] of [
    [{ lastDay: '2020-01-01' }, 'end_before_start'],
    [{ login: 'tv-22222222' }, 'unknown_login'],
    [{ login: people.teamMember.login }, 'member_twice'],
    [{ siteId: randomUUID() }, 'not_found'],
    [{ name: await named(randomUUID(), 'Khác') }, 'invalid_input'],
  ] as const) {
    expect(await bring(sound, await person(over))).toMatchObject({
      code,
      body: { error: { details: { row: 1 } } },
    });
  }
  expect(await newestName(sound.memberId)).toBeUndefined();
  expect(await bring(sound, sound)).toMatchObject({ code: 'invalid_input' });
});
