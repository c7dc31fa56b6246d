import {
  addMember,
  asOneOf,
  assignedTask,
  assignTask,
  boardUrl,
  DOCUMENT,
  issuedMeeting,
  meetingFields,
  recordDocument,
  recordMeeting,
  reportedTask,
  reporting,
  takenTask,
  uploading,
} from './board.ts';
import { SERVING, type Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask, World } from './world.ts';

const get = (url: string): Ask => ({ method: 'GET', url });
const post = (url: string, body: object): Ask => ({ method: 'POST', url, body });
const ofBoard = (path: string) => (world: World) => get(boardUrl(world, path));
const OVERSEERS: readonly Who[] = ['analyst', 'auditor'];
/** Whom the board may give tasks to, wherever they stand; the independent desk is not among them. */
const READERS: readonly Who[] = ['chief', 'otherChief', 'dutyChief', 'analyst', 'auditor', 'deskAuditor'];
/** Of a task of the ward's desk. */
const OF_TASK: readonly Who[] = ['chief', 'deskAuditor', ...OVERSEERS];

const scenario = (ask: SessionScenario['ask'], may: readonly Who[]): SessionScenario => {
  return { ask, may, refusal: 'not_found' };
};
const serving = (url: string): SessionScenario => {
  return { ask: () => get(url), may: SERVING, refusal: 'forbidden' };
};

async function endTerm(world: World): Promise<Ask> {
  const adding = addMember(world);
  await asOneOf(world, 'analyst', adding);
  return post(`/api/directives/members/${adding.id}/end`, { version: 1, validTo: '2026-12-31' });
}

/** A meeting that is not issued, and what is done to it. */
const ofDraft = (path: string, body: (world: World) => Promise<object>) => async (world: World) => {
  const recording = await recordMeeting(world);
  await asOneOf(world, 'analyst', recording);
  return post(`/api/directives/meetings/${recording.id}${path}`, { ...(await body(world)), version: 1 });
};

async function ofDocument(world: World): Promise<string> {
  const recording = recordDocument(world);
  await asOneOf(world, 'analyst', recording);
  return `/api/directives/documents/${recording.id}`;
}

/** By the name of the endpoint. */
export const DIRECTIVE_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'directives.boards': serving('/api/directives/boards'),
  'directives.counts': serving('/api/directives/counts'),
  'directives.members': scenario(ofBoard('/members'), READERS),
  'directives.addMember': scenario(addMember, ['analyst']),
  'directives.endTerm': scenario(endTerm, ['analyst']),
  'directives.meetings': scenario(ofBoard('/meetings'), READERS),
  'directives.recordMeeting': scenario(recordMeeting, ['analyst']),
  'directives.meeting': scenario(
    async (world) => get(`/api/directives/meetings/${await issuedMeeting(world)}`),
    READERS,
  ),
  'directives.amendMeeting': scenario(ofDraft('/amendments', meetingFields), ['analyst']),
  'directives.issueMinutes': scenario(
    ofDraft('/issue', async () => ({})),
    ['analyst'],
  ),
  'directives.documents': scenario(ofBoard('/documents'), READERS),
  'directives.recordDocument': scenario(recordDocument, ['analyst']),
  'directives.document': scenario(async (world) => get(await ofDocument(world)), READERS),
  'directives.amendDocument': scenario(
    async (world) => post(`${await ofDocument(world)}/amendments`, { ...DOCUMENT, version: 1 }),
    ['analyst'],
  ),
  'directives.overview': scenario(ofBoard('/overview'), OVERSEERS),
  'directives.assign': scenario(assignTask, ['analyst']),
  'directives.tasks': scenario(ofBoard('/tasks'), OVERSEERS),
  'directives.exportTasks': scenario(ofBoard('/tasks.csv'), OVERSEERS),
  'directives.unitTasks': scenario(
    ({ desk }) => get(`/api/directives/units/${desk.unit.unitId}/tasks`),
    ['chief', 'deskAuditor'],
  ),
  'directives.task': scenario(
    async (world) => get(`/api/directives/tasks/${await assignedTask(world)}`),
    OF_TASK,
  ),
  'directives.report': scenario(
    async (world) => reporting(await assignedTask(world), 1, { action: 'acknowledge' }),
    ['chief'],
  ),
  'directives.decide': scenario(
    async (world) => {
      const { taskId } = await reportedTask(world);
      return post(`/api/directives/tasks/${taskId}/decisions`, { version: 3, change: { action: 'accept' } });
    },
    ['analyst'],
  ),
  'directives.uploadEvidence': scenario(async (world) => uploading(await takenTask(world)), ['chief']),
  'directives.readEvidence': scenario(async (world) => {
    const { taskId, evidenceId } = await reportedTask(world);
    return get(`/api/directives/tasks/${taskId}/evidence/${evidenceId}`);
  }, OF_TASK),
  // whichever side sees that a paper does not belong here takes it away
  'directives.removeEvidence': scenario(
    async (world) => {
      const { taskId, evidenceId } = await reportedTask(world);
      const url = `/api/directives/tasks/${taskId}/evidence/${evidenceId}/removal`;
      return post(url, { why: 'Có tên người dân trong tài liệu.' });
    },
    ['chief', 'analyst'],
  ),
};
