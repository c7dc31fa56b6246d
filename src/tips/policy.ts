import { KEY_ROLES, type Role } from '../accounts/roles.ts';
import { type Position, permittedActions } from './transition.ts';
import type { Action } from './workflow.ts';

/** A signed-in person as the policy sees one: roles by unit. */
export interface Actor {
  readonly accountId: string;
  readonly memberships: readonly { readonly unitId: number; readonly role: Role }[];
}

/** A tip as the policy sees one. */
export interface Subject extends Position {
  readonly unitId: number;
  /** The duty desk that reads along while the tip is open, where one does. */
  readonly alsoUnitId: number | null;
}

/** What can be asked of a tip: to look at it, to write on it, to take one of the table's steps. */
export type TipAction = 'read' | 'write' | Action;

/**
 * Whether somebody may do something to a tip. Only members of the owning unit who hold its key come near
 * it, and to read it those of the duty desk that it was sealed to because too few hold the owner's: so the
 * independent desk's tips are invisible to everybody else, and analysts, auditors, administrators and stewards open
 * none. Who takes which step, the transition table says.
 */
export function can(actor: Actor, action: TipAction, tip: Subject): boolean {
  if (action === 'read') return readsAs(actor, tip) !== undefined;
  const roles = keyRolesIn(actor, tip.unitId);
  if (roles.length === 0) return false;
  if (action === 'write') return true;
  return permittedActions(tip, roles, tip.assigneeId === actor.accountId).includes(action);
}

/** As a member of which unit somebody reads a tip: the owner, or the one that reads along while the tip is open. */
export function readsAs(actor: Actor, { unitId, alsoUnitId, state }: Subject): number | undefined {
  if (keyRolesIn(actor, unitId).length > 0) return unitId;
  if (alsoUnitId === null || state === 'closed') return undefined;
  return keyRolesIn(actor, alsoUnitId).length > 0 ? alsoUnitId : undefined;
}

/** The roles in a unit that open sealed tips. */
export function keyRolesIn(actor: Actor, unitId: number): Role[] {
  const inUnit = actor.memberships.filter((membership) => membership.unitId === unitId);
  return inUnit.map(({ role }) => role).filter((role) => KEY_ROLES.includes(role));
}
