import { AppError } from '../../platform/app-error.ts';
import { type Actor, can, keyRolesIn } from '../policy.ts';
import { transitionOf } from '../transition.ts';
import type { Action } from '../workflow.ts';
import type { FoundTip } from './tip-queries.ts';

/**
 * Throws `forbidden` for a role that never takes this step, `transition_not_allowed` where the tip is not for it now.
 */
export function refuseUnlessPermitted(actor: Actor, { subject }: FoundTip, action: Action): void {
  if (can(actor, action, subject)) return;
  const roles = keyRolesIn(actor, subject.unitId);
  const takesIt = transitionOf(action).roles.some((role) => roles.includes(role));
  throw new AppError(takesIt ? 'transition_not_allowed' : 'forbidden');
}
