import {
  addMember,
  assignTasks,
  findBoard,
  findMeeting,
  findTask,
  issueMinutes,
  recordDocument,
  recordMeeting,
  remind,
  takeStep,
  uploadEvidence,
} from '../directives/server/index.ts';
import type { TaskChange } from '../directives/task-contract.ts';
import { taskTransition } from '../directives/workflow.ts';
import { addDays } from '../law/day.ts';
import type { Services } from '../platform/services.ts';
import { OFFICERS } from './city.ts';
import type { DemoCity, DemoMark } from './demo-folder.ts';
import { at } from './demo-services.ts';
import { drawPaper } from './draw-paper.ts';
import { DOCUMENTS, type DocumentName, MEETINGS, MEMBERS } from './plan-board.ts';
import { LONGER_BY, type PlannedTask, TASKS } from './plan-tasks.ts';
import { createRandom } from './random.ts';

type Board = NonNullable<Awaited<ReturnType<typeof findBoard>>>;

/** What the filling works with: each thing's id follows from the seed, so that nothing is entered twice. */
interface Work {
  readonly services: Services;
  readonly board: Board;
  readonly secretary: string;
  readonly city: DemoCity;
  readonly today: string;
  /** Services at nine in the morning of a day, counted from today. */
  on(day: number): Services;
}

/**
 * Has the demo's board work: members, documents, meetings and tasks, by the operations of the real pages, each at its
 * day. What is there already is left as it is.
 */
export async function fillBoard(services: Services, mark: DemoMark & { city: DemoCity }): Promise<void> {
  const { seed, city, today } = mark;
  const { unit_id: unitId } = await services.db
    .selectFrom('unit')
    .select('unit_id')
    .where('kind', '=', 'steering')
    .executeTakeFirstOrThrow();
  const board = await findBoard(services, unitId);
  if (board === undefined) throw new Error('the demo has no steering unit');
  const on = (day: number): Services => at(services, `${addDays(today, day)}T02:00:00Z`);
  const secretary = accountOf(city, 'bcd.phantich');
  const work: Work = { services, board, secretary, city, today, on };
  const random = createRandom(`${seed}/board`);
  const memberIds = MEMBERS.map(() => random.uuid());
  for (const [index, member] of MEMBERS.entries()) {
    const memberId = memberIds[index] ?? random.uuid();
    await addMember(on(-110), secretary, board, { ...member, memberId });
  }
  const documentIds = await enterDocuments(work, () => random.uuid());
  const meetingIds = await holdMeetings(work, memberIds, () => random.uuid());
  for (const task of TASKS) {
    const [taskId, evidenceId] = [random.uuid(), random.uuid()];
    await giveTask(work, task, taskId, originOf(task, documentIds, meetingIds));
    await liveTask(work, task, taskId, evidenceId);
  }
  await remind(services);
}

async function enterDocuments(
  { on, secretary, board }: Work,
  newId: () => string,
): Promise<Readonly<Record<DocumentName, string>>> {
  const ids = { programme: newId(), directive: newId(), circular: newId() };
  for (const name of ['circular', 'directive', 'programme'] as const) {
    await recordDocument(on(-108), secretary, board, { ...DOCUMENTS[name], directiveId: ids[name] });
  }
  return ids;
}

async function holdMeetings(
  { on, services, secretary, board, today }: Work,
  memberIds: readonly string[],
  newId: () => string,
): Promise<ReadonlyMap<number, string>> {
  const ids = new Map<number, string>();
  const leader = (role: 'standing_deputy' | 'secretary') =>
    memberIds[MEMBERS.findIndex((member) => member.role === role)] ?? null;
  for (const { day, ...meeting } of MEETINGS) {
    const meetingId = newId();
    ids.set(meeting.number, meetingId);
    const fields = {
      ...meeting,
      agenda: [...meeting.agenda],
      conclusions: [...meeting.conclusions],
      meetingId,
      heldOn: addDays(today, day),
      chairId: leader('standing_deputy'),
      secretaryId: leader('secretary'),
    };
    const held = on(Math.min(day, -1) + 1);
    await recordMeeting(held, secretary, board, fields);
    const stored = await findMeeting(services.db, meetingId);
    if (day < 0 && stored?.issued_at === null) await issueMinutes(held, secretary, stored, stored.version);
  }
  return ids;
}

function originOf(
  { from }: PlannedTask,
  documentIds: Readonly<Record<DocumentName, string>>,
  meetingIds: ReadonlyMap<number, string>,
) {
  if (typeof from === 'string') return { kind: 'directive', directiveId: documentIds[from] } as const;
  const meetingId = meetingIds.get(from.meeting);
  if (meetingId === undefined) throw new Error('a task of the demo comes out of no meeting');
  return { kind: 'conclusion', meetingId, conclusion: from.conclusion } as const;
}

async function giveTask(
  { on, secretary, board, city, today }: Work,
  { title, desk, given, due }: PlannedTask,
  taskId: string,
  origin: ReturnType<typeof originOf>,
): Promise<void> {
  const responsibleId = city.keys.find((key) => key.desk === desk)?.unitId;
  if (responsibleId === undefined) throw new Error(`no desk ${desk}`);
  const tasks = [{ taskId, responsibleId }];
  await assignTasks(on(given), secretary, board, { origin, title, dueOn: addDays(today, due), tasks });
}

async function liveTask(
  work: Work,
  { desk, steps }: PlannedTask,
  taskId: string,
  evidenceId: string,
): Promise<void> {
  const chief = accountOf(work.city, chiefOf(desk));
  for (const [index, { day, change, paper }] of steps.entries()) {
    const found = await findTask(work.services, taskId);
    if (found === undefined) throw new Error('a task of the demo is not there');
    const { row } = found;
    if (row.version > index + 1) continue;
    const by = taskTransition(change.action).by === 'unit' ? chief : work.secretary;
    const shown = paper ? await showPaper(work.on(day), chief, row, evidenceId) : [];
    const complete = completed(change, row.due_on, shown);
    await takeStep(work.on(day), by, row, { version: row.version, change: complete });
  }
}

/** A change with what only the day of the filling knows. */
function completed(change: TaskChange, dueOn: string, evidence: string[]): TaskChange {
  if (change.action === 'request_extension') return { ...change, dueOn: addDays(dueOn, LONGER_BY) };
  return change.action === 'report_done' ? { ...change, evidence } : change;
}

async function showPaper(
  services: Services,
  chief: string,
  task: Parameters<typeof uploadEvidence>[2],
  evidenceId: string,
): Promise<string[]> {
  const bytes = drawPaper(['BAO CAO KET QUA THUC HIEN', '(du lieu mau cua ban chay thu)']);
  const content = (async function* () {
    yield bytes;
  })();
  const paper = { evidenceId, name: 'bao-cao-ket-qua.pdf', type: 'application/pdf', content } as const;
  await uploadEvidence(services, chief, task, paper);
  return [evidenceId];
}

function chiefOf(desk: string): string {
  const chief = OFFICERS.find(({ memberships }) =>
    memberships.some((membership) => membership.desk === desk && membership.role === 'chief'),
  );
  if (chief === undefined) throw new Error(`${desk} has no chief`);
  return chief.login;
}

function accountOf({ accounts }: DemoCity, login: string): string {
  const accountId = accounts[login];
  if (accountId === undefined) throw new Error(`the demo has nobody called ${login}`);
  return accountId;
}
