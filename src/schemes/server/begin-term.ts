import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { beginTerm as contract } from '../site-contract.ts';
import { appendStep } from './append-step.ts';
import { findSite, findTeam, type StoredScheme } from './scheme-queries.ts';
import { receiveTerm, saidOfTerm, storeTerm } from './store-term.ts';

/** Begins the next term of office of a team. Throws `not_found`, `terms_overlap`, `scheme_changed`, and what `receiveTerm` does. */
export async function beginTerm(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  teamId: string,
  { version: seen, term: begun }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const team = await findTeam(db, scheme, teamId);
  const site = team && (await findSite(db, scheme, team.site_id));
  if (site === undefined) throw new AppError('not_found');
  const term = await receiveTerm(services, scheme, site, begun);
  const by = { accountId, at: clock.now() };
  const said = [teamId, ...saidOfTerm(term)];
  const step = { action: 'begin_term', onDay: begun.fromDay, subjectId: begun.termId, said } as const;
  return transaction(db, async (trx) => {
    const version = await appendStep(trx, scheme, seen, step, by);
    await storeTerm(trx, scheme, { teamId, placeAreaId: site.place_area_id }, term, by);
    return { version };
  });
}
