import type { Actor } from '../accounts/policy.ts';
import { type SiteActor, TEAM_ROLES } from '../accounts/site-roles.ts';
import { type AreaSubject, can as canInSchemes } from '../schemes/policy.ts';

/** A house as policies see it. */
export interface HouseSubject extends AreaSubject {
  readonly unitId: number;
  readonly siteId: string;
  /** The landlord; null where none has an account. */
  readonly memberId: string | null;
  /** Whether it is let no more: then it is read, by whoever reads the scheme, and nothing else. */
  readonly ended: boolean;
}

type Asker = Actor & SiteActor;

/** What each action is about. */
export interface Subjects {
  /** Address, rooms by number, findings by kind: nobody’s name. */
  'house.read': HouseSubject;
  /** Address, rules, rooms, equipment. */
  'house.keep': HouseSubject;
  /** Who keeps it: a decision of the unit. */
  'house.hand_over': HouseSubject;
  /** Who lives there and what is to be notified: the landlord alone, whoever asks. */
  'house.host': HouseSubject;
  'house.visit': HouseSubject;
  'finding.close': HouseSubject;
}

const isLandlord = (asker: Asker, { memberId }: HouseSubject): boolean =>
  asker.sites.some((site) => site.role === 'landlord' && site.memberId === memberId);
const isOfTeam = (asker: Asker, { siteId }: HouseSubject): boolean =>
  asker.sites.some((site) => site.siteId === siteId && TEAM_ROLES.includes(site.role));
const keepsForUnit = (asker: Asker, { unitId }: HouseSubject): boolean =>
  canInSchemes(asker, 'scheme.open', { unitId });

const RULES: { readonly [A in keyof Subjects]: (asker: Asker, house: HouseSubject) => boolean } = {
  'house.read': (asker, house) =>
    isLandlord(asker, house) || isOfTeam(asker, house) || canInSchemes(asker, 'scheme.read', house),
  'house.keep': (asker, house) => !house.ended && (isLandlord(asker, house) || keepsForUnit(asker, house)),
  'house.hand_over': (asker, house) => !house.ended && keepsForUnit(asker, house),
  'house.host': (asker, house) => !house.ended && isLandlord(asker, house),
  'house.visit': (asker, house) => !house.ended && (isOfTeam(asker, house) || keepsForUnit(asker, house)),
  'finding.close': (asker, house) => !house.ended && keepsForUnit(asker, house),
};

/** Whether somebody may; what has no rule is denied. */
export function can<Action extends keyof Subjects>(
  asker: Asker,
  action: Action,
  house: Subjects[Action],
): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](asker, house);
}
