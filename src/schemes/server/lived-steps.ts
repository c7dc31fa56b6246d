import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import {
  type Action,
  inOrder,
  LIFE_ACTIONS,
  type LifeAction,
  type LivedStep,
  missingDocuments,
  stepOf,
} from '../life.ts';
import type { SchemeKey, StoredScheme } from './scheme-queries.ts';

/** The days that the scheme's own row tells, corrected where they were. */
type Days = Pick<StoredScheme, 'area_id' | 'scheme_id' | 'launched_on' | 'dissolved_on'>;

/** The steps of life that a scheme has taken, oldest first, on the days by which they are counted. */
export async function livedSteps(
  trx: Trx,
  scheme: Days,
): Promise<readonly (LivedStep & { readonly action: Action })[]> {
  const rows = await trx
    .selectFrom('scheme_step')
    .select(['version', 'action', 'on_day'])
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .where('action', 'in', ['propose', ...LIFE_ACTIONS])
    .orderBy('version')
    .execute();
  return rows.map(({ version, action, on_day }) => ({
    version,
    action,
    onDay: dayOf(scheme, action) ?? on_day,
  }));
}

function dayOf({ launched_on, dissolved_on }: Days, action: Action): string | null {
  if (action === 'launch') return launched_on;
  return action === 'dissolve' || action === 'decline' ? dissolved_on : null;
}

/** Throws `end_before_start` for a step that would stand before an earlier or after a later one. */
export function refuseDisorder(lived: readonly LivedStep[], step: LivedStep): void {
  if (!inOrder(lived, step)) throw new AppError('end_before_start');
}

/** Throws `documents_missing`, naming them, where a step lacks papers filed after `since` and dated by its day. */
export async function refuseMissing(
  trx: Trx,
  { area_id, scheme_id }: SchemeKey,
  action: LifeAction,
  { since, onDay }: { readonly since: number; readonly onDay: string },
): Promise<void> {
  if (stepOf(action).documents.length === 0) return;
  const filed = await trx
    .selectFrom('scheme_document')
    .select(['type', 'version', 'dated'])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .execute();
  const missing = missingDocuments(action, filed, since, onDay);
  if (missing.length === 0) return;
  const issues = missing.map((type) => ({ path: `documents.${type}`, code: 'required' }));
  throw new AppError('documents_missing', { issues });
}
