import type { Selectable } from 'kysely';
import { displayNames } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { type Evidence, MAX_STEPS, type TaskStep } from '../task-contract.ts';
import type { DirectiveEvidenceTable } from './tables.ts';
import type { StoredTask } from './task-queries.ts';

type StoredEvidence = Selectable<DirectiveEvidenceTable>;

/** The steps of a task with the papers of its reports, oldest first, the newest `MAX_STEPS`; those after `since`. */
export async function listSteps(
  db: Db,
  { area_id: areaId, task_id: taskId }: Pick<StoredTask, 'area_id' | 'task_id'>,
  since = 0,
): Promise<TaskStep[]> {
  const steps = await db
    .selectFrom('directive_step')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('task_id', '=', taskId)
    .where('seq', '>', since)
    .orderBy('seq', 'desc')
    .limit(MAX_STEPS)
    .execute();
  const papers = await db
    .selectFrom('directive_evidence')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('task_id', '=', taskId)
    .where('seq', '>', since)
    .orderBy('uploaded_at')
    .orderBy('evidence_id')
    .limit(MAX_STEPS)
    .execute();
  const names = await displayNames(db, [
    ...new Set([...steps.map((step) => step.actor_id), ...papers.flatMap((paper) => paper.removed_by ?? [])]),
  ]);
  return steps.reverse().map((step) => ({
    seq: step.seq,
    action: step.action,
    toState: step.to_state,
    by: names.get(step.actor_id) ?? '',
    at: step.at.toISOString(),
    words: step.words,
    percent: step.percent,
    dueOn: step.due_on,
    evidence: papers.filter(({ seq }) => seq === step.seq).map((paper) => presentPaper(paper, names)),
  }));
}

function presentPaper(paper: StoredEvidence, names: ReadonlyMap<string, string>): Evidence {
  const { removed_at: at, removed_by: by, removed_why: why } = paper;
  return {
    evidenceId: paper.evidence_id,
    name: paper.name,
    type: paper.type,
    size: paper.size,
    removed: at === null ? null : { at: at.toISOString(), by: names.get(by ?? '') ?? '', why: why ?? '' },
  };
}
