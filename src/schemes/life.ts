import { keysOf } from '../wire/keys-of.ts';

/** Where a scheme stands in its life. */
export const STATES = [
  'proposed',
  'in_preparation',
  'launched',
  'running',
  'under_review',
  'graded',
  'replicated',
  'dissolved',
] as const;
export type State = (typeof STATES)[number];

/** Papers of a scheme's legal file. */
export const DOCUMENT_TYPES = [
  'survey',
  'proposal',
  'plan',
  'decision',
  'rules',
  'board',
  'launch_record',
  'review_report',
  'replication_plan',
  'dissolution_decision',
  'answer',
  'other',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Papers that stand only with number, day and issuing body: what decides has to be found again. */
export const NUMBERED_DOCUMENTS: readonly DocumentType[] = ['decision', 'dissolution_decision'];

/** One line of the table of a scheme's life. */
interface LifeStep {
  readonly from: readonly State[];
  readonly to: State;
  /** The papers that this step asks for: new ones, filed since the same step was last taken. */
  readonly documents: readonly DocumentType[];
  /** Whether the step gives a grade. */
  readonly grades?: true;
}

/** From its launch to its end a scheme is alive: it is counted as kept up. */
export const ALIVE: readonly State[] = ['launched', 'running', 'under_review', 'graded', 'replicated'];

/** The life of a scheme as data: a step that is not listed for a state cannot be taken in it. */
const LIFE_STEPS = {
  prepare: { from: ['proposed'], to: 'in_preparation', documents: ['survey', 'proposal'] },
  launch: { from: ['in_preparation'], to: 'launched', documents: ['decision', 'rules', 'board'] },
  run: { from: ['launched'], to: 'running', documents: ['launch_record'] },
  review: { from: ['running', 'replicated'], to: 'under_review', documents: [] },
  grade: { from: ['under_review'], to: 'graded', documents: ['review_report'], grades: true },
  replicate: { from: ['graded'], to: 'replicated', documents: ['replication_plan'] },
  resume: { from: ['under_review', 'graded', 'replicated'], to: 'running', documents: [] },
  /** A proposal that does not become a scheme: whoever proposed it is answered. */
  decline: { from: ['proposed', 'in_preparation'], to: 'dissolved', documents: ['answer'] },
  dissolve: { from: ALIVE, to: 'dissolved', documents: ['dissolution_decision'] },
} as const satisfies Record<string, LifeStep>;
export type LifeAction = keyof typeof LIFE_STEPS;
export const LIFE_ACTIONS = keysOf(LIFE_STEPS);

/** Everything that can happen to a scheme: the steps of its life, and entries in its file and register. */
export const ACTIONS = [
  'propose',
  ...LIFE_ACTIONS,
  'amend',
  'file_document',
  'set_chair',
  'correct_launch',
  'correct_dissolution',
  'open_site',
  'change_site',
  'end_site',
  'form_team',
  'change_team',
  'begin_term',
  'end_term',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Days of a scheme's life that are counted by, and can be corrected. */
export const LIFE_DAYS = ['launch', 'dissolution'] as const;
export type LifeDay = (typeof LIFE_DAYS)[number];

/** Why a day is corrected; closed, as words would name people. */
export const CORRECTION_REASONS = ['typed_wrongly', 'paper_says_otherwise', 'took_place_on'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** A step of life as it was taken, or as its day was corrected since. */
export interface LivedStep {
  readonly version: number;
  readonly onDay: string;
}

/** Whether a step at a version can have been taken on a day: no earlier one later, and no later one earlier. */
export function inOrder(lived: readonly LivedStep[], { version, onDay }: LivedStep): boolean {
  return lived.every(
    (other) =>
      other.version === version || (other.version < version ? other.onDay <= onDay : onDay <= other.onDay),
  );
}

/** What a scheme's file tells of a paper: its type, its day, and the version of the scheme that it came with. */
interface FiledDocument {
  readonly type: DocumentType;
  readonly version: number;
  /** `YYYY-MM-DD`. */
  readonly dated: string;
}

/** Whether a step of life can be taken in a state. */
export function canStep(action: LifeAction, state: State): boolean {
  return stepOf(action).from.includes(state);
}

/** The steps of life that can be taken in a state, in the order of the table. */
export function stepsFrom(state: State): LifeAction[] {
  return LIFE_ACTIONS.filter((action) => canStep(action, state));
}

/**
 * The papers that a step on a day still lacks: those it asks for, less those filed after `since`, the version at which
 * the same step was last taken (0: never), and less those that come with it. A paper of a later day bears no step.
 */
export function missingDocuments(
  action: LifeAction,
  filed: readonly FiledDocument[],
  since: number,
  onDay: string,
): DocumentType[] {
  const fresh = filed
    .filter(({ version, dated }) => version > since && dated <= onDay)
    .map(({ type }) => type);
  return stepOf(action).documents.filter((type) => !fresh.includes(type));
}

/** The line of a step, in the general type. */
export function stepOf(action: LifeAction): LifeStep {
  return LIFE_STEPS[action];
}
