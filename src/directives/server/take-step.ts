import type { LawBook } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { answerDue, dueOnWorkingDay } from '../deadlines.ts';
import type { TaskChange } from '../task-contract.ts';
import { isClosed, isPossible, stateAfter } from '../workflow.ts';
import { listSteps } from './list-steps.ts';
import { readStoredTask, type StoredTask, writeStep } from './task-queries.ts';

/**
 * Takes a step of a task; for whose side, the policy has judged. Throws `task_withdrawn`, `task_changed` with what
 * has happened since the version that the asker saw, `transition_not_allowed`, `due_before_start` for a longer term
 * that is none, `evidence_missing`.
 */
export async function takeStep(
  services: Services,
  accountId: string,
  row: StoredTask,
  { version, change }: { readonly version: number; readonly change: TaskChange },
): Promise<{ version: number; state: StoredTask['state'] }> {
  const { db, clock } = services;
  if (row.state === 'withdrawn') throw new AppError('task_withdrawn');
  if (row.version !== version) throw await taskChanged(services, row, version);
  if (!isPossible({ state: row.state, extensionAsked: row.extension_asked }, change.action)) {
    throw new AppError('transition_not_allowed');
  }
  const at = clock.now();
  const changed = changedBy(await currentLawBook(db, clock), row, change, dayOf(at));
  const state = stateAfter(row.state, change.action);
  const seq = version + 1;
  const columns = { ...changed, state, version: seq, closed_on: isClosed(state) ? dayOf(at) : null };
  const taken = await transaction(db, async (trx) => {
    const updated = await trx
      .updateTable('directive_task')
      .set(columns)
      .where('area_id', '=', row.area_id)
      .where('task_id', '=', row.task_id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) return false;
    const papers = 'evidence' in change ? await takePapers(trx, row, seq, change.evidence) : [];
    const step = {
      area_id: row.area_id,
      task_id: row.task_id,
      seq,
      action: change.action,
      to_state: state,
      actor_id: accountId,
      at,
      words: 'words' in change ? (change.words?.normalize('NFC') ?? null) : null,
      percent: 'percent' in change ? change.percent : null,
      due_on: change.action === 'request_extension' ? change.dueOn : (changed.due_on ?? null),
    };
    await writeStep(trx, step, papers);
    return true;
  });
  if (!taken) throw await taskChanged(services, row, version);
  return { version: seq, state };
}

/** The columns that an action changes beside the state. */
function changedBy(book: LawBook, row: StoredTask, change: TaskChange, today: string): Partial<StoredTask> {
  switch (change.action) {
    case 'report_progress':
      return { percent: change.percent };
    case 'report_done':
      return { reported_on: today, answer_due_on: answerDue(book, today), extension_asked: null };
    case 'accept':
      return { percent: 100 };
    case 'return':
      return { reported_on: null, answer_due_on: null };
    case 'request_extension':
      if (change.dueOn <= row.due_on) {
        throw new AppError('due_before_start', {
          issues: invalidInput('change.dueOn', 'due_before_start').issues,
        });
      }
      return { extension_asked: change.dueOn };
    case 'grant_extension': {
      const due = dueOnWorkingDay(book, row.extension_asked ?? row.due_on);
      return { due_on: due.day, due_verified: due.verified, extension_asked: null };
    }
    case 'refuse_extension':
    case 'withdraw':
      return { extension_asked: null };
    default:
      return {};
  }
}

/** Ties papers to the step of their report, and gives their digests. Throws `evidence_missing`. */
async function takePapers(
  trx: Trx,
  { area_id: areaId, task_id: taskId }: StoredTask,
  seq: number,
  evidenceIds: readonly string[],
): Promise<string[]> {
  if (evidenceIds.length === 0) return [];
  const taken = await trx
    .updateTable('directive_evidence')
    .set({ seq })
    .where('area_id', '=', areaId)
    .where('task_id', '=', taskId)
    .where('evidence_id', 'in', evidenceIds)
    .where('seq', 'is', null)
    .returning('sha256')
    .execute();
  if (taken.length !== evidenceIds.length) throw new AppError('evidence_missing');
  return taken.map(({ sha256 }) => sha256.toString('base64url')).sort();
}

/** The refusal of a step on a task that has moved on: where it stands, and the steps that the asker has not seen. */
async function taskChanged({ db }: Services, row: StoredTask, version: number): Promise<AppError> {
  const now = (await readStoredTask(db, row.task_id)) ?? row;
  const steps = await listSteps(db, row, version);
  return new AppError('task_changed', { details: { version: now.version, state: now.state, steps } });
}
