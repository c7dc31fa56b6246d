import { randomUUID } from 'node:crypto';
import { addDays } from '../../src/law/day.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { testNames } from '../kit/test-names.ts';
import { SITE_PEOPLE, TEAM, type Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask, World } from './world.ts';

const READERS: readonly Who[] = ['chief', 'reception', 'analyst', 'auditor', 'deskAuditor'];
const LEADER: readonly Who[] = ['teamLeader'];
const MEMBER: readonly Who[] = ['teamMember'];

const onSite = ({ club }: World) => `/api/to/sites/${club.siteId}`;

async function memberOf({ services, people }: World, who: Who): Promise<string> {
  const { member_id } = await services.db
    .selectFrom('site_member')
    .select('member_id')
    .where('account_id', '=', people[who].accountId)
    .executeTakeFirstOrThrow();
  return member_id;
}

/** Days that are over for a plan, so that nobody is planned twice. */
const planned = new WeakMap<World, number>();

async function plan(world: World, who: Who = 'teamMember', today = false): Promise<Ask> {
  const count = planned.get(world) ?? 1;
  planned.set(world, count + 1);
  const onDay = addDays(dayOf(world.services.clock.now()), today ? 0 : count);
  const shift = { shiftId: randomUUID(), memberId: await memberOf(world, who), onDay, number: 1 };
  return { method: 'POST', url: `${onSite(world)}/shifts`, body: { shifts: [shift] } };
}

/** A shift of the member's, planned anew: one that was changed is changed. */
async function held(world: World, today = false): Promise<string> {
  const asked = await plan(world, 'teamMember', today);
  const [shift] = (asked.body as { shifts: { shiftId: string; onDay: string }[] }).shifts;
  if (today) {
    await world.services.db
      .deleteFrom('site_shift')
      .where('on_day', '=', shift?.onDay ?? '')
      .execute();
  }
  await world.askAs('teamLeader', asked);
  return shift?.shiftId ?? '';
}

const onShift =
  (path: string, { body = {}, today = false }: { body?: object; today?: boolean } = {}) =>
  async (world: World): Promise<Ask> => {
    return { method: 'POST', url: `/api/to/shifts/${await held(world, today)}/${path}`, body };
  };

async function offer(world: World): Promise<Ask> {
  const toMemberId = await memberOf(world, 'teamLeader');
  return { method: 'POST', url: `/api/to/shifts/${await held(world)}/offer`, body: { toMemberId } };
}

async function answer(world: World): Promise<Ask> {
  const asked = await offer(world);
  await world.askAs('teamMember', asked);
  return { ...asked, url: asked.url.replace(/offer$/, 'answer'), body: { accepts: true } };
}

async function names(world: World): Promise<Ask> {
  const { services, club, people } = world;
  const memberId = await memberOf(world, 'teamLeader');
  const { recipient } = people.teamLeader;
  const sealed = await testNames(club.siteId, [{ memberId, recipient, name: 'Anh Tổ' }]);
  const known = await services.db
    .selectFrom('site_names')
    .select('version')
    .where('site_id', '=', club.siteId)
    .executeTakeFirst();
  return { method: 'POST', url: `${onSite(world)}/names`, body: { version: known?.version ?? 0, ...sealed } };
}

async function askHeld(world: World): Promise<Ask> {
  const body = {
    memberIds: [await memberOf(world, 'teamMember')],
    days: [dayOf(world.services.clock.now())],
  };
  return { method: 'POST', url: `${onSite(world)}/shifts/held`, body };
}

const ofSite = (path: string) => (world: World) => ({ method: 'GET', url: `${onSite(world)}${path}` });

/** Duty at sites; by the name of the endpoint. */
export const SHIFT_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'shifts.own': {
    ask: () => ({ method: 'GET', url: '/api/to/shifts' }),
    may: SITE_PEOPLE,
    refusal: 'not_found',
  },
  'shifts.ofSite': { ask: ofSite('/shifts'), may: TEAM, refusal: 'not_found' },
  'shifts.held': { ask: askHeld, may: LEADER, refusal: 'not_found' },
  'shifts.plan': { ask: (world) => plan(world), may: LEADER, refusal: 'not_found' },
  'shifts.drop': { ask: onShift('drop'), may: LEADER, refusal: 'not_found' },
  'shifts.finish': { ask: onShift('done', { today: true }), may: MEMBER, refusal: 'not_found' },
  'shifts.offer': { ask: offer, may: MEMBER, refusal: 'not_found' },
  'shifts.answer': { ask: answer, may: LEADER, refusal: 'not_found' },
  'members.team': { ask: ofSite('/team'), may: TEAM, refusal: 'not_found' },
  'members.writeNames': { ask: names, may: LEADER, refusal: 'not_found' },
  'shifts.count': {
    ask: ({ club }) => {
      return { method: 'GET', url: `/api/schemes/${club.schemeId}/sites/${club.siteId}/shifts` };
    },
    may: READERS,
    refusal: 'not_found',
  },
};
