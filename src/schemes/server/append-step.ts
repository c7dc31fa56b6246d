import type { Updateable } from 'kysely';
import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Trx } from '../../platform/database.ts';
import type { StepBefore } from '../contract.ts';
import type { Action, CorrectionReason } from '../life.ts';
import { readSteps } from './read-steps.ts';
import type { StoredScheme } from './scheme-queries.ts';
import type { SchemeTable } from './tables.ts';

/** Something that happens to a scheme. */
export interface Step {
  readonly action: Action;
  /** The day on which it happened, `YYYY-MM-DD`. */
  readonly onDay: string;
  /** The site, team, term or paper concerned. */
  readonly subjectId?: string;
  readonly grade?: string | null;
  /** What it replaces, as it stood. */
  readonly before?: StepBefore;
  readonly reason?: CorrectionReason;
  /** What the ledger's leaf commits to beyond that: what was entered, hashes of sealed words. */
  readonly said?: readonly LeafField[];
  /** What the scheme's row says from then on. */
  readonly set?: Updateable<SchemeTable>;
}

/** Who acts, and when. */
export interface By {
  readonly accountId: string;
  readonly at: Date;
}

/** Changes that a refused one is told of at most. */
const TOLD = 20;

/**
 * Takes a scheme from the version that the actor saw to the next: its row, the step and the leaf in one transaction;
 * until that ends, nobody else changes the scheme. Gives the new version. Throws `day_in_future`, and
 * `scheme_changed` with what happened since.
 */
export async function appendStep(
  trx: Trx,
  scheme: StoredScheme,
  seen: number,
  { action, onDay, subjectId, grade = null, before = {}, reason, said = [], set = {} }: Step,
  { accountId, at }: By,
): Promise<number> {
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  const { area_id, scheme_id } = scheme;
  if (scheme.version !== seen) throw await changedSince(trx, scheme, seen);
  const version = seen + 1;
  const changed = await trx
    .updateTable('scheme')
    .set({ ...set, version })
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw await changedSince(trx, scheme, seen);
  const state = set.state ?? scheme.state;
  const step = { area_id, scheme_id, version, action, state, on_day: onDay, grade, actor_id: accountId, at };
  await trx
    .insertInto('scheme_step')
    .values({
      ...step,
      subject_id: subjectId ?? null,
      before: JSON.stringify(before),
      reason: reason ?? null,
    })
    .execute();
  const fields = [
    'scheme.step',
    scheme_id,
    version,
    action,
    state,
    onDay,
    grade,
    subjectId ?? null,
    accountId,
    at.toISOString(),
    ...said,
  ];
  await appendLeaf(trx, { areaId: area_id, subject: 'scheme', fields }, at);
  return version;
}

async function changedSince(trx: Trx, scheme: StoredScheme, seen: number): Promise<AppError> {
  const changes = await readSteps(trx, scheme, { after: seen, limit: TOLD });
  const version = changes.at(-1)?.version ?? scheme.version;
  return new AppError('scheme_changed', { details: { version, changes } });
}
