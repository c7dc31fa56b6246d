import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { correctDay as contract } from '../contract.ts';
import { appendStep } from './append-step.ts';
import { livedSteps, refuseDisorder, refuseMissing } from './lived-steps.ts';
import { moveEnd } from './move-end.ts';
import type { StoredScheme } from './scheme-queries.ts';

type Asked = z.output<(typeof contract)['body']>;

/** What the day of a step of life is read from, and the steps that set it. */
const DAYS = {
  launch: { column: 'launched_on', steps: ['launch'], action: 'correct_launch' },
  dissolution: { column: 'dissolved_on', steps: ['dissolve', 'decline'], action: 'correct_dissolution' },
} as const;

/**
 * Corrects the day of a launch or of a dissolution, by which schemes are counted; the step keeps the day that stood, and
 * why. What ended with the scheme ends on the corrected day. Throws `scheme_step_not_allowed` where there is no such day,
 * `nothing_changed`, `scheme_changed`, `day_in_future`, `end_before_start` where a step, a site or a term does not fit,
 * `documents_missing` where the papers of the step are later, and `activity_outside`.
 */
export async function correctDay(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  { version: seen, day, onDay, reason }: Asked,
): Promise<{ version: number }> {
  const { column, steps, action } = DAYS[day];
  const was = scheme[column];
  if (was === null) throw new AppError('scheme_step_not_allowed');
  if (was === onDay) throw new AppError('nothing_changed');
  const by = { accountId, at: clock.now() };
  return transaction(db, async (trx) => {
    const lived = await livedSteps(trx, scheme);
    const corrected = steps.find((each) => lived.some((step) => step.action === each));
    const taken = lived.findLast((step) => step.action === corrected);
    if (corrected === undefined || taken === undefined) throw new AppError('scheme_step_not_allowed');
    refuseDisorder(lived, { version: taken.version, onDay });
    const before = { onDay: was };
    const step = { action, onDay, before, reason, said: [was, reason], set: { [column]: onDay } } as const;
    const version = await appendStep(trx, scheme, seen, step, by);
    await refuseMissing(trx, scheme, corrected, { since: 0, onDay });
    if (day === 'launch') await refuseEarlierSites(trx, scheme, onDay);
    else await moveEnd(trx, { area_id: scheme.area_id, scheme_id: scheme.scheme_id }, { was, onDay });
    return { version };
  });
}

async function refuseEarlierSites(
  trx: Trx,
  { area_id, scheme_id }: StoredScheme,
  onDay: string,
): Promise<void> {
  const site = await trx
    .selectFrom('scheme_site')
    .select('site_id')
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('from_day', '<', onDay)
    .limit(1)
    .executeTakeFirst();
  if (site !== undefined) throw new AppError('end_before_start');
}
