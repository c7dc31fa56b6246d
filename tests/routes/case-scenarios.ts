import { randomUUID } from 'node:crypto';
import { WARD } from '../kit/test-accounts.ts';
import { testMessage, testReceipt } from '../kit/test-tips.ts';
import type { Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import { type Ask, demand, type World } from './world.ts';

/** Who keeps the cases of the ward's desk. */
const KEEPERS: readonly Who[] = ['chief', 'investigator'];
/** Who sees some list of cases: who keeps one, and who reads an area. */
const LISTERS: readonly Who[] = [
  ...KEEPERS,
  'otherChief',
  'otherInvestigator',
  'dutyChief',
  'analyst',
  'auditor',
  'deskAuditor',
];
let numbers = 0;

/** A case of the ward's desk, as a browser enters it. */
export async function newCase({
  deployment,
  desk,
  services,
}: World): Promise<Ask & { body: { caseId: string } }> {
  const caseId = randomUUID();
  const receipt = await testReceipt();
  const note = (text: string) =>
    testMessage(deployment, desk, { envelope: 'note', tipId: caseId, receipt, text });
  numbers += 1;
  const body = {
    caseId,
    unitId: desk.unit.unitId,
    number: numbers,
    openedOn: services.clock.now().toISOString().slice(0, 10),
    placeAreaId: WARD,
    offence: 'property',
    tipCount: 0,
    narrative: await note('Diễn biến vụ án.'),
    persons: null,
    tips: null,
  };
  return { method: 'POST', url: '/api/results/cases', body };
}

async function caseOfDesk(world: World): Promise<string> {
  const recording = await newCase(world);
  await demand(world.askAs('chief', recording));
  return recording.body.caseId;
}

/** A criminal group of the ward's desk. */
export function newGroup({ desk, services }: World): Ask & { body: { groupId: string } } {
  const body = {
    groupId: randomUUID(),
    unitId: desk.unit.unitId,
    dismantledOn: services.clock.now().toISOString().slice(0, 10),
    placeAreaId: WARD,
    offence: 'drugs',
    persons: 4,
    caseIds: [],
  };
  return { method: 'POST', url: '/api/results/groups', body };
}

async function groupOfDesk(world: World): Promise<string> {
  const recording = newGroup(world);
  await demand(world.askAs('chief', recording));
  return `/api/results/groups/${recording.body.groupId}`;
}

/** By the name of the endpoint. */
export const CASE_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'results.listCases': {
    ask: () => ({ method: 'GET', url: '/api/results/cases' }),
    may: LISTERS,
    refusal: 'forbidden',
  },
  'results.exportCases': {
    ask: () => ({ method: 'GET', url: '/api/results/cases.csv' }),
    may: LISTERS,
    refusal: 'forbidden',
  },
  'results.readCase': {
    ask: async (world) => ({ method: 'GET', url: `/api/results/cases/${await caseOfDesk(world)}` }),
    may: [...KEEPERS, 'analyst', 'auditor', 'deskAuditor'],
    refusal: 'not_found',
  },
  'results.listCaseSchemes': {
    ask: () => ({ method: 'GET', url: `/api/results/case-schemes?placeAreaId=${WARD}&day=2026-03-01` }),
    may: [...KEEPERS, 'otherChief', 'otherInvestigator', 'dutyChief'],
    refusal: 'forbidden',
  },
  'results.recordCase': { ask: newCase, may: KEEPERS, refusal: 'forbidden' },
  'results.stepCase': {
    ask: async (world) => {
      const url = `/api/results/cases/${await caseOfDesk(world)}/steps`;
      const onDay = world.services.clock.now().toISOString().slice(0, 10);
      return { method: 'POST', url, body: { version: 1, onDay, change: { action: 'investigate' } } };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'results.listGroups': {
    ask: () => ({ method: 'GET', url: '/api/results/groups' }),
    may: LISTERS,
    refusal: 'forbidden',
  },
  'results.exportGroups': {
    ask: () => ({ method: 'GET', url: '/api/results/groups.csv' }),
    may: LISTERS,
    refusal: 'forbidden',
  },
  'results.readGroup': {
    ask: async (world) => ({ method: 'GET', url: await groupOfDesk(world) }),
    may: [...KEEPERS, 'analyst', 'auditor', 'deskAuditor'],
    refusal: 'not_found',
  },
  'results.recordGroup': { ask: newGroup, may: KEEPERS, refusal: 'forbidden' },
  'results.correctGroup': {
    ask: async (world) => {
      const url = `${await groupOfDesk(world)}/corrections`;
      return { method: 'POST', url, body: { version: 1, persons: 6 } };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
};
