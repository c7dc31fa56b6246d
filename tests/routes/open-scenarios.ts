import { randomUUID } from 'node:crypto';
import { newContentIdentity } from '../../src/sealed/content-key.ts';
import { PROOF_HEADER } from '../../src/tips/contract.ts';
import { PROVINCE, testPerson, WARD } from '../kit/test-accounts.ts';
import { testProof, testReceipt, testSubmission } from '../kit/test-tips.ts';
import { SLIP_SCENARIOS } from './contribution-scenarios.ts';
import { LINK_SCENARIOS } from './footage-scenarios.ts';
import { OFFER_OPEN_SCENARIOS } from './offer-scenarios.ts';
import type { OpenScenario } from './open-scenario.ts';
import { waitingInvitation } from './session-scenarios.ts';
import { publishedNotice } from './wanted-scenarios.ts';
import { type Ask, demand, sealedPhoto, type World } from './world.ts';

const get = (url: string): Ask => ({ method: 'GET', url });
const post = (url: string, body: object): Ask => ({ method: 'POST', url, body });
const withBody = (over: object) => (ask: Ask) => ({ ...ask, body: { ...ask.body, ...over } });
const NO_TOKEN = 'A'.repeat(43);

async function handIn(world: World): Promise<Ask> {
  const { services, deployment, desk } = world;
  const draftId = randomUUID();
  const submission = await testSubmission(deployment, desk, await testReceipt(), { draftId });
  return post('/api/tips', { submission, proof: await testProof(services, draftId) });
}

async function putFile({ services }: World): Promise<Ask> {
  const draftId = randomUUID();
  const { attachment, bytes } = await sealedPhoto(await newContentIdentity());
  const headers = { [PROOF_HEADER]: await testProof(services, draftId) };
  return { method: 'PUT', url: `/drafts/${draftId}/files/${attachment.id}`, body: bytes, headers };
}

async function inclusion(world: World): Promise<Ask> {
  const { acknowledgement } = await world.report(world.desk);
  const { note } = (await demand(world.ask(get('/api/ledger/checkpoint')))) as { note: string };
  const size = note.split('\n')[1] ?? '';
  return get(`/api/ledger/inclusion?leaf=${acknowledgement.leaf.hash}&size=${size}`);
}

/** A quarter that the board's analyst has closed, if nobody had. */
async function ofClosedQuarter(world: World, rest: string): Promise<Ask> {
  const quarter = { from: '2024-10-01', to: '2024-12-31', calendar: 'calendar' };
  await world.askAs('analyst', post('/api/steering/snapshots', { areaId: WARD, ...quarter }));
  return get(`/api/open-data/2024-Q4${rest}`);
}

/** By the name of the endpoint. */
export const OPEN_SCENARIOS: Readonly<Record<string, OpenScenario>> = {
  ...LINK_SCENARIOS,
  ...SLIP_SCENARIOS,
  ...OFFER_OPEN_SCENARIOS,
  'accounts.setupStatus': { ask: () => get('/api/setup') },
  'accounts.signInChallenge': {
    ask: ({ people }) => post('/api/session/challenge', { login: people.chief.login }),
  },
  'accounts.signIn': {
    ask: ({ people: { chief } }) => post('/api/session', { login: chief.login, authKey: chief.authKey }),
    without: {
      what: 'the right key',
      spoil: withBody({ authKey: NO_TOKEN }),
      status: 401,
      code: 'wrong_credentials',
    },
    setsCookie: true,
  },
  'accounts.previewInvitation': {
    ask: async (world) => post('/api/invitations/preview', { token: await waitingInvitation(world) }),
    without: {
      what: 'the token',
      spoil: withBody({ token: NO_TOKEN }),
      status: 404,
      code: 'invitation_unknown',
    },
  },
  'accounts.acceptInvitation': {
    ask: async (world) => {
      const { credentials } = await testPerson('whoever');
      return post('/api/invitations/accept', { token: await waitingInvitation(world), credentials });
    },
    without: {
      what: 'the token',
      spoil: withBody({ token: NO_TOKEN }),
      status: 404,
      code: 'invitation_unknown',
    },
  },
  'accounts.directory': { ask: () => get(`/api/directory?areaId=${WARD}`) },
  'accounts.directoryLog': { ask: () => get('/api/directory/log') },
  'accounts.directoryEntries': { ask: () => get('/api/directory/entries') },
  'areas.search': { ask: () => get('/api/areas/search?q=dong%20son') },
  'areas.list': { ask: () => get('/api/areas') },
  'areas.boundaries': { ask: () => get(`/api/areas/${PROVINCE}/boundaries`) },
  'areas.read': { ask: () => get(`/api/areas/${WARD}`) },
  'law.book': { ask: () => get('/api/law') },
  'ledger.keys': { ask: () => get('/api/ledger/keys') },
  'ledger.checkpoint': { ask: () => get('/api/ledger/checkpoint') },
  'ledger.inclusion': { ask: inclusion },
  'ledger.consistency': { ask: () => get('/api/ledger/consistency?from=1&to=1') },
  'ledger.leaves': { ask: () => get('/api/ledger/leaves?from=0') },
  'steering.openQuarters': { ask: () => get('/api/open-data') },
  'steering.openQuarter': { ask: (world) => ofClosedQuarter(world, '') },
  'steering.openQuarterCsv': { ask: (world) => ofClosedQuarter(world, '/csv') },
  'tips.challenge': { ask: () => get(`/api/tips/challenge?draftId=${randomUUID()}`) },
  'tips.uploadFile': {
    ask: putFile,
    without: {
      what: 'work',
      spoil: (ask) => ({ ...ask, headers: {} }),
      status: 400,
      code: 'bad_proof_of_work',
    },
  },
  'tips.submit': {
    ask: handIn,
    without: { what: 'work', spoil: withBody({ proof: '' }), status: 400, code: 'bad_proof_of_work' },
  },
  'wanted.photo': {
    ask: async (world) => get(`/api/public/wanted/${await publishedNotice(world)}/photo`),
    without: {
      what: 'a published notice',
      spoil: (asked) => ({ ...asked, url: `/api/public/wanted/${randomUUID()}/photo` }),
      status: 404,
      code: 'not_found',
    },
  },
};
