import type { z } from 'zod';
import { findUnits } from '../../accounts/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { dueOnWorkingDay } from '../deadlines.ts';
import type { assignTasks as contract, TaskOrigin } from '../task-contract.ts';
import type { FoundBoard } from './boards.ts';
import { findDocument } from './document-queries.ts';
import { findMeeting } from './meeting-queries.ts';
import { type StoredTask, writeStep } from './task-queries.ts';

type Told = z.output<(typeof contract)['body']>;

/**
 * Gives one task to each of some units, all or none. The same again is harmless. Throws `due_before_start`,
 * `unknown_unit` for one that has ended, lies elsewhere or takes no tasks, `minutes_not_issued`, `not_found` for a
 * document or meeting of another board, `already_entered`.
 */
export async function assignTasks(
  services: Services,
  accountId: string,
  board: FoundBoard,
  told: Told,
): Promise<{ dueOn: string; dueVerified: boolean }> {
  const { db, clock } = services;
  const at = clock.now();
  const today = dayOf(at);
  const known = await knownAgain(db, board, told);
  if (known !== undefined) return known;
  if (told.dueOn < today) {
    throw new AppError('due_before_start', { issues: invalidInput('dueOn', 'due_before_start').issues });
  }
  const origin = await originColumns(db, board, told.origin);
  const responsible = told.tasks.map(({ responsibleId }) => responsibleId);
  await refuseUnits(db, board, responsible, today);
  const due = dueOnWorkingDay(await currentLawBook(db, clock), told.dueOn);
  await transaction(db, async (trx) => {
    for (const { taskId, responsibleId } of told.tasks) {
      const row: StoredTask = {
        area_id: board.areaId,
        task_id: taskId,
        unit_id: board.unitId,
        responsible_id: responsibleId,
        ...origin,
        title: told.title.normalize('NFC'),
        assigned_on: today,
        due_on: due.day,
        due_verified: due.verified,
        state: 'assigned',
        percent: 0,
        extension_asked: null,
        reported_on: null,
        answer_due_on: null,
        closed_on: null,
        version: 1,
      };
      await writeTask(trx, row, accountId, at);
    }
  });
  return { dueOn: due.day, dueVerified: due.verified };
}

async function writeTask(trx: Trx, row: StoredTask, accountId: string, at: Date): Promise<void> {
  const written = await trx
    .insertInto('directive_task')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
  await writeStep(trx, {
    area_id: row.area_id,
    task_id: row.task_id,
    seq: 1,
    action: 'assign',
    to_state: 'assigned',
    actor_id: accountId,
    at,
    words: row.title,
    percent: null,
    due_on: row.due_on,
  });
}

/** The answer of before, where these very tasks are there; undefined where none is. */
async function knownAgain(db: Db, board: FoundBoard, told: Told) {
  const ids = told.tasks.map(({ taskId }) => taskId);
  const rows = await db.selectFrom('directive_task').selectAll().where('task_id', 'in', ids).execute();
  const [first] = rows;
  if (first === undefined) return undefined;
  const same = told.tasks.every(({ taskId, responsibleId }) =>
    rows.some(
      (row) =>
        row.task_id === taskId &&
        row.unit_id === board.unitId &&
        row.responsible_id === responsibleId &&
        row.title === told.title.normalize('NFC'),
    ),
  );
  if (!same) throw new AppError('already_entered');
  return { dueOn: first.due_on, dueVerified: first.due_verified };
}

async function originColumns(db: Db, { unitId }: FoundBoard, origin: TaskOrigin) {
  if (origin.kind === 'directive') {
    const document = await findDocument(db, origin.directiveId);
    if (document?.unit_id !== unitId) throw new AppError('not_found');
    return { directive_id: origin.directiveId, meeting_id: null, conclusion: null };
  }
  const meeting = await findMeeting(db, origin.meetingId);
  if (meeting?.unit_id !== unitId) throw new AppError('not_found');
  if (meeting.issued === null) throw new AppError('minutes_not_issued');
  if (origin.conclusion >= meeting.issued.conclusions.length) throw new AppError('not_found');
  return { directive_id: null, meeting_id: origin.meetingId, conclusion: origin.conclusion };
}

/** Only a desk that stands, of the board's area or below; a board gives nothing to the independent desk. */
async function refuseUnits(
  db: Db,
  { area }: FoundBoard,
  unitIds: readonly number[],
  today: string,
): Promise<void> {
  const units = await findUnits(db, unitIds);
  for (const id of unitIds) {
    const unit = units.get(id);
    const takes = unit !== undefined && (unit.kind === 'desk' || unit.kind === 'duty');
    const stands = takes && unit.validFrom <= today && (unit.validTo === null || today <= unit.validTo);
    if (!stands || !area.covers(unit.areaId)) {
      throw new AppError('unknown_unit', { issues: invalidInput('tasks', 'unknown_unit').issues });
    }
  }
}
