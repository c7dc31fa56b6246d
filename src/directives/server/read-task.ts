import type { z } from 'zod';
import { findUnits, type Officer } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { sidesOf } from '../policy.ts';
import { type readTask as contract, MAX_STEPS } from '../task-contract.ts';
import { possibleActions } from '../workflow.ts';
import { findDocument } from './document-queries.ts';
import { listSteps } from './list-steps.ts';
import { findMeeting } from './meeting-queries.ts';
import { type FoundTask, presentTask, type StoredTask } from './task-queries.ts';

type TaskReply = z.output<(typeof contract)['reply']>;

/** A task with everything that its page shows, and what the asker may do now. */
export async function readTask(
  { db }: Services,
  actor: Officer,
  { row, subject }: FoundTask,
): Promise<TaskReply> {
  const units = await findUnits(db, [row.unit_id, row.responsible_id]);
  const named = (id: number) => {
    const unit = units.get(id);
    return { name: unit?.name ?? '', nameEn: unit?.nameEn ?? '' };
  };
  const sides = sidesOf(actor, subject);
  return {
    ...presentTask(row),
    version: row.version,
    board: named(row.unit_id),
    responsible: named(row.responsible_id),
    origin: await originOf(db, row),
    steps: await listSteps(db, row),
    reminders: await remindersOf(db, row),
    actions: possibleActions({ state: row.state, extensionAsked: row.extension_asked }, sides),
    may: { removeEvidence: sides.length > 0 },
  };
}

async function originOf(db: Db, row: StoredTask): Promise<TaskReply['origin']> {
  if (row.directive_id !== null) {
    const document = await findDocument(db, row.directive_id);
    return { kind: 'directive', number: document?.number ?? null, subject: document?.subject ?? '' };
  }
  const meeting = await findMeeting(db, row.meeting_id ?? '');
  return { kind: 'conclusion', number: meeting?.number ?? 0, heldOn: meeting?.held_on ?? row.assigned_on };
}

async function remindersOf(db: Db, row: StoredTask): Promise<TaskReply['reminders']> {
  return db
    .selectFrom('directive_reminder')
    .select(['kind', 'due_on as dueOn', 'on_day as onDay'])
    .where('area_id', '=', row.area_id)
    .where('task_id', '=', row.task_id)
    .orderBy('on_day', 'desc')
    .limit(MAX_STEPS)
    .execute();
}
