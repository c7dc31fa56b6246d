import { randomUUID } from 'node:crypto';
import {
  createInvitation,
  createUnit,
  createUnitKey,
  currentEpoch,
  openRecovery,
} from '../../src/accounts/server/index.ts';
import { addDays } from '../../src/law/day.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { newContentIdentity } from '../../src/sealed/content-key.ts';
import { signDelegation } from '../../src/sealed/directory.ts';
import { sealGrant } from '../../src/sealed/envelope.ts';
import { shareUnitKey } from '../../src/sealed/unit-key.ts';
import { toBase64Url } from '../../src/wire/bytes.ts';
import {
  PROVINCE,
  publishTestKey,
  testMember,
  testSignature,
  testUnitKey,
  WARD,
} from '../kit/test-accounts.ts';
import { type TestDesk, testMessage, testOnBehalf } from '../kit/test-tips.ts';
import { ACCESS_SCENARIOS } from './access-scenarios.ts';
import { AUDIT_SCENARIOS } from './audit-scenarios.ts';
import { CAMERA_SCENARIOS } from './camera-scenarios.ts';
import { CASE_SCENARIOS } from './case-scenarios.ts';
import { CAST, DESK, INDEPENDENT, SERVING, type Who } from './cast.ts';
import { CONTRIBUTION_SCENARIOS } from './contribution-scenarios.ts';
import { DIRECTIVE_SCENARIOS } from './directive-scenarios.ts';
import { FOOTAGE_SCENARIOS } from './footage-scenarios.ts';
import { FORCE_SCENARIOS } from './force-scenarios.ts';
import { HOUSE_SCENARIOS } from './house-scenarios.ts';
import { MEMBER_SCENARIOS } from './member-scenarios.ts';
import { OFFER_SCENARIOS } from './offer-scenarios.ts';
import { PART_SCENARIOS } from './parts-scenarios.ts';
import { PRIVACY_SCENARIOS } from './privacy-scenarios.ts';
import { RECORD_SCENARIOS } from './record-scenarios.ts';
import { REPORT_SCENARIOS } from './report-scenarios.ts';
import { SCHEME_SCENARIOS } from './scheme-scenarios.ts';
import type { SessionScenario } from './session-scenario.ts';
import { SHIFT_SCENARIOS } from './shift-scenarios.ts';
import { SIGNAL_SCENARIOS } from './signal-scenarios.ts';
import { STEERING_SCENARIOS } from './steering-scenarios.ts';
import { TRANSFER_SCENARIOS } from './transfer-scenarios.ts';
import { WANTED_SCENARIOS } from './wanted-scenarios.ts';
import { WORKS_SCENARIOS } from './works-scenarios.ts';
import { type Ask, sealedPhoto, type World } from './world.ts';

const OTHERS: readonly Who[] = ['otherChief', 'otherReception', 'otherInvestigator'];
const DUTY: readonly Who[] = ['dutyOfficer', 'dutyChief'];

const get = (url: string): Ask => ({ method: 'GET', url });
const post = (url: string, body: object): Ask => ({ method: 'POST', url, body });
const ofDesk = (path: string) => (world: World) => get(`/api/units/${world.desk.unit.unitId}${path}`);

/** A request about a fresh tip of the ward's desk. */
const ofTip = (path: string) => async (world: World) => {
  const { tipId, fileId } = await world.report(world.desk);
  return get(`/api/tips/${tipId}${path.replace(':fileId', fileId)}`);
};

async function writeNote(world: World): Promise<Ask> {
  const { tipId, receipt } = await world.report(world.desk);
  const envelope = 'note' as const;
  const message = await testMessage(world.deployment, world.desk, { envelope, tipId, receipt });
  return post(`/api/tips/${tipId}/messages`, { message });
}

async function enterOnBehalf({ deployment, desk }: World): Promise<Ask> {
  return post('/api/tips/on-behalf', { submission: await testOnBehalf(deployment, desk) });
}

async function putAtDesk(): Promise<Ask> {
  const { attachment, bytes } = await sealedPhoto(await newContentIdentity());
  return { method: 'PUT', url: `/api/desk/drafts/${randomUUID()}/files/${attachment.id}`, body: bytes };
}

async function startVerification(world: World): Promise<Ask> {
  const { tipId } = await world.report(world.desk);
  const change = { action: 'start_verification' };
  return post(`/api/tips/${tipId}/transitions`, { version: 1, change });
}

async function endNewUnit({ services, desk }: World): Promise<Ask> {
  const { areaId, kind, level } = desk.unit;
  const unit = await createUnit(services, { areaId, kind, level, name: 'Bàn trực tạm', nameEn: 'Temporary' });
  const body = { lastDay: unit.validFrom, heirUnitId: desk.unit.unitId };
  return post(`/api/units/${unit.unitId}/end`, body);
}

async function nextUnitKey({ services, desk }: World): Promise<Ask> {
  const { unitId } = desk.unit;
  const rows = await services.db
    .selectFrom('unit_key')
    .select('epoch')
    .where('unit_id', '=', unitId)
    .execute();
  const epoch = Math.max(...rows.map((row) => row.epoch)) + 1;
  const { input } = await testUnitKey(services, unitId, epoch, [desk.chief, desk.reception]);
  return post(`/api/units/${unitId}/keys`, input);
}

async function shareWithNewcomer(world: World): Promise<Ask> {
  const { services, deployment, desk } = world;
  const { unitId } = desk.unit;
  const newcomer = await testMember(services, deployment, `new.${randomUUID().slice(0, 8)}`, [
    { unitId, role: 'reception' },
  ]);
  const [sealed] = await shareUnitKey(desk.key, [newcomer.recipient]);
  if (sealed === undefined) throw new Error('nothing was sealed');
  const share = { accountId: newcomer.accountId, epoch: 1, sealed: toBase64Url(sealed) };
  return post(`/api/units/${unitId}/shares`, { shares: [share] });
}

async function signWaitingKey({ services, deployment, duty }: World): Promise<Ask> {
  const { unit, chief } = duty;
  const rows = await services.db
    .selectFrom('unit_key')
    .select('epoch')
    .where('unit_id', '=', unit.unitId)
    .execute();
  const epoch = Math.max(...rows.map((row) => row.epoch)) + 1;
  const { input } = await testUnitKey(services, unit.unitId, epoch, [chief]);
  const entry = await createUnitKey(services, chief.accountId, unit, input);
  return post('/api/directory/signatures', testSignature(deployment.stewards[0], entry));
}

function renewSteward({ services, deployment }: World): Ask {
  const validFrom = dayOf(services.clock.now());
  const { stewards, root } = deployment;
  const term = { stewardKey: stewards[0].signer.publicKey, validFrom, validTo: addDays(validFrom, 300) };
  const { stewardKey: publicKey, ...word } = signDelegation(root, term);
  return post('/api/directory/delegations', { stewards: [{ publicKey, ...word }], log: null });
}

/** What a member's browser hands in after a rotation: of a tip that has gone elsewhere, which is no refusal. */
async function resealGrants({ services, deployment, other }: World): Promise<Ask> {
  const { unitId } = other.unit;
  const epoch = ((await currentEpoch(services.db, unitId)) ?? 0) + 1;
  const members = [other.chief, other.reception, other.investigator];
  const { entry } = await publishTestKey(services, deployment, other.unit, epoch, members);
  const address = { to: 'unit', unitId, epoch, recipient: entry.recipient } as const;
  const { sealed } = await sealGrant(await newContentIdentity(), address);
  const object = { tipId: randomUUID(), objectId: randomUUID() };
  const grants = [{ ...object, fromEpoch: epoch - 1, sealed: toBase64Url(sealed) }];
  return post(`/api/units/${unitId}/grants`, { epoch, grants });
}

async function openingOf({ services, deployment }: World, desk: TestDesk): Promise<string> {
  const { accountId } = deployment.stewards[0];
  const asked = { unitId: desk.unit.unitId, ground: 'keys_lost' } as const;
  return (await openRecovery(services, accountId, asked)).openingId;
}

/** A ward that nothing else of the world stands on. */
function renameWard(): Ask {
  return post('/api/areas/changes', {
    kind: 'rename',
    onDay: '2026-12-01',
    newAreas: [{ name: 'Tên Mới', kind: 'phuong', code: null, parentId: PROVINCE }],
    moves: [{ fromId: 207, destination: { to: 'new', index: 0 }, extent: 'full' }],
    source: 'nghị quyết thử',
    verified: false,
  });
}

function invite({ desk }: World): Ask {
  const memberships = [{ unitId: desk.unit.unitId, role: 'reception' }];
  return post('/api/invitations', {
    login: `invited.${randomUUID().slice(0, 8)}`,
    displayName: 'Người được mời',
    memberships,
  });
}

/** By the name of the endpoint. */
export const SESSION_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  ...TRANSFER_SCENARIOS,
  ...WANTED_SCENARIOS,
  'accounts.readSession': { ask: () => get('/api/session'), may: CAST, everybody: 'it is their own' },
  'accounts.readKeyring': { ask: () => get('/api/session/keyring'), may: CAST, everybody: 'it is their own' },
  'accounts.signOut': {
    ask: () => ({ method: 'DELETE', url: '/api/session' }),
    may: CAST,
    everybody: 'it ends their own',
  },
  ...ACCESS_SCENARIOS,
  'accounts.listUnits': { ask: () => get('/api/units'), may: SERVING, refusal: 'not_found' },
  'areas.change': { ask: renameWard, may: ['administrator'], refusal: 'forbidden' },
  'areas.listChanges': { ask: () => get('/api/areas/changes'), may: ['administrator'], refusal: 'forbidden' },
  'accounts.createUnit': {
    ask: () =>
      post('/api/units', {
        areaId: WARD,
        kind: 'desk',
        level: 'ward',
        name: 'Công an phường mới',
        nameEn: 'New ward desk',
      }),
    may: ['administrator'],
    refusal: 'forbidden',
  },
  'accounts.endUnit': { ask: endNewUnit, may: ['administrator'], refusal: 'not_found' },
  'accounts.listMembers': {
    ask: ofDesk('/members'),
    may: [...DESK, 'administrator'],
    refusal: 'not_found',
  },
  'accounts.invite': { ask: invite, may: ['chief', 'administrator'], refusal: 'forbidden' },
  'accounts.unitSealTo': { ask: ofDesk('/seal-to'), may: SERVING, refusal: 'not_found' },
  'accounts.listUnitKeys': { ask: ofDesk('/keys'), may: [...DESK, 'steward'], refusal: 'not_found' },
  'accounts.createUnitKey': { ask: nextUnitKey, may: ['chief'], refusal: 'not_found' },
  'accounts.shareUnitKeys': { ask: shareWithNewcomer, may: DESK, refusal: 'not_found' },
  'accounts.listUnsignedKeys': {
    ask: () => get('/api/directory/unsigned'),
    may: ['steward'],
    refusal: 'not_found',
  },
  'accounts.signUnitKey': { ask: signWaitingKey, may: ['steward'], refusal: 'forbidden' },
  'accounts.listDelegations': {
    ask: () => get('/api/directory/delegations'),
    may: ['steward', 'administrator'],
    refusal: 'not_found',
  },
  'accounts.renewDelegations': {
    ask: renewSteward,
    may: ['steward', 'administrator'],
    refusal: 'forbidden',
  },
  'accounts.listRecoveryOpenings': {
    ask: () => get('/api/recovery/openings'),
    may: ['steward', 'administrator'],
    refusal: 'not_found',
  },
  'accounts.readRecovery': {
    ask: ({ desk }) => get(`/api/recovery/units/${desk.unit.unitId}`),
    may: ['steward', 'administrator'],
    refusal: 'not_found',
  },
  'accounts.openRecovery': {
    ask: ({ desk }) => post('/api/recovery/openings', { unitId: desk.unit.unitId, ground: 'keys_lost' }),
    may: ['steward', 'administrator'],
    refusal: 'forbidden',
  },
  // an opening serves its opener alone: here the steward's
  'accounts.closeRecovery': {
    ask: async (world) => ({
      method: 'DELETE',
      url: `/api/recovery/openings/${await openingOf(world, world.desk)}`,
    }),
    may: ['steward'],
    refusal: 'not_found',
  },
  ...STEERING_SCENARIOS,
  ...REPORT_SCENARIOS,
  'tips.list': {
    ask: ({ desk }) => get(`/api/tips?unitId=${desk.unit.unitId}`),
    may: DESK,
    refusal: 'forbidden',
  },
  'tips.count': {
    ask: ({ desk }) => get(`/api/tips/counts?unitId=${desk.unit.unitId}`),
    may: DESK,
    refusal: 'forbidden',
  },
  'tips.events': {
    // it tells nobody but whoever serves a unit, and of that unit alone
    ask: () => get('/api/tips/events'),
    may: [...DESK, ...OTHERS, ...DUTY, ...INDEPENDENT],
    refusal: 'forbidden',
  },
  'tips.listStaleGrants': { ask: ofDesk('/stale-grants'), may: DESK, refusal: 'not_found' },
  'tips.listRecoveryGrants': {
    ask: async (world) => get(`/api/recovery/openings/${await openingOf(world, world.desk)}/grants`),
    may: ['steward'],
    refusal: 'not_found',
  },
  'tips.recoverGrants': {
    ask: async (world) => {
      const { body } = await resealGrants(world);
      const url = `/api/recovery/openings/${await openingOf(world, world.other)}/grants`;
      return { method: 'POST', url, ...(body && { body }) };
    },
    may: ['steward'],
    refusal: 'not_found',
  },
  'tips.resealGrants': { ask: resealGrants, may: OTHERS, refusal: 'not_found' },
  'tips.read': { ask: ofTip(''), may: DESK, refusal: 'not_found' },
  'tips.steps': { ask: ofTip('/steps'), may: DESK, refusal: 'not_found' },
  'tips.messages': { ask: ofTip('/messages'), may: DESK, refusal: 'not_found' },
  'tips.readFile': { ask: ofTip('/files/:fileId'), may: DESK, refusal: 'not_found' },
  'tips.write': { ask: writeNote, may: DESK, refusal: 'not_found' },
  'tips.transition': { ask: startVerification, may: DESK, refusal: 'not_found' },
  ...AUDIT_SCENARIOS,
  ...DIRECTIVE_SCENARIOS,
  ...FORCE_SCENARIOS,
  ...HOUSE_SCENARIOS,
  ...RECORD_SCENARIOS,
  ...SHIFT_SCENARIOS,
  ...MEMBER_SCENARIOS,
  ...SIGNAL_SCENARIOS,
  ...OFFER_SCENARIOS,
  ...PART_SCENARIOS,
  ...PRIVACY_SCENARIOS,
  ...CAMERA_SCENARIOS,
  ...CASE_SCENARIOS,
  ...CONTRIBUTION_SCENARIOS,
  ...FOOTAGE_SCENARIOS,
  ...SCHEME_SCENARIOS,
  ...WORKS_SCENARIOS,
  'tips.enter': { ask: enterOnBehalf, may: DESK, refusal: 'forbidden' },
  'tips.uploadAtDesk': {
    // a sealed file of whoever serves some unit; it belongs to nothing until something signed names it
    ask: putAtDesk,
    may: [...DESK, ...OTHERS, ...DUTY, ...INDEPENDENT],
    refusal: 'forbidden',
  },
};

/** An invitation that waits, for those who come without a session. */
export async function waitingInvitation({ services, deployment, desk }: World): Promise<string> {
  const { token } = await createInvitation(services, deployment.administrator.accountId, {
    login: `waiting.${randomUUID().slice(0, 8)}`,
    displayName: 'Người được mời',
    memberships: [{ unitId: desk.unit.unitId, role: 'reception' }],
  });
  return token;
}
