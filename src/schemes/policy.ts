import type { Actor, Membership } from '../accounts/policy.ts';
import type { Role } from '../accounts/roles.ts';

/** An area with all above it, nearest first. */
export interface AreaSubject {
  readonly areaId: number;
  readonly aboveIds: readonly number[];
}

/** Who keeps the schemes of a desk's area. */
const KEEPERS: readonly Role[] = ['chief', 'reception'];
/** Who reads the clear rows of an area and of what lies below it. */
const READERS: readonly Role[] = ['analyst', 'auditor'];

/** What each action is about. */
interface Subjects {
  'scheme.read': AreaSubject;
  'scheme.keep': AreaSubject;
  /** The sealed words of a scheme, of the unit that keeps it. */
  'scheme.open': { readonly unitId: number };
  'kind.read': Record<never, never>;
  'kind.write': Record<never, never>;
}

/**
 * Whether somebody may. Chief and reception of a desk keep the schemes of their unit's area, analysts those of their
 * area and of what lies below; auditors read what is clear. Kinds are the business of the steering unit's analysts.
 */
export function can<Action extends keyof Subjects>(
  actor: Actor,
  action: Action,
  subject: Subjects[Action],
): boolean {
  return actor.memberships.some((membership) => RULES[action](membership, subject));
}

const RULES: { [Action in keyof Subjects]: (held: Membership, subject: Subjects[Action]) => boolean } = {
  'scheme.read': (held, area) => keepsDesk(held, area) || (READERS.includes(held.role) && covers(held, area)),
  'scheme.keep': (held, area) => keepsDesk(held, area) || (held.role === 'analyst' && covers(held, area)),
  'scheme.open': ({ role, unitId }, scheme) => KEEPERS.includes(role) && unitId === scheme.unitId,
  'kind.read': (held) => keeps(held) || READERS.includes(held.role),
  'kind.write': ({ role, kind }) => role === 'analyst' && kind === 'steering',
};

/** The areas whose schemes somebody reads: those of own desks, and others with all that lies below. */
export function areasRead(actor: Actor): {
  readonly own: readonly number[];
  readonly below: readonly number[];
} {
  const areas = (held: readonly Membership[]) => [...new Set(held.map(({ areaId }) => areaId))];
  return {
    own: areas(actor.memberships.filter(keeps)),
    below: areas(actor.memberships.filter(({ role }) => READERS.includes(role))),
  };
}

function keeps({ role, kind }: Membership): boolean {
  return kind === 'desk' && KEEPERS.includes(role);
}

function keepsDesk(held: Membership, { areaId }: AreaSubject): boolean {
  return keeps(held) && held.areaId === areaId;
}

function covers(held: Membership, { areaId, aboveIds }: AreaSubject): boolean {
  return held.areaId === areaId || aboveIds.includes(held.areaId);
}
