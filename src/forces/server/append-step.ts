import type { Updateable } from 'kysely';
import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Trx } from '../../platform/database.ts';
import type { Grade, TeamAction } from '../codes.ts';
import type { Asked } from './asked.ts';
import { readSteps } from './read-steps.ts';
import type { ForceTeamTable } from './tables.ts';
import type { StoredTeam, TeamKey } from './team-queries.ts';

/** Something that happens to a team. */
export interface Step {
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

/** Changes that a refused one is told of at most. */
const TOLD = 20;

/**
 * Takes a team from the version that the actor saw to the next: row, step and leaf in one transaction; until that ends
 * nobody else changes the team, and nobody enters what it did. What was entered of a team that has ended can still be
 * put right. Gives the new version. Throws `day_in_future`, and `force_changed` with what happened since.
 */
export async function appendStep(
  trx: Trx,
  team: StoredTeam,
  seen: number,
  { set = {}, ...step }: Step,
  asked: Asked,
): Promise<number> {
  if (step.onDay > dayOf(asked.at)) throw new AppError('day_in_future');
  if (team.version !== seen) throw await changedSince(trx, team, seen);
  const version = seen + 1;
  const changed = await trx
    .updateTable('force_team')
    .set({ ...set, version })
    .where('area_id', '=', team.area_id)
    .where('team_id', '=', team.team_id)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw await changedSince(trx, team, seen);
  await writeStep(trx, team, version, step, asked);
  return version;
}

/** The row of a step with its leaf. */
export async function writeStep(
  trx: Trx,
  { area_id, team_id }: TeamKey,
  version: number,
  { action, onDay, subject, grade = null, before = {}, said = [] }: Omit<Step, 'set'>,
  { accountId, at, sent }: Asked,
): Promise<void> {
  await trx
    .insertInto('force_step')
    .values({
      area_id,
      team_id,
      version,
      action,
      on_day: onDay,
      subject: subject ?? null,
      grade,
      before: JSON.stringify(before),
      sent,
      actor_id: accountId,
      at,
    })
    .execute();
  const about = [team_id, version, action, onDay, subject ?? null, grade, accountId, at.toISOString()];
  await appendLeaf(trx, { areaId: area_id, subject: 'force', fields: ['force.step', ...about, ...said] }, at);
}

async function changedSince(trx: Trx, team: StoredTeam, seen: number): Promise<AppError> {
  const changes = await readSteps(trx, team, { after: seen, limit: TOLD });
  const version = changes.at(-1)?.version ?? team.version;
  return new AppError('force_changed', { details: { version, changes } });
}
