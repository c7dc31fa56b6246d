import { z } from 'zod';
import { nameKey } from '../areas/fold.ts';
import { addMonths, type Day } from '../law/day.ts';
import { overlap, type Span } from '../schemes/terms.ts';
import { daySchema } from '../wire/encoding.ts';
import { isTelephone } from '../wire/telephone.ts';
import type { ForceRules } from './rules.ts';

/** Who serves, as the officer's browser seals it to the unit: nothing of it is ever clear. */
export const personSchema = z.strictObject({
  v: z.literal(1),
  name: z.string().trim().min(2).max(120),
  /** Empty where there is none; any text, for what was sealed before numbers were looked at is shown as it is. */
  phone: z.string().trim().max(40),
  born: daySchema,
});
export type Person = z.output<typeof personSchema>;

/** Whether a telephone can be sealed: one number, none at all, or what is known already, until it is put right. */
export function isPhoneToSeal(phone: string, known?: Pick<Person, 'phone'> | null): boolean {
  const said = phone.trim();
  return said === '' || said === known?.phone || isTelephone(said);
}

/** The person of an opened text; undefined for a text of another form. */
export function personIn(text: string): Person | undefined {
  try {
    return personSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What a browser that has opened a name tells of a member. None of it is stored, none forbids anything. */
export const MEMBER_WARNINGS = ['too_young', 'too_old', 'long_term'] as const;
export type MemberWarning = (typeof MEMBER_WARNINGS)[number];

/** The warnings about a member on a day: younger than the rule on the first day, older on this one, or long in place. */
export function memberWarnings(
  rules: ForceRules,
  { born, fromDay }: { readonly born: Day; readonly fromDay: Day },
  today: Day,
): MemberWarning[] {
  const birthday = (years: number) => addMonths(born, years * 12);
  const tooYoung = birthday(rules.ageLeast.value) > fromDay;
  const tooOld = birthday(rules.ageMost.value) < today;
  const long = addMonths(fromDay, rules.termReview.value) <= today;
  return MEMBER_WARNINGS.filter(
    (warning) => ({ too_young: tooYoung, too_old: tooOld, long_term: long })[warning],
  );
}

/** Somebody of a team whose name a browser has opened. */
export interface Known extends Span {
  readonly person: Person;
}

/**
 * How somebody to be entered meets those of the team: the same person (name and day of birth) at the same time, which
 * is refused; another one of the same name, which is said.
 */
export function metIn(team: readonly Known[], entering: Known): 'same_person' | 'same_name' | undefined {
  const named = team.filter(({ person }) => nameKey(person.name) === nameKey(entering.person.name));
  const same = named.filter(({ person }) => person.born === entering.person.born);
  if (same.some((known) => overlap(known, entering))) return 'same_person';
  return named.length > same.length ? 'same_name' : undefined;
}
