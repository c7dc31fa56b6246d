import { randomUUID } from 'node:crypto';
import { number, words } from '../../src/schemes/data/fields.ts';
import { testDocument } from '../kit/test-document.ts';
import { ok, schemeKeepers, type TestScheme } from '../kit/test-schemes.ts';
import type { Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask, World } from './world.ts';

const KEEPERS: readonly Who[] = ['chief', 'reception', 'analyst'];
const READERS: readonly Who[] = ['chief', 'reception', 'analyst', 'auditor', 'deskAuditor'];
/** Whoever keeps or reads schemes somewhere reads the kinds. */
const KIND_READERS: readonly Who[] = [...READERS, 'otherChief', 'otherReception'];

/** A scheme of the ward with a site, a team in its second term, and something that it did. */
interface Kept {
  readonly scheme: TestScheme;
  readonly siteId: string;
  readonly teamId: string;
  readonly termId: string;
}

const kept = new WeakMap<World, Promise<Kept>>();

/** Made once for a world: each scenario asks about it as it stands then. */
export function keptScheme(world: World): Promise<Kept> {
  const known = kept.get(world) ?? keep(world);
  kept.set(world, known);
  return known;
}

async function keep(world: World): Promise<Kept> {
  const { launched, step, site, team, activity } = schemeKeepers(world);
  const scheme = await launched('2026-01-05');
  ok(await step(scheme, 'run', '2026-01-06'));
  const { siteId, answer } = await site(scheme);
  ok(answer);
  const { teamId, termId, answer: formed } = await team(scheme, siteId);
  ok(formed);
  ok((await activity(scheme, siteId)).answer);
  return { scheme, siteId, teamId, termId };
}

const get =
  (path: (made: Kept) => string) =>
  async (world: World): Promise<Ask> => {
    const made = await keptScheme(world);
    return { method: 'GET', url: `/api/schemes/${made.scheme.schemeId}${path(made)}` };
  };

/** A change as of the version that the scheme has now. */
const change =
  (path: (made: Kept) => string, body: (made: Kept, world: World) => object | Promise<object>) =>
  async (world: World): Promise<Ask> => {
    const made = await keptScheme(world);
    const { version } = await world.services.db
      .selectFrom('scheme')
      .select('version')
      .where('scheme_id', '=', made.scheme.schemeId)
      .executeTakeFirstOrThrow();
    const url = `/api/schemes/${made.scheme.schemeId}/${path(made)}`;
    return { method: 'POST', url, body: { version, ...(await body(made, world)) } };
  };

/** A change of a scheme made for it alone, with one site: it can be made once. */
const changeFresh =
  (path: (siteId: string) => string, body: object) =>
  async (world: World): Promise<Ask> => {
    const { launched, site } = schemeKeepers(world);
    const scheme = await launched('2026-01-05');
    const { siteId } = await site(scheme);
    const url = `/api/schemes/${scheme.schemeId}/${path(siteId)}`;
    return { method: 'POST', url, body: { version: scheme.version, ...body } };
  };

/** A check and back again: it can be asked any number of times. */
async function takeStep(world: World): Promise<Ask> {
  const { scheme } = await keptScheme(world);
  const { state } = await world.services.db
    .selectFrom('scheme')
    .select('state')
    .where('scheme_id', '=', scheme.schemeId)
    .executeTakeFirstOrThrow();
  const action = state === 'running' ? 'review' : 'resume';
  const asked = { action, onDay: '2026-01-20', documents: [], grade: null };
  return change(
    () => 'steps',
    () => asked,
  )(world);
}

/** The next term: on the day after the last one, for that day. */
async function beginTerm(world: World): Promise<Ask> {
  const { teamId, termId } = await keptScheme(world);
  const terms = world.services.db.updateTable('scheme_term').where('team_id', '=', teamId);
  await terms.where('term_id', '!=', termId).set({ from_day: '2025-01-01', to_day: '2025-01-01' }).execute();
  await terms.where('term_id', '=', termId).set({ to_day: '2026-01-31' }).execute();
  const term = { termId: randomUUID(), fromDay: '2026-02-01', toDay: '2026-02-01', members: 3, roster: null };
  return change(
    () => `teams/${teamId}/terms`,
    () => ({ term }),
  )(world);
}

const record = { kindVersion: 1, fields: { lamps: 2 }, words: null };
const FERRY = {
  name: words('Bến đò an toàn', 'Safe ferry landings'),
  does: words('Giữ trật tự bến đò.', 'Keeps order at the landing.'),
  site: [number('boats', words('Số đò', 'Boats'))],
  team: [],
  activities: [{ code: 'meeting', name: words('Họp', 'Meeting'), fields: [] }],
};

/** By the name of the endpoint. */
export const SCHEME_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'schemes.list': {
    ask: () => ({ method: 'GET', url: '/api/schemes' }),
    may: KIND_READERS,
    refusal: 'forbidden',
  },
  'schemes.count': {
    ask: ({ desk }) => {
      const query = `areaId=${desk.unit.areaId}&from=2026-01-01&to=2026-03-31`;
      return { method: 'GET', url: `/api/schemes/count?${query}` };
    },
    may: READERS,
    refusal: 'forbidden',
  },
  'schemes.read': { ask: get(() => ''), may: READERS, refusal: 'not_found' },
  'schemes.sites': { ask: get(() => '/sites'), may: READERS, refusal: 'not_found' },
  'schemes.siteNames': { ask: get(() => '/site-names'), may: READERS, refusal: 'not_found' },
  'schemes.teams': { ask: get(({ siteId }) => `/sites/${siteId}/teams`), may: READERS, refusal: 'not_found' },
  'schemes.heldValues': {
    ask: get(({ siteId }) => `/held-values/${siteId}`),
    may: READERS,
    refusal: 'not_found',
  },
  'schemes.activities': { ask: get(() => '/activities'), may: READERS, refusal: 'not_found' },
  'schemes.propose': {
    ask: ({ desk }) => {
      const named = { kind: 'security_gong', name: 'Tiếng kẻng an ninh', about: '', paidByPeople: false };
      const body = { schemeId: randomUUID(), unitId: desk.unit.unitId, ...named, onDay: '2026-01-05' };
      return { method: 'POST', url: '/api/schemes', body };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.amend': {
    ask: change(
      () => 'amendments',
      () => ({ name: 'Ngọn đèn an ninh', about: 'Thắp sáng ngõ.', paidByPeople: true, inReports: true }),
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.fileDocument': {
    ask: change(
      () => 'documents',
      () => ({ document: testDocument('plan', '2026-01-04') }),
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.takeStep': { ask: takeStep, may: KEEPERS, refusal: 'not_found' },
  'schemes.setChair': {
    ask: change(
      () => 'chair',
      async ({ scheme }, world) => {
        const sealed = await schemeKeepers(world).words(scheme.schemeId, 'Ông Mẫu');
        return { words: sealed, shown: null };
      },
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.openSite': {
    ask: change(
      () => 'sites',
      (_, { desk }) => {
        const place = { placeAreaId: desk.unit.areaId, placeVerified: true };
        const named = { sort: 'area', name: 'Ngõ 7', fromDay: '2026-01-20' };
        return { siteId: randomUUID(), ...place, ...named, ...record };
      },
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.changeSite': {
    ask: change(
      ({ siteId }) => `sites/${siteId}/changes`,
      (_, { desk }) => {
        const place = { placeAreaId: desk.unit.areaId, placeVerified: true };
        return {
          ...place,
          sort: 'area',
          name: 'Ngõ 7',
          fromDay: '2026-01-10',
          onDay: '2026-01-10',
          ...record,
          words: 'keep',
        };
      },
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.endSite': {
    ask: changeFresh((siteId) => `sites/${siteId}/end`, { toDay: '2026-02-20' }),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.correctDay': {
    ask: changeFresh(() => 'corrections', { day: 'launch', onDay: '2026-01-06', reason: 'typed_wrongly' }),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.formTeam': {
    ask: change(
      () => 'teams',
      ({ siteId }) => {
        const term = { termId: randomUUID(), fromDay: '2026-01-20', toDay: null, members: 4, roster: null };
        return { teamId: randomUUID(), siteId, name: 'Tổ 2', ...record, fields: {}, term };
      },
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.changeTeam': {
    ask: change(
      ({ teamId }) => `teams/${teamId}/changes`,
      () => ({ name: 'Tổ ca đêm', onDay: '2026-01-25', ...record, fields: {}, words: 'keep' }),
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.beginTerm': { ask: beginTerm, may: KEEPERS, refusal: 'not_found' },
  'schemes.endTerm': {
    ask: change(
      ({ teamId, termId }) => `teams/${teamId}/terms/${termId}/end`,
      () => ({ toDay: '2026-01-31' }),
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.recordActivity': {
    ask: async (world) => {
      const { scheme, siteId } = await keptScheme(world);
      const told = {
        teamId: null,
        type: 'meeting',
        onDay: '2026-02-02',
        participants: 9,
        ...record,
        fields: {},
      };
      const body = { activityId: randomUUID(), siteId, ...told };
      return { method: 'POST', url: `/api/schemes/${scheme.schemeId}/activities`, body };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.withdrawActivity': {
    ask: async (world) => {
      const { scheme, siteId } = await keptScheme(world);
      const { activityId } = await schemeKeepers(world).activity(scheme, siteId);
      const url = `/api/schemes/${scheme.schemeId}/activities/${activityId}/withdrawal`;
      return { method: 'POST', url, body: {} };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'schemes.kinds': {
    ask: () => ({ method: 'GET', url: '/api/scheme-kinds' }),
    may: KIND_READERS,
    refusal: 'forbidden',
  },
  'schemes.kindVersions': {
    ask: () => ({ method: 'GET', url: '/api/scheme-kinds/security_lamp' }),
    may: KIND_READERS,
    refusal: 'forbidden',
  },
  'schemes.writeKind': {
    ask: () => ({
      method: 'POST',
      url: '/api/scheme-kinds',
      body: { kind: 'ferry', version: 1, form: FERRY },
    }),
    may: ['analyst'],
    refusal: 'forbidden',
  },
  'schemes.grades': {
    ask: () => ({ method: 'GET', url: '/api/scheme-grades' }),
    may: KIND_READERS,
    refusal: 'forbidden',
  },
  'schemes.setGrades': {
    ask: () => {
      const grades = ['effective', 'average', 'weak'].map((grade) => ({
        grade,
        name: words('Mức', 'Level'),
      }));
      return { method: 'PUT', url: '/api/scheme-grades', body: { grades } };
    },
    may: ['analyst'],
    refusal: 'forbidden',
  },
};
