import type { Selectable, Updateable } from 'kysely';
import type { LeafField } from '../../ledger/leaf.ts';
import type { Trx } from '../../platform/database.ts';
import { advance, type By } from '../../steps/server/index.ts';
import type { StepBefore } from '../contract.ts';
import type { Action, CorrectionReason } from '../life.ts';
import type { StoredScheme } from './scheme-queries.ts';
import type { SchemeStepTable, SchemeTable } from './tables.ts';

/** Where the register keeps schemes and what happens to them. */
export const SCHEME_LIFE = {
  things: 'scheme',
  steps: 'scheme_step',
  id: 'scheme_id',
  subject: 'scheme',
  leaf: 'scheme.step',
  changed: 'scheme_changed',
  tell: ({ action, state, grade, before, reason }: Selectable<SchemeStepTable>) => {
    return { action, state, grade, before: { ...before }, reason };
  },
} as const;

/** Something that happens to a scheme. */
interface Step {
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

/**
 * Takes a scheme from the version that the actor saw to the next; until that ends, nobody else changes the scheme.
 * Throws what `advance` does.
 */
export function appendStep(
  trx: Trx,
  scheme: StoredScheme,
  seen: number,
  { action, onDay, subjectId, grade = null, before = {}, reason, said = [], set = {} }: Step,
  by: By,
): Promise<number> {
  const state = set.state ?? scheme.state;
  const subject = subjectId ?? null;
  const kept = { action, state, grade, subject_id: subject, reason: reason ?? null };
  const columns = { ...kept, before: JSON.stringify(before) };
  const about = [action, state, onDay, grade, subject];
  return advance(trx, SCHEME_LIFE, scheme, seen, { onDay, columns, about, said, set }, by);
}
