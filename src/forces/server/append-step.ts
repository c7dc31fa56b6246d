import type { Selectable, Updateable } from 'kysely';
import type { LeafField } from '../../ledger/leaf.ts';
import type { Trx } from '../../platform/database.ts';
import { advance, writeStep } from '../../steps/server/index.ts';
import type { Grade, TeamAction } from '../codes.ts';
import type { Asked } from './asked.ts';
import type { ForceStepTable, ForceTeamTable } from './tables.ts';
import type { StoredTeam, TeamKey } from './team-queries.ts';

/** Where the register keeps teams and what happens to them. */
export const TEAM_LIFE = {
  things: 'force_team',
  steps: 'force_step',
  id: 'team_id',
  subject: 'force',
  leaf: 'force.step',
  changed: 'force_changed',
  tell: ({ action, subject, grade, before }: Selectable<ForceStepTable>) => {
    return { action, subject, grade, before: { ...before } };
  },
} as const;

/** Something that happens to a team. */
interface Step {
  readonly action: TeamAction;
  /** The day on which it happened, `YYYY-MM-DD`. */
  readonly onDay: string;
  /** The member concerned, or the first day of the year that is graded. */
  readonly subject?: string;
  readonly grade?: Grade | null;
  /** What a change replaced. */
  readonly before?: Readonly<Record<string, unknown>>;
  /** What the ledger's leaf commits to beyond that. */
  readonly said?: readonly LeafField[];
  /** What the team's row says from then on. */
  readonly set?: Updateable<ForceTeamTable>;
}

/**
 * Takes a team from the version that the actor saw to the next; until that ends nobody enters what it did. What was
 * entered of a team that has ended can still be put right. Throws what `advance` does.
 */
export function appendStep(
  trx: Trx,
  team: StoredTeam,
  seen: number,
  step: Step,
  asked: Asked,
): Promise<number> {
  return advance(trx, TEAM_LIFE, team, seen, { ...kept(step, asked), set: step.set ?? {} }, asked);
}

/** The first step, of a team that has just been entered. */
export function recordStep(trx: Trx, team: TeamKey, step: Omit<Step, 'set'>, asked: Asked): Promise<void> {
  return writeStep(trx, TEAM_LIFE, team, 1, kept(step, asked), asked);
}

function kept({ action, onDay, subject, grade = null, before = {}, said = [] }: Step, { sent }: Asked) {
  const columns = { action, subject: subject ?? null, grade, before: JSON.stringify(before), sent };
  return { onDay, columns, about: [action, onDay, columns.subject, grade], said };
}
