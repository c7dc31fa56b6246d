import type { Actor } from '../accounts/policy.ts';
import { can } from '../schemes/policy.ts';
import type { OfferAction } from './life.ts';

/**
 * Whether somebody may take a step on an offer to a unit: those who open its sealed words. To set one aside, which
 * tells whoever offered nothing, is the chief's.
 */
export function mayStep(actor: Actor, action: OfferAction, unit: { readonly unitId: number }): boolean {
  if (!can(actor, 'scheme.open', unit)) return false;
  const leads = actor.memberships.some(({ role, unitId }) => role === 'chief' && unitId === unit.unitId);
  return action !== 'set_aside' || leads;
}
