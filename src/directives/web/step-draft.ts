import { parseDay } from '../../law/parse-day.ts';
import type { TaskChange, UnitChange } from '../task-contract.ts';
import { type TaskAction, taskTransition } from '../workflow.ts';

/** What is typed into the dialog of a step. */
export interface StepDraft {
  readonly words: string;
  readonly percent: number | '';
  readonly day: string;
  /** Papers that have been uploaded. */
  readonly evidence: readonly string[];
  /** That the papers show nobody. */
  readonly clean: boolean;
}

/** Nothing typed yet; `percent` is where the task stands. */
export function emptyStep(percent: number): StepDraft {
  return { words: '', percent, day: '', evidence: [], clean: false };
}

/** Fewer characters than this are no report and no reason. */
const LEAST = 10;

/** What is missing in a draft; empty where it can be sent. */
export function faultsOf(
  action: TaskAction,
  draft: StepDraft,
): readonly ('words' | 'percent' | 'day' | 'clean')[] {
  const { words } = taskTransition(action);
  const length = draft.words.trim().length;
  const short = words === 'must' ? length < LEAST : words === 'may' && length > 0 && length < LEAST;
  const percent = action === 'report_progress' && draft.percent === '';
  const day = action === 'request_extension' && parseDay(draft.day) === undefined;
  const clean = draft.evidence.length > 0 && !draft.clean;
  return [
    ...(short ? (['words'] as const) : []),
    ...(percent ? (['percent'] as const) : []),
    ...(day ? (['day'] as const) : []),
    ...(clean ? (['clean'] as const) : []),
  ];
}

/** What is sent of a draft without faults. */
export function changeOf(action: TaskAction, draft: StepDraft): TaskChange {
  const words = draft.words.trim();
  const evidence = [...draft.evidence];
  switch (action) {
    case 'acknowledge':
      return { action };
    case 'report_progress':
      return { action, words, evidence, percent: draft.percent === '' ? 0 : draft.percent };
    case 'report_done':
      return { action, words, evidence };
    case 'request_extension':
      return { action, words, dueOn: parseDay(draft.day) ?? '' };
    case 'accept':
    case 'grant_extension':
      return words === '' ? { action } : { action, words };
    default:
      return { action, words };
  }
}

/** Whether a change is of the unit's side. */
export function isUnitChange(change: TaskChange): change is UnitChange {
  return taskTransition(change.action).by === 'unit';
}
