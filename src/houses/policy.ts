import type { Actor } from '../accounts/policy.ts';
import { type SiteActor, TEAM_ROLES } from '../accounts/site-roles.ts';
import { type AreaSubject, can as canInSchemes } from '../schemes/policy.ts';

/** A house as policies see it. */
export interface HouseSubject extends AreaSubject {
  readonly unitId: number;
  readonly siteId: string;
  /** The landlord; null where none has an account. */
  readonly memberId: string | null;
  /** That it is let no more, and by which account where that is known; null while it is let. */
  readonly ended: { readonly by: string | null } | null;
}

type Asker = Actor & SiteActor;

/** What each action is about. */
export interface Subjects {
  /** Address, rooms by number, findings by kind: nobody’s name. */
  'house.read': HouseSubject;
  /** Address, rules, rooms, equipment. */
  'house.keep': HouseSubject;
  /** That it is let no more; whoever said so may say it again. */
  'house.end': HouseSubject;
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

const hasEnded = ({ accountId }: Asker, { ended }: HouseSubject): boolean =>
  ended !== null && ended.by === accountId;

/** One that is let no more is read by whoever reads the scheme or ended it, and nothing else. */
const RULES: { readonly [A in keyof Subjects]: (asker: Asker, house: HouseSubject) => boolean } = {
  'house.read': (asker, house) =>
    isLandlord(asker, house) ||
    isOfTeam(asker, house) ||
    hasEnded(asker, house) ||
    canInSchemes(asker, 'scheme.read', house),
  'house.keep': (asker, house) =>
    house.ended === null && (isLandlord(asker, house) || keepsForUnit(asker, house)),
  'house.end': (asker, house) =>
    isLandlord(asker, house) || hasEnded(asker, house) || keepsForUnit(asker, house),
  'house.hand_over': (asker, house) => house.ended === null && keepsForUnit(asker, house),
  'house.host': (asker, house) => house.ended === null && isLandlord(asker, house),
  'house.visit': (asker, house) =>
    house.ended === null && (isOfTeam(asker, house) || keepsForUnit(asker, house)),
  'finding.close': (asker, house) => house.ended === null && keepsForUnit(asker, house),
};

/** Whether somebody may; what has no rule is denied. */
export function can<Action extends keyof Subjects>(
  asker: Asker,
  action: Action,
  house: Subjects[Action],
): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](asker, house);
}
