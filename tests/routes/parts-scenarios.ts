import { testMessage, testPart } from '../kit/test-tips.ts';
import { DESK } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import { type Ask, demand, type World } from './world.ts';

const post = (url: string, body: object): Ask => ({ method: 'POST', url, body });

async function readLinks(world: World): Promise<Ask> {
  const { tipId } = await world.report(world.desk);
  return { method: 'GET', url: `/api/tips/${tipId}/links` };
}

async function splitOff(world: World): Promise<Ask> {
  const { deployment, desk, services } = world;
  const { tipId, receipt } = await world.report(desk);
  const { ciphertext } = await services.db
    .selectFrom('submission')
    .select('ciphertext')
    .where('tip_id', '=', tipId)
    .executeTakeFirstOrThrow();
  const submission = await testPart(deployment, desk, { parent: ciphertext ?? new Uint8Array() });
  const reason = await testMessage(deployment, desk, { envelope: 'note', tipId, receipt });
  return post(`/api/tips/${tipId}/parts`, { version: 1, submission, reason });
}

async function linkTwo(world: World): Promise<Ask> {
  const [one, two] = [await world.report(world.desk), await world.report(world.desk)];
  return post(`/api/tips/${one.tipId}/links`, { version: 1, otherTipId: two.tipId, kind: 'same_matter' });
}

async function unlinkTwo(world: World): Promise<Ask> {
  const { deployment, desk } = world;
  const [{ tipId, receipt }, two] = [await world.report(desk), await world.report(desk)];
  const body = { version: 1, otherTipId: two.tipId, kind: 'same_matter' };
  await demand(world.askAs('chief', post(`/api/tips/${tipId}/links`, body)));
  const reason = await testMessage(deployment, desk, { envelope: 'note', tipId, receipt });
  return post(`/api/tips/${tipId}/links/${two.tipId}/end`, { version: 2, reason });
}

/** Tips that fall apart and belong together; by the name of the endpoint. */
export const PART_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'tips.links': { ask: readLinks, may: DESK, refusal: 'not_found' },
  'tips.split': { ask: splitOff, may: DESK, refusal: 'not_found' },
  'tips.link': { ask: linkTwo, may: DESK, refusal: 'not_found' },
  'tips.unlink': { ask: unlinkTwo, may: DESK, refusal: 'not_found' },
};
