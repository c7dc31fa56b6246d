import { recordBy } from '../wire/record-by.ts';

/** Who gives, as far as it is clear. */
export const SORTS = ['household', 'enterprise', 'state', 'other'] as const;
export type Sort = (typeof SORTS)[number];

/** Whether an entry is about what was given, or about what was spent or put to use. */
export const SIDES = ['given', 'spent'] as const;
export type Side = (typeof SIDES)[number];

/** Why an entry is taken back. */
export const REASONS = ['wrong_entry', 'entered_twice', 'given_back', 'paid_back'] as const;
export type Reason = (typeof REASONS)[number];

/** The reasons for which an entry of each side can be taken back: money returned to a giver, or by a seller. */
export const REASONS_OF: Readonly<Record<Side, readonly Reason[]>> = {
  given: ['wrong_entry', 'entered_twice', 'given_back'],
  spent: ['wrong_entry', 'entered_twice', 'paid_back'],
};

/** The largest amount of an entry, in đồng: what a whole scheme costs has ten digits. */
export const MOST_AMOUNT = 100_000_000_000;
/** The largest number of things in an entry. */
export const MOST_THINGS = 100_000;

/** A fund at a moment: what was given and spent so far in đồng, and the contributions that stand, by who gave. */
export interface Standing {
  readonly given: number;
  readonly spent: number;
  readonly from: Readonly<Record<Sort, number>>;
}

/** Nothing yet. */
export const EMPTY: Standing = { given: 0, spent: 0, from: recordBy(SORTS, () => 0) };

/** What an entry does to its fund. An entry that takes another back carries that one's amount as a negative number. */
export interface Effect {
  readonly side: Side;
  /** đồng; 0 for things. */
  readonly amount: number;
  readonly sort: Sort | null;
  readonly reverses: boolean;
}

/** What is left of the money. */
export function balanceOf({ given, spent }: Pick<Standing, 'given' | 'spent'>): number {
  return given - spent;
}

/**
 * The fund after an entry; undefined where it must not be entered, because the fund has not enough: to spend it, or to
 * take back what was given and is spent by now.
 */
export function afterEntry(
  standing: Standing,
  { side, amount, sort, reverses }: Effect,
): Standing | undefined {
  const counted = sort === null ? 0 : reverses ? -1 : 1;
  const after = {
    given: standing.given + (side === 'given' ? amount : 0),
    spent: standing.spent + (side === 'spent' ? amount : 0),
    from: recordBy(SORTS, (each) => standing.from[each] + (each === sort ? counted : 0)),
  };
  const below = [balanceOf(after), after.given, after.spent, ...Object.values(after.from)].some(
    (sum) => sum < 0,
  );
  return below ? undefined : after;
}
