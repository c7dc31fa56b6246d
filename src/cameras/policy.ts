import type { Actor, Membership } from '../accounts/policy.ts';
import type { Role } from '../accounts/roles.ts';

/** Who keeps the register of a desk's cameras. */
const KEEPERS: readonly Role[] = ['chief', 'reception'];
/** Who looks up cameras for a case at hand. */
const READERS: readonly Role[] = [...KEEPERS, 'investigator', 'auditor'];
/** Who opens the sealed words about a camera: all but the auditor. */
const OPENERS: readonly Role[] = [...KEEPERS, 'investigator'];

/** What each action is about. */
export interface Subjects {
  'camera.read': { readonly areaId: number };
  'camera.keep': { readonly areaId: number };
  /** Name and contact of the owner, sealed to the unit. */
  'camera.open': { readonly unitId: number };
  /** Asks for footage, and looks at what was handed over. */
  'footage.use': { readonly unitId: number };
  /** Approves or refuses what somebody else asked for. */
  'footage.decide': { readonly unitId: number };
}

/** Whether somebody may. Where cameras hang is known to the desk of their area alone: to no board, no other desk. */
export function can<Action extends keyof Subjects>(
  actor: Actor,
  action: Action,
  subject: Subjects[Action],
): boolean {
  return actor.memberships.some((held) => held.kind === 'desk' && RULES[action](held, subject));
}

const RULES: { [Action in keyof Subjects]: (held: Membership, subject: Subjects[Action]) => boolean } = {
  'camera.read': (held, { areaId }) => READERS.includes(held.role) && held.areaId === areaId,
  'camera.keep': (held, { areaId }) => KEEPERS.includes(held.role) && held.areaId === areaId,
  'camera.open': (held, { unitId }) => OPENERS.includes(held.role) && held.unitId === unitId,
  'footage.use': (held, { unitId }) => OPENERS.includes(held.role) && held.unitId === unitId,
  'footage.decide': (held, { unitId }) => held.role === 'chief' && held.unitId === unitId,
};

/** The areas whose cameras somebody sees: those of their desks. */
export function areasRead(actor: Actor): number[] {
  const reading = actor.memberships.filter(({ kind, role }) => kind === 'desk' && READERS.includes(role));
  return [...new Set(reading.map(({ areaId }) => areaId))];
}
