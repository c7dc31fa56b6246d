import type { Actor } from '../accounts/policy.ts';
import { type AreaSubject, can as canInSchemes } from '../schemes/policy.ts';

/** A fund as policies see it: by its scheme. */
export interface FundSubject extends AreaSubject {
  /** The unit that keeps the scheme, and with it the fund. */
  readonly unitId: number;
}

/** What each action is about. */
export interface Subjects {
  /** Amounts, days and what was bought: nobody’s name. */
  'fund.read': FundSubject;
  /** To enter what is given and spent, and to give out slips. */
  'fund.keep': FundSubject;
  /** To take an entry back: never alone the hand that received the money. */
  'fund.reverse': FundSubject;
}

const RULES: { readonly [A in keyof Subjects]: (actor: Actor, fund: FundSubject) => boolean } = {
  'fund.read': (actor, fund) => canInSchemes(actor, 'scheme.read', fund),
  'fund.keep': (actor, { unitId }) => canInSchemes(actor, 'scheme.open', { unitId }),
  'fund.reverse': ({ memberships }, { unitId }) =>
    memberships.some((held) => held.role === 'chief' && held.unitId === unitId),
};

/** Whether somebody may; what has no rule is denied. */
export function can(actor: Actor, action: keyof Subjects, fund: FundSubject): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](actor, fund);
}
