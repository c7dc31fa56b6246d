import type { Actor } from '../accounts/policy.ts';
import type { Role } from '../accounts/roles.ts';
import type { RequestKind } from './codes.ts';

/** Who keeps the register of requests of a unit, and answers: whoever meets people, and the chief. */
const REGISTRARS: readonly Role[] = ['reception', 'duty', 'chief'];
/** Who decides that something is erased before its term. */
const ERASERS: readonly Role[] = ['chief'];
/** Who enters a breach of a unit and what was done about it. */
const REPORTERS_OF_BREACH: readonly Role[] = ['chief', 'duty'];

/** A unit as this policy sees one. */
interface OfUnit {
  readonly unitId: number;
}

/** What each action is about. */
interface Subjects {
  'request.list': OfUnit;
  'request.enter': OfUnit;
  'request.answer': OfUnit & { readonly kind: RequestKind };
  'breach.record': OfUnit;
}

/** Whether somebody may: members of the unit alone, by their roles. */
export function can<Action extends keyof Subjects>(
  actor: Actor,
  action: Action,
  subject: Subjects[Action],
): boolean {
  const wanted = RULES[action](subject);
  return actor.memberships.some(({ unitId, role }) => unitId === subject.unitId && wanted.includes(role));
}

const RULES: { [Action in keyof Subjects]: (subject: Subjects[Action]) => readonly Role[] } = {
  'request.list': () => REGISTRARS,
  'request.enter': () => REGISTRARS,
  'request.answer': ({ kind }) => (kind === 'erase' ? ERASERS : REGISTRARS),
  'breach.record': () => REPORTERS_OF_BREACH,
};

/**
 * Whose breaches somebody sees: `all` for administrators, and for auditors of the steering board; else those of the
 * units in which they are chief, duty or auditor. Codes, counts and dates; the words stay sealed to the unit.
 */
export function breachesSeen(actor: Actor): 'all' | readonly number[] {
  const seesAll = actor.memberships.some(
    ({ role, kind }) => role === 'administrator' || (role === 'auditor' && kind === 'steering'),
  );
  if (seesAll) return 'all';
  const seen = actor.memberships.filter(
    ({ role }) => role === 'auditor' || REPORTERS_OF_BREACH.includes(role),
  );
  return [...new Set(seen.map(({ unitId }) => unitId))];
}
