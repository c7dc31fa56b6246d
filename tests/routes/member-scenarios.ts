import { randomUUID } from 'node:crypto';
import { testMemberName, testSiteMember } from '../kit/test-members.ts';
import { SITE_PEOPLE, type Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask, World } from './world.ts';

const KEEPERS: readonly Who[] = ['chief', 'reception'];

const members = ({ club }: World) => `/api/schemes/${club.schemeId}/members`;

async function invite(world: World): Promise<Ask> {
  const { deployment, desk, club } = world;
  const memberId = randomUUID();
  const name = await testMemberName(deployment, desk, memberId);
  const body = { memberId, siteId: club.siteId, role: 'team_member', lastDay: null, login: null, name };
  return { method: 'POST', url: members(world), body };
}

async function bring(world: World): Promise<Ask> {
  const { url, body } = await invite(world);
  const { entered } = await world.services.db
    .selectFrom('site_member')
    .select(({ fn }) => fn.countAll<number>().as('entered'))
    .where('scheme_id', '=', world.club.schemeId)
    .executeTakeFirstOrThrow();
  const members = [{ ...body, before: null }];
  return { method: 'POST', url: `${url}/import`, body: { entered: Number(entered), members } };
}

/** Somebody new each time: ended once, they are gone. */
const ofNewcomer = (path: string) => async (world: World) => {
  const { services, deployment, desk, club } = world;
  const { memberId } = await testSiteMember(services, deployment, desk, club, 'team_member');
  return { method: 'POST', url: `${members(world)}/${memberId}/${path}` };
};

/** The people of sites; by the name of the endpoint. */
export const MEMBER_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'members.list': {
    ask: (world) => ({ method: 'GET', url: members(world) }),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'members.invite': { ask: invite, may: KEEPERS, refusal: 'not_found' },
  'members.knownLogins': {
    ask: (world) => ({
      method: 'POST',
      url: `${members(world)}/logins`,
      body: { logins: [world.people.landlord.login] },
    }),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'members.import': { ask: bring, may: KEEPERS, refusal: 'not_found' },
  'members.renewLink': { ask: ofNewcomer('link'), may: KEEPERS, refusal: 'not_found' },
  'members.end': { ask: ofNewcomer('end'), may: KEEPERS, refusal: 'not_found' },
  'members.ownSites': {
    ask: () => ({ method: 'GET', url: '/api/to/sites' }),
    may: SITE_PEOPLE,
    refusal: 'not_found',
  },
};
