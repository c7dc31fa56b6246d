import { KEY_ROLES, type Role, type UnitKind } from './roles.ts';

/** A membership as policies see it. */
export interface Membership {
  readonly unitId: number;
  readonly areaId: number;
  readonly kind: UnitKind;
  readonly role: Role;
}

/** Who asks: the account, and the memberships it holds now. */
export interface Actor {
  readonly accountId: string;
  readonly memberships: readonly Membership[];
}

interface OfUnit {
  readonly unitId: number;
}

/** Another person, with the memberships they hold now. */
interface Person {
  readonly accountId: string;
  readonly memberships: readonly { readonly unitId: number; readonly role: Role }[];
  /** Sites that the person belongs to; only somebody without a unit belongs to one. */
  readonly sites?: readonly OfUnit[];
}

/** What each action is about. */
export interface Subjects {
  'session.read': { readonly accountId: string };
  'session.end': { readonly accountId: string };
  'keyring.read': { readonly accountId: string };
  'unit.list': Record<never, never>;
  'unit.create': Record<never, never>;
  'area.change': Record<never, never>;
  'area.list_changes': Record<never, never>;
  'unit.end': OfUnit;
  'member.list': OfUnit;
  'invitation.create': {
    readonly memberships: readonly {
      readonly unitId: number;
      readonly kind: UnitKind;
      readonly role: Role;
    }[];
  };
  'membership.add': { readonly unitId: number; readonly kind: UnitKind; readonly role: Role };
  /** `roles`: what the person who leaves is in that unit now. */
  'membership.end': OfUnit & { readonly roles: readonly Role[] };
  'account.renew': Person;
  'account.sign_out': Person;
  'second_factor.read': { readonly accountId: string };
  'second_factor.change': { readonly accountId: string };
  /** The unit is the one that keeps the site's scheme. */
  'site_member.list': OfUnit;
  'site_member.invite': OfUnit;
  'site_member.end': OfUnit;
  'unit_key.list': OfUnit;
  'unit_key.create': OfUnit;
  /** `held`: epochs that the actor has a share of; `epochs`: those that are to be handed on. */
  'unit_key.share': OfUnit & { readonly epochs: readonly number[]; readonly held: readonly number[] };
  'unit_key.list_unsigned': Record<never, never>;
  'unit_key.sign': Record<never, never>;
  'delegation.list': Record<never, never>;
  'delegation.renew': Record<never, never>;
  'recovery.list': Record<never, never>;
  'recovery.open': Record<never, never>;
  'recovery.use': { readonly openedBy: string; readonly inForce: boolean };
}

/** Every action of the contract that needs a session. */
export type Action = keyof Subjects;

/** Roles that open tips belong to units that receive them; those over the whole, to a steering unit. */
export const ROLES_OF_KIND: Readonly<Record<UnitKind, readonly Role[]>> = {
  desk: [...KEY_ROLES, 'auditor', 'analyst'],
  duty: [...KEY_ROLES, 'auditor', 'analyst'],
  independent: [...KEY_ROLES, 'auditor', 'analyst'],
  steering: ['analyst', 'auditor', 'administrator'],
};

const holds = (actor: Actor, role: Role): boolean => actor.memberships.some((held) => held.role === role);

const holdsIn = (actor: Actor, unitId: number, roles: readonly Role[]): boolean =>
  actor.memberships.some((held) => held.unitId === unitId && roles.includes(held.role));

const isOneself = (actor: Actor, subject: { readonly accountId: string }): boolean =>
  actor.accountId === subject.accountId;

const isAdministratorOrChief = (actor: Actor, unitId: number, roles: readonly Role[]): boolean =>
  holds(actor, 'administrator') ||
  (roles.length > 0 && roles.every((role) => KEY_ROLES.includes(role)) && holdsIn(actor, unitId, ['chief']));

/** Roles that a chief has no say over, whatever else their person is. */
const OVER_ALL: readonly Role[] = ['steward', 'administrator'];

/** Administrators; and the chief of a unit in which the person opens tips. */
const manages = (actor: Actor, { memberships }: Person): boolean =>
  holds(actor, 'administrator') ||
  (!memberships.some(({ role }) => OVER_ALL.includes(role)) &&
    memberships.some(({ unitId, role }) => KEY_ROLES.includes(role) && holdsIn(actor, unitId, ['chief'])));

/** Who keeps the people of a unit's sites: chief and reception, who open what is sealed to it. */
const keepsSites = (actor: Actor, { unitId }: OfUnit): boolean =>
  holdsIn(actor, unitId, ['chief', 'reception']);

/** A person of sites is in the hands of whoever keeps every one of them. */
const keepsPerson = (actor: Actor, { memberships, sites = [] }: Person): boolean =>
  memberships.length === 0 && sites.length > 0 && sites.every((site) => keepsSites(actor, site));

/** The same, where the person serves under that chief alone. */
const managesWholly = (actor: Actor, person: Person): boolean =>
  manages(actor, person) &&
  (holds(actor, 'administrator') ||
    person.memberships.every(({ unitId }) => holdsIn(actor, unitId, ['chief'])));

const RULES: { readonly [A in Action]: (actor: Actor, subject: Subjects[A]) => boolean } = {
  'session.read': isOneself,
  'session.end': isOneself,
  'keyring.read': isOneself,
  'unit.list': (actor) => actor.memberships.length > 0,
  'unit.create': (actor) => holds(actor, 'administrator'),
  'area.change': (actor) => holds(actor, 'administrator'),
  'area.list_changes': (actor) => holds(actor, 'administrator'),
  'unit.end': (actor) => holds(actor, 'administrator'),
  'member.list': (actor, { unitId }) => holdsIn(actor, unitId, KEY_ROLES) || holds(actor, 'administrator'),
  // Nobody invites a steward: the root alone makes one, in the ceremony.
  'invitation.create': (actor, { memberships }) =>
    memberships.length > 0 &&
    memberships.every(
      ({ unitId, kind, role }) =>
        ROLES_OF_KIND[kind].includes(role) && isAdministratorOrChief(actor, unitId, [role]),
    ),
  'membership.add': (actor, { unitId, kind, role }) =>
    ROLES_OF_KIND[kind].includes(role) && isAdministratorOrChief(actor, unitId, [role]),
  'membership.end': (actor, { unitId, roles }) => isAdministratorOrChief(actor, unitId, roles),
  // Whoever takes the link becomes the person, wherever the person serves; and nobody renews with a session what
  // only a passphrase opens.
  'account.renew': (actor, person) =>
    !isOneself(actor, person) && (managesWholly(actor, person) || keepsPerson(actor, person)),
  'account.sign_out': (actor, person) => manages(actor, person) || keepsPerson(actor, person),
  'site_member.list': keepsSites,
  'site_member.invite': keepsSites,
  'site_member.end': keepsSites,
  'second_factor.read': isOneself,
  'second_factor.change': isOneself,
  'unit_key.list': (actor, { unitId }) => holdsIn(actor, unitId, KEY_ROLES) || holds(actor, 'steward'),
  'unit_key.create': (actor, { unitId }) => holdsIn(actor, unitId, ['chief']),
  'unit_key.share': (actor, { unitId, epochs, held }) =>
    holdsIn(actor, unitId, KEY_ROLES) && epochs.every((epoch) => held.includes(epoch)),
  'unit_key.list_unsigned': (actor) => holds(actor, 'steward'),
  'unit_key.sign': (actor) => holds(actor, 'steward'),
  // Whoever keeps the root file signs; who hands the words in only carries them.
  'delegation.list': (actor) => holds(actor, 'steward') || holds(actor, 'administrator'),
  'delegation.renew': (actor) => holds(actor, 'steward') || holds(actor, 'administrator'),
  'recovery.list': (actor) => holds(actor, 'steward') || holds(actor, 'administrator'),
  'recovery.open': (actor) => holds(actor, 'steward') || holds(actor, 'administrator'),
  'recovery.use': (actor, { openedBy, inForce }) =>
    inForce && openedBy === actor.accountId && (holds(actor, 'steward') || holds(actor, 'administrator')),
};

/**
 * Whether an actor may do an action to a subject. What has no rule is denied. An administrator opens desks and
 * invites people, and never touches a key; a chief makes the key of the own unit, and a steward vouches for it.
 */
export function can<A extends Action>(actor: Actor, action: A, subject: Subjects[A]): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](actor, subject);
}
