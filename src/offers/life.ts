import { keysOf } from '../wire/keys-of.ts';

/** What somebody can offer without an account: to take part in a scheme, or a scheme that there is not yet. */
export const OFFER_KINDS = ['join', 'propose'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** Where an offer stands. */
export const OFFER_STATES = [
  'received',
  'handed_on',
  'answered',
  'declined',
  'taken_up',
  'set_aside',
] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** One line of the table of an offer's life. */
interface OfferStep {
  readonly of: readonly OfferKind[];
  readonly from: readonly OfferState[];
  readonly to: OfferState;
  /** Whether whoever offered is written a letter with it. */
  readonly letter: boolean;
}

/** States in which somebody still waits: a due day runs. */
export const WAITING: readonly OfferState[] = ['received', 'handed_on'];

/**
 * The life of an offer as data. A step carries a letter that whoever offered reads with the receipt, so none is
 * turned down without a reason; a proposal that is taken up enters the life of schemes in the same transaction. What
 * does not open as what it says cannot be answered: it is set aside, and its receipt says so.
 */
export const OFFER_STEPS = {
  hand_on: { of: ['join'], from: ['received'], to: 'handed_on', letter: true },
  answer: { of: ['join'], from: WAITING, to: 'answered', letter: true },
  take_up: { of: ['propose'], from: ['received'], to: 'taken_up', letter: true },
  decline: { of: OFFER_KINDS, from: WAITING, to: 'declined', letter: true },
  set_aside: { of: OFFER_KINDS, from: WAITING, to: 'set_aside', letter: false },
} as const satisfies Record<string, OfferStep>;
export type OfferAction = keyof typeof OFFER_STEPS;
export const OFFER_ACTIONS = keysOf(OFFER_STEPS);

/** Everything that can stand in an offer's history: its arrival and the steps. */
export const OFFER_EVENTS = ['receive', ...OFFER_ACTIONS] as const;
export type OfferEvent = (typeof OFFER_EVENTS)[number];

/** An offer as its life goes by it. */
interface OfferStanding {
  readonly kind: OfferKind;
  readonly state: OfferState;
}

/** Whether a step can be taken. */
export function canStep(action: OfferAction, { kind, state }: OfferStanding): boolean {
  const { of, from }: OfferStep = OFFER_STEPS[action];
  return of.includes(kind) && from.includes(state);
}

/** The steps that can be taken, in the order of the table. */
export function stepsFrom(offer: OfferStanding): OfferAction[] {
  return OFFER_ACTIONS.filter((action) => canStep(action, offer));
}

/** Whether an offer waits past its day (`YYYY-MM-DD`). */
export function isLate({ state, dueOn }: { state: OfferState; dueOn: string }, today: string): boolean {
  return WAITING.includes(state) && dueOn < today;
}
