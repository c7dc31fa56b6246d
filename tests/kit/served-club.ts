import { randomUUID } from 'node:crypto';
import { accountRoutes } from '../../src/accounts/server/index.ts';
import { findHousing, housesRoutes, leaveHouses } from '../../src/houses/server/index.ts';
import { dayOfMoment } from '../../src/law/day.ts';
import { memberRoutes } from '../../src/members/server/index.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { signedIn, type TestPerson, testDeployment } from './test-accounts.ts';
import { testHouse, testIdentity } from './test-houses.ts';
import { testClub, testSiteMember } from './test-members.ts';
import { testServices } from './test-services.ts';
import { testDesk } from './test-tips.ts';

/** How an answer came: `ok`, or the code of its refusal. */
const codeOf = (answer: { statusCode: number; json: () => { error: { code: string } } }) =>
  answer.statusCode < 400 ? 'ok' : answer.json().error.code;

/** A club of boarding houses whose people ask over HTTP, in a database of its own. */
export async function servedClub() {
  const services = await testServices();
  const { clock, config, log } = services;
  const deployment = await testDeployment(services);
  const desk = await testDesk(services, deployment, deployment.units.desk);
  const club = await testClub(services, desk);
  const landlord = await testSiteMember(services, deployment, desk, club, 'landlord');
  const leader = await testSiteMember(services, deployment, desk, club, 'team_leader');
  const routes = [
    ...accountRoutes(services, findHousing(services)),
    ...memberRoutes(services, leaveHouses),
    ...housesRoutes(services),
  ];
  const app = await buildServer({ config, log, routes, checkHealth: async () => undefined });
  const post = async (who: TestPerson, url: string, body: object): Promise<string> => {
    const headers = { ...(await signedIn(app, who)), 'content-type': 'application/json' };
    return codeOf(await app.inject({ method: 'POST', url, headers, body: JSON.stringify(body) }));
  };
  const get = async (who: TestPerson, url: string) =>
    (await app.inject({ url, headers: await signedIn(app, who) })).json();
  const today = () => dayOfMoment(clock.now());

  /** What a landlord's phone sends of somebody who arrives now. */
  const arrival = async (roomId: string | undefined, over: object = {}) => {
    const residentId = randomUUID();
    const sealed = await testIdentity(landlord.recipient, residentId);
    return { residentId, roomId, stay: 'short', arrivedAt: clock.now().toISOString(), sealed, ...over };
  };
  /** Somebody moves in; throws where that is refused. */
  const moveIn = async (houseId: string, roomId: string | undefined, over: object = {}) => {
    const body = await arrival(roomId, over);
    const code = await post(landlord, `/api/to/houses/${houseId}/residents`, body);
    if (code !== 'ok') throw new Error(code);
    return body.residentId;
  };
  return {
    services,
    deployment,
    desk,
    club,
    landlord,
    leader,
    post,
    get,
    today,
    arrival,
    moveIn,
    /** A house of the landlord's. */
    own: (rooms?: number) => testHouse(services, club, landlord, rooms),
    /** Another landlord of the site. */
    another: () => testSiteMember(services, deployment, desk, club, 'landlord'),
    /** What the leaves of a house say, in the order of their names. */
    leavesOf: async (houseId: string) => {
      const leaves = await services.db
        .selectFrom('ledger_leaf')
        .select('fields')
        .where('subject', '=', 'house')
        .execute();
      return leaves.flatMap(({ fields }) => (fields?.[1] === houseId ? [fields[0]] : [])).sort();
    },
  };
}
