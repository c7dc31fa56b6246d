import { randomUUID } from 'node:crypto';
import type { proposeScheme, takeStep } from '../../src/schemes/contract.ts';
import { type LifeAction, stepOf } from '../../src/schemes/life.ts';
import type { formTeam, openSite, recordActivity } from '../../src/schemes/site-contract.ts';
import type { BodyOf } from '../../src/wire/endpoint.ts';
import type { Who } from '../routes/cast.ts';
import { type Answer, demand, type World } from '../routes/world.ts';
import { testDocument } from './test-document.ts';
import { testMessage, testReceipt } from './test-tips.ts';

/** A scheme in the making: what it is called there, and the version that its keeper last saw. */
export interface TestScheme {
  readonly schemeId: string;
  version: number;
}

/** The keepers of a world's schemes, who ask over HTTP as their browsers do. */
export function schemeKeepers(world: World) {
  const post = async (who: Who, url: string, body: object): Promise<Answer> =>
    world.askAs(who, { method: 'POST', url, body });
  const get = async (who: Who, url: string): Promise<Answer> => world.askAs(who, { method: 'GET', url });

  const propose = async (over: Partial<BodyOf<typeof proposeScheme>> = {}, who: Who = 'chief') => {
    const schemeId = randomUUID();
    const body = {
      schemeId,
      unitId: world.desk.unit.unitId,
      kind: 'security_lamp',
      name: 'Ngọn đèn an ninh phố 3',
      about: 'Thắp sáng các ngõ của phố 3.',
      paidByPeople: true,
      onDay: '2017-01-05',
      ...over,
    };
    const { version } = (await demand(post(who, '/api/schemes', body))) as { version: number };
    return { schemeId, version } satisfies TestScheme as TestScheme;
  };
  const change = async (scheme: TestScheme, path: string, body: object, who: Who = 'chief') => {
    const url = `/api/schemes/${scheme.schemeId}/${path}`;
    const answer = await post(who, url, { version: scheme.version, ...body });
    if (answer.code === 'ok') scheme.version = (answer.body as { version: number }).version;
    return answer;
  };
  /** With the papers that the step asks for, dated on its day. */
  const step = (
    scheme: TestScheme,
    action: LifeAction,
    onDay: string,
    over: Partial<BodyOf<typeof takeStep>> = {},
    who: Who = 'chief',
  ) => {
    const documents = stepOf(action).documents.map((type) => testDocument(type, onDay));
    const grade = stepOf(action).grades ? 'effective' : null;
    return change(scheme, 'steps', { action, onDay, documents, grade, ...over }, who);
  };
  const launched = async (onDay: string, over: Partial<BodyOf<typeof proposeScheme>> = {}) => {
    const scheme = await propose({ onDay, ...over });
    for (const action of ['prepare', 'launch'] as const) ok(await step(scheme, action, onDay));
    return scheme;
  };
  const site = async (scheme: TestScheme, over: Partial<BodyOf<typeof openSite>> = {}) => {
    const siteId = over.siteId ?? randomUUID();
    const body = {
      siteId,
      placeAreaId: world.desk.unit.areaId,
      placeVerified: true,
      sort: 'residential_group',
      name: 'Phố 3',
      fromDay: '2026-01-10',
      kindVersion: 1,
      fields: { lamps: 12, households: 40 },
      words: null,
      ...over,
    };
    return { siteId, answer: await change(scheme, 'sites', body) };
  };
  const team = async (scheme: TestScheme, siteId: string, over: Partial<BodyOf<typeof formTeam>> = {}) => {
    const teamId = randomUUID();
    const term = { termId: randomUUID(), fromDay: '2026-01-10', toDay: null, members: 5, roster: null };
    const body = { teamId, siteId, name: 'Tổ 1', kindVersion: 1, fields: {}, words: null, term, ...over };
    return { teamId, termId: body.term.termId, answer: await change(scheme, 'teams', body) };
  };
  const activity = async (
    scheme: TestScheme,
    siteId: string,
    over: Partial<BodyOf<typeof recordActivity>> = {},
  ) => {
    const body = {
      activityId: randomUUID(),
      siteId,
      teamId: null,
      type: 'meeting',
      onDay: '2026-02-01',
      participants: 14,
      kindVersion: 1,
      fields: {},
      words: null,
      ...over,
    };
    const answer = await post('chief', `/api/schemes/${scheme.schemeId}/activities`, body);
    return { activityId: body.activityId, answer };
  };
  /** Words of the ward's desk about something of a scheme. */
  const words = async (subjectId: string, text: string) =>
    testMessage(world.deployment, world.desk, {
      envelope: 'note',
      tipId: subjectId,
      receipt: await testReceipt(),
      text,
    });
  return { post, get, propose, change, step, launched, site, team, activity, words };
}

/** Throws where an answer is a refusal. */
export function ok(answer: Answer): Answer {
  if (answer.code !== 'ok') throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.body)}`);
  return answer;
}
