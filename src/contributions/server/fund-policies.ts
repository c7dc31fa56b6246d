import type { Officer } from '../../accounts/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { type FoundScheme, ofScheme } from '../../schemes/server/index.ts';
import { can, type FundSubject, type Subjects } from '../policy.ts';

/** What the policy judges of a scheme that was found. */
export function subjectOf({ row, areaId, aboveIds }: FoundScheme): FundSubject {
  return { areaId, aboveIds, unitId: row.unit_id };
}

/** A policy about the fund of the scheme that a path names. Whoever may not is answered as if there were none. */
export function onFund(services: Services, action: keyof Subjects) {
  return {
    action,
    subject: ofScheme(services),
    allow: (actor: Officer, found: FoundScheme) => can(actor, action, subjectOf(found)),
  };
}
