import { receivingKeys } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { OnBehalfSubmission } from '../../sealed/submission.ts';
import type { Acknowledgement } from '../reporter-contract.ts';
import { createDraftClaims } from './draft-claims.ts';
import { takeSubmission } from './submit-tip.ts';

/**
 * Takes a tip from the counter, the telephone, a letter or the press: the first step names the officer. The same
 * body again gets the first acknowledgement. Throws the errors of `tips.enter`.
 */
type EnterTip = (actorId: string, submission: OnBehalfSubmission) => Promise<Acknowledgement>;

/** The operation over these services; it remembers the drafts, so that one is never two tips. */
export function createEnterTip(services: Services): EnterTip {
  const claims = createDraftClaims();
  return async (actorId, submission) => {
    await refuseElsewhere(services, submission);
    return takeSubmission(services, submission, { claims, entry: { actorId } });
  };
}

/** It stays with the unit that took it down, or goes to the independent desk, which it then concerns alone. */
async function refuseElsewhere(
  services: Services,
  { unitId, epoch, signedBy }: OnBehalfSubmission,
): Promise<void> {
  if (unitId === signedBy.unitId) return;
  const desk = await receivingKeys(services).accepted(unitId, epoch);
  if (desk !== undefined && desk.kind !== 'independent') throw new AppError('unknown_recipient');
}
