import type { PersonOfTeam } from '../../accounts/server/index.ts';
import { dayOf } from '../../platform/clock.ts';

/** The last day on which somebody takes part, `YYYY-MM-DD`; null where no end was agreed. */
export function lastDayOf({ until }: Pick<PersonOfTeam, 'until'>): string | null {
  // the end is the first moment that counts no more
  return until && dayOf(new Date(until.getTime() - 1));
}
