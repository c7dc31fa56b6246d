import type { Actor } from '../accounts/policy.ts';
import { type AreaSubject, can as canInSchemes } from '../schemes/policy.ts';

/** What each action is about. */
interface Subjects {
  /** What is clear of a team: counts, days, grades. */
  'force.read': AreaSubject;
  /** Its members, what it was given and did. */
  'force.keep': AreaSubject;
  'force.grade': AreaSubject;
  /** The names of its members, sealed to the unit. */
  'force.open': { readonly unitId: number };
}

/**
 * Whether somebody may. Chief and reception of the desk of an area keep its teams, and the chief grades them; whoever
 * reads the schemes of an area reads what is clear. No analyst and no auditor writes.
 */
export function can<Action extends keyof Subjects>(
  actor: Actor,
  action: Action,
  subject: Subjects[Action],
): boolean {
  return RULES[action](actor, subject);
}

const RULES: { [Action in keyof Subjects]: (actor: Actor, subject: Subjects[Action]) => boolean } = {
  'force.read': (actor, area) => canInSchemes(actor, 'scheme.read', area),
  'force.keep': (actor, area) => holdsAtDesk(actor, area, ['chief', 'reception']),
  'force.grade': (actor, area) => holdsAtDesk(actor, area, ['chief']),
  'force.open': (actor, unit) => canInSchemes(actor, 'scheme.open', unit),
};

function holdsAtDesk(actor: Actor, { areaId }: AreaSubject, roles: readonly string[]): boolean {
  return actor.memberships.some(
    (held) => held.kind === 'desk' && held.areaId === areaId && roles.includes(held.role),
  );
}
