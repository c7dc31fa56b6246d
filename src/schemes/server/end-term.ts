import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { endTerm as contract } from '../site-contract.ts';
import { overlap, within } from '../terms.ts';
import { appendStep } from './append-step.ts';
import { findSite, findTeam, type StoredScheme } from './scheme-queries.ts';

type Params = z.output<(typeof contract)['params']>;

/**
 * Says the last day of a term of office, or another one. Throws `not_found`, `end_before_start`, `day_in_future`,
 * `scheme_changed`, `outside_site` where the site has ended before, and `terms_overlap` where the next term has begun by
 * then.
 */
export async function endTerm(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  { teamId, termId }: Params,
  { version: seen, toDay }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  const step = { action: 'end_term', onDay: toDay, subjectId: termId, said: [teamId] } as const;
  return transaction(db, async (trx) => {
    const version = await appendStep(trx, scheme, seen, step, { accountId, at });
    const terms = await trx
      .selectFrom('scheme_term')
      .select(['term_id', 'from_day', 'to_day'])
      .where('area_id', '=', scheme.area_id)
      .where('scheme_id', '=', scheme.scheme_id)
      .where('team_id', '=', teamId)
      .execute();
    const term = terms.find(({ term_id }) => term_id === termId);
    if (term === undefined) throw new AppError('not_found');
    if (toDay < term.from_day) throw new AppError('end_before_start');
    const span = { from: term.from_day, to: toDay };
    const team = await findTeam(trx, scheme, teamId);
    const site = team && (await findSite(trx, scheme, team.site_id));
    if (site === undefined) throw new AppError('not_found');
    if (!within(span, { from: site.from_day, to: site.to_day })) throw new AppError('outside_site');
    const others = terms.filter((each) => each !== term);
    if (others.some(({ from_day, to_day }) => overlap(span, { from: from_day, to: to_day })))
      throw new AppError('terms_overlap');
    await trx
      .updateTable('scheme_term')
      .set({ to_day: toDay })
      .where('area_id', '=', scheme.area_id)
      .where('scheme_id', '=', scheme.scheme_id)
      .where('team_id', '=', teamId)
      .where('term_id', '=', termId)
      .execute();
    return { version };
  });
}
