import { expect, it } from 'vitest';
import { testPerson } from '../../../tests/kit/test-accounts.ts';
import { openGrant } from '../../sealed/open-envelope.ts';
import { sealNames } from '../seal-names.ts';
import type { Team } from '../shift-contract.ts';
import { areClosed, openNames } from './open-names.ts';

const AGREED = { note: 'Gặp ở cổng', hours: [{ number: 1, from: '18:00', to: '22:00' }] };
const siteId = crypto.randomUUID();
const [leader, member] = [await testPerson('leader'), await testPerson('member')];
const people = [leader, member].map(({ recipient, login }) => {
  return { memberId: crypto.randomUUID(), recipient, name: login };
});
const [own, other] = people;
const boxOf = ({ identity }: typeof leader) => ({
  openKey: (grant: Uint8Array) => openGrant(identity, grant),
});

/** The team as the server tells it to whoever was granted the key of the names, or was not. */
async function told(granted: boolean): Promise<Team> {
  const sealed = await sealNames(siteId, people, AGREED);
  const mine = sealed.people.find(({ memberId }) => memberId === own?.memberId);
  return {
    siteName: 'Phố 5',
    shiftsADay: 1,
    since: '2026-03-02',
    days: 14,
    ownId: own?.memberId ?? '',
    leads: true,
    people: sealed.people.map(({ memberId, name }) => {
      const [role, login, recipient] = ['team_member', 'tv-7k3m9q2d', leader.recipient] as const;
      return { memberId, role, login, lastDay: null, recipient, name, reads: true };
    }),
    version: 3,
    writtenAt: '2026-03-01T00:00:00.000Z',
    key: granted ? (mine?.key ?? null) : null,
    note: sealed.note,
  };
}

it('opens the names with the key that was granted, so that saving loses nothing', async () => {
  const team = await told(true);
  const opened = await openNames(boxOf(leader), siteId, team);
  expect(opened.names.get(other?.memberId ?? '')?.name).toBe('member');
  expect(opened).toMatchObject(AGREED);
  expect(areClosed(team, opened)).toBe(false);
});

it('is closed to a leader who was granted none, and to one whose keys are new', async () => {
  const team = await told(false);
  expect(areClosed(team, await openNames(boxOf(leader), siteId, team))).toBe(true);
  const renewed = await testPerson('leader');
  const granted = await told(true);
  expect(areClosed(granted, await openNames(boxOf(renewed), siteId, granted))).toBe(true);
});

it('is closed to nobody while nothing was ever saved', () => {
  expect(areClosed({ version: 0 }, { reads: false })).toBe(false);
});
