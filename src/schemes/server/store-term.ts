import type { z } from 'zod';
import type { LeafField } from '../../ledger/leaf.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { By } from '../../steps/server/index.ts';
import { type ReceivedWords, storeWords } from '../../words/server/index.ts';
import type { beginTerm } from '../site-contract.ts';
import { endsBeforeStart, overlap, type Span, within } from '../terms.ts';
import { receiveOptional } from './receive-optional.ts';
import type { StoredScheme, StoredSite } from './scheme-queries.ts';

type NewTerm = z.output<(typeof beginTerm)['body']>['term'];

/** A term that has been checked by itself, with its roster. */
interface ReceivedTerm {
  readonly term: NewTerm;
  readonly roster: ReceivedWords | null;
}

/**
 * Checks a term of office by itself and against its site's time. Throws `end_before_start`, `day_in_future`,
 * `outside_site`, and the errors of the roster's words.
 */
export async function receiveTerm(
  services: Services,
  scheme: StoredScheme,
  site: StoredSite,
  term: NewTerm,
): Promise<ReceivedTerm> {
  const span: Span = { from: term.fromDay, to: term.toDay };
  if (endsBeforeStart(span)) throw new AppError('end_before_start');
  if (term.fromDay > dayOf(services.clock.now())) throw new AppError('day_in_future');
  if (!within(span, { from: site.from_day, to: site.to_day })) throw new AppError('outside_site');
  const subject = { subjectId: term.termId, unitId: scheme.unit_id };
  return { term, roster: await receiveOptional(services, term.roster, subject) };
}

/** What a leaf commits to of a term. */
export function saidOfTerm({ term, roster }: ReceivedTerm): LeafField[] {
  return [term.termId, term.fromDay, term.toDay, term.members, roster?.body.sha256 ?? null];
}

/** Writes a term of a team while its scheme is held. Throws `terms_overlap` where it shares a day with another one. */
export async function storeTerm(
  trx: Trx,
  scheme: StoredScheme,
  { teamId, placeAreaId }: { readonly teamId: string; readonly placeAreaId: number },
  { term, roster }: ReceivedTerm,
  { accountId, at }: By,
): Promise<void> {
  const { area_id, scheme_id } = scheme;
  const { termId, fromDay, toDay, members } = term;
  const others = await trx
    .selectFrom('scheme_term')
    .select(['from_day', 'to_day'])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('team_id', '=', teamId)
    .execute();
  const span = { from: fromDay, to: toDay };
  const shared = others.some((other) => overlap(span, { from: other.from_day, to: other.to_day }));
  if (shared) throw new AppError('terms_overlap');
  await trx
    .insertInto('scheme_term')
    .values({
      area_id,
      scheme_id,
      team_id: teamId,
      term_id: termId,
      place_area_id: placeAreaId,
      from_day: fromDay,
      to_day: toDay,
      members,
    })
    .execute();
  const about = { areaId: area_id, subjectId: termId, role: 'roster' as const, authorId: accountId, at };
  if (roster !== null) await storeWords(trx, 'scheme_term', roster, about);
}
