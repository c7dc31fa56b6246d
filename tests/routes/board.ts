import { randomUUID } from 'node:crypto';
import type { Who } from './cast.ts';
import { type Ask, demand, type World } from './world.ts';

/** A request about something of a board, with the id that it makes. */
export interface Making extends Ask {
  readonly id: string;
}

const WORDS = 'Đã họp dân và ký cam kết ở tất cả các tổ.';

/** What follows `/api/directives/boards/:unitId` of the board of the test's province. */
export const boardUrl = (world: World, path: string): string =>
  `/api/directives/boards/${world.deployment.units.steering.unitId}${path}`;

/** Asks as one of the cast, and demands success. */
export async function asOneOf(world: World, who: Who, ask: Ask): Promise<unknown> {
  return demand(world.askAs(who, ask));
}

/** A term of somebody whose name nobody else has. */
export function addMember(world: World): Making {
  const id = randomUUID();
  const body = { memberId: id, name: `Người thử ${id.slice(0, 8)}`, post: 'Trưởng phòng', role: 'member' };
  const term = { validFrom: '2025-07-01', validTo: null };
  return { id, method: 'POST', url: boardUrl(world, '/members'), body: { ...body, ...term } };
}

/** Each number stands once in a year. */
let lastNumber = 0;

/** What a meeting is told of, under a number that no other has. */
export async function meetingFields(world: World): Promise<object> {
  const [chair, secretary] = [addMember(world), addMember(world)];
  for (const each of [chair, secretary]) await asOneOf(world, 'analyst', each);
  lastNumber += 1;
  return {
    number: lastNumber,
    heldOn: '2026-02-27',
    place: 'Hội trường',
    chairId: chair.id,
    secretaryId: secretary.id,
    agenda: ['Kiểm điểm'],
    minutes: 'Đã thảo luận.',
    conclusions: ['Các đơn vị rà soát.'],
  };
}

export async function recordMeeting(world: World): Promise<Making> {
  const id = randomUUID();
  const body = { ...(await meetingFields(world)), meetingId: id };
  return { id, method: 'POST', url: boardUrl(world, '/meetings'), body };
}

/** A meeting whose minutes have been issued. */
export async function issuedMeeting(world: World): Promise<string> {
  const recording = await recordMeeting(world);
  await asOneOf(world, 'analyst', recording);
  const url = `/api/directives/meetings/${recording.id}/issue`;
  await asOneOf(world, 'analyst', { method: 'POST', url, body: { version: 1 } });
  return recording.id;
}

/** What is known of a document whose subject alone is known. */
export const DOCUMENT = {
  kind: 'programme',
  number: null,
  issuedOn: null,
  issuer: null,
  subject: 'Đề án thử',
  source: null,
  validFrom: null,
  validTo: null,
  supersededBy: null,
  verified: false,
} as const;

export function recordDocument(world: World): Making {
  const id = randomUUID();
  return { id, method: 'POST', url: boardUrl(world, '/documents'), body: { directiveId: id, ...DOCUMENT } };
}

/** A task for the ward's desk, out of a document of its own. */
export async function assignTask(world: World): Promise<Making> {
  const document = recordDocument(world);
  await asOneOf(world, 'analyst', document);
  const id = randomUUID();
  const tasks = [{ taskId: id, responsibleId: world.desk.unit.unitId }];
  const origin = { kind: 'directive', directiveId: document.id };
  const body = { origin, title: 'Vận động ký cam kết', dueOn: '2026-12-01', tasks };
  return { id, method: 'POST', url: boardUrl(world, '/tasks'), body };
}

/** A task that the ward's desk was given. */
export async function assignedTask(world: World): Promise<string> {
  const assigning = await assignTask(world);
  await asOneOf(world, 'analyst', assigning);
  return assigning.id;
}

/** A report of the ward's desk on its task. */
export const reporting = (taskId: string, version: number, change: object): Ask => {
  return { method: 'POST', url: `/api/directives/tasks/${taskId}/reports`, body: { version, change } };
};

/** A task that the ward's desk works on. */
export async function takenTask(world: World): Promise<string> {
  const taskId = await assignedTask(world);
  await asOneOf(world, 'chief', reporting(taskId, 1, { action: 'acknowledge' }));
  return taskId;
}

/** A paper to upload for a task. */
export function uploading(taskId: string): Making {
  const id = randomUUID();
  const url = `/api/directives/tasks/${taskId}/evidence/${id}?name=bao-cao.pdf&type=application/pdf`;
  return { id, method: 'PUT', url, body: new TextEncoder().encode('%PDF-1.7\nbáo cáo') };
}

/** A report that shows a paper and waits for the board. */
export async function reportedTask(world: World): Promise<{ taskId: string; evidenceId: string }> {
  const taskId = await takenTask(world);
  const upload = uploading(taskId);
  await asOneOf(world, 'chief', upload);
  const change = { action: 'report_done', words: WORDS, evidence: [upload.id] };
  await asOneOf(world, 'chief', reporting(taskId, 2, change));
  return { taskId, evidenceId: upload.id };
}
