import type { Actor, Membership } from '../accounts/policy.ts';
import { KEY_ROLES, type Role } from '../accounts/roles.ts';
import type { WantedState } from './wanted-codes.ts';
import { WANTED_WRITERS, type WantedTransition, wantedTransition } from './wanted-workflow.ts';

/** A notice as the policy sees one. */
interface WantedSubject {
  readonly unitId: number;
  readonly state: WantedState;
}

/** What each action is about. */
interface Subjects {
  'wanted.draft': { readonly unitId: number };
  'wanted.read': WantedSubject;
  'wanted.visits': WantedSubject;
}

/** Whether somebody may; notices are a matter of desks, and of members of their own unit until they are published. */
export function can<Action extends keyof Subjects>(
  actor: Actor,
  action: Action,
  subject: Subjects[Action],
): boolean {
  return RULES[action](actor, subject);
}

const RULES: { readonly [Action in keyof Subjects]: (actor: Actor, subject: Subjects[Action]) => boolean } = {
  'wanted.draft': (actor, { unitId }) => atDesk(actor, WANTED_WRITERS, unitId),
  'wanted.read': (actor, { unitId, state }) =>
    atDesk(actor, WANTED_WRITERS, unitId) || (state === 'published' && holds(actor, KEY_ROLES)),
  // whoever holds the unit's key reads what was agreed with a family; there is nothing to agree before publication
  'wanted.visits': (actor, { unitId, state }) =>
    state !== 'draft' && state !== 'discarded' && atDesk(actor, KEY_ROLES, unitId),
};

/** Whether somebody has a role in which an action is taken, whatever the state: else there is nothing for them. */
export function mayStep(
  actor: Actor,
  action: WantedTransition['action'],
  { unitId, state }: WantedSubject,
): boolean {
  const roles = wantedTransition(action, state)?.roles ?? WANTED_WRITERS;
  return atDesk(actor, roles, unitId);
}

/** The units whose notices somebody writes. */
export function writesFor(actor: Actor): number[] {
  return unitsOf(
    actor.memberships.filter(({ kind, role }) => kind === 'desk' && WANTED_WRITERS.includes(role)),
  );
}

/** Whether somebody reads the published notices with their names, as whoever opens tips does. */
export function readsPublished(actor: Actor): boolean {
  return holds(actor, KEY_ROLES);
}

function atDesk(actor: Actor, roles: readonly Role[], unitId: number): boolean {
  return actor.memberships.some(
    (held) => held.unitId === unitId && held.kind === 'desk' && roles.includes(held.role),
  );
}

function holds(actor: Actor, roles: readonly Role[]): boolean {
  return actor.memberships.some(({ role }) => roles.includes(role));
}

function unitsOf(memberships: readonly Membership[]): number[] {
  return [...new Set(memberships.map(({ unitId }) => unitId))];
}
