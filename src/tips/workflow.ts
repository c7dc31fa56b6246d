import type { Role } from '../accounts/roles.ts';
import { keysOf } from '../wire/keys-of.ts';

/** Where a tip can stand. */
export const STATES = ['received', 'verifying', 'classified', 'handling', 'suspended', 'closed'] as const;
export type State = (typeof STATES)[number];

/** What the law calls the information, BLTTHS 2015 Điều 144; the last is everything else from the people. */
export const CLASSIFICATIONS = [
  'denunciation',
  'crime_report',
  'prosecution_request',
  'order_information',
] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** How handling can end; `for` says for which classification. */
export const OUTCOMES = {
  prosecuted: { for: 'crime' },
  not_prosecuted: { for: 'crime' },
  settled: { for: 'order' },
  advised: { for: 'order' },
  no_ground: { for: 'order' },
} as const;
export type Outcome = keyof typeof OUTCOMES;
export const OUTCOME_CODES = keysOf(OUTCOMES);

/** The two ways of a longer term, BLTTHS 2015 Điều 147. */
export const EXTENSIONS = ['complex', 'procuracy'] as const;
export type Extension = (typeof EXTENSIONS)[number];

/** Who reads the reason of a step: nobody gives one, colleagues only, or the reporter too. */
type ReasonAudience = 'none' | 'colleagues' | 'reporter';

/** One line of the transition table. */
export interface Transition {
  readonly from: readonly State[];
  /** The state after it; `same` leaves it; `anew` is where another owner begins: received, or classified already. */
  readonly to: State | 'same' | 'anew';
  readonly roles: readonly Role[];
  /** Whether a person must say why, and to whom. */
  readonly reason: ReasonAudience;
  /** Whether the reporter sees this step in the follow page. */
  readonly shownToReporter: boolean;
  /** Conditions beyond the state; each is a pure rule in `transition.ts`. */
  readonly given?: readonly Condition[];
}

/** `assigned`: the actor is the assignee, or a chief standing in. `arrived`: handed on by another unit, unanswered. */
export type Condition =
  | 'is_crime'
  | 'extension_asked'
  | 'no_extension_asked'
  | 'assigned'
  | 'arrived'
  | 'held'
  | 'not_held';

const OPEN_AFTER_CLASSIFICATION = ['classified', 'handling'] as const;
const DESK = ['reception', 'duty', 'chief'] as const;
const HANDLERS = ['investigator', 'chief'] as const;

/** The life of a tip as data: an action not listed for a state cannot happen in it. */
export const TRANSITIONS = {
  start_verification: {
    from: ['received'],
    to: 'verifying',
    roles: [...DESK, 'investigator'],
    reason: 'none',
    shownToReporter: true,
  },
  give_notice_of_receipt: {
    from: ['received', 'verifying', 'classified', 'handling', 'suspended'],
    to: 'same',
    roles: DESK,
    reason: 'none',
    shownToReporter: true,
  },
  classify: {
    from: ['received', 'verifying', ...OPEN_AFTER_CLASSIFICATION],
    to: 'classified',
    roles: DESK,
    reason: 'reporter',
    shownToReporter: true,
  },
  assign: {
    from: OPEN_AFTER_CLASSIFICATION,
    to: 'handling',
    roles: ['chief'],
    reason: 'none',
    shownToReporter: true,
  },
  request_extension: {
    from: ['handling'],
    to: 'same',
    roles: HANDLERS,
    reason: 'colleagues',
    shownToReporter: false,
    given: ['is_crime', 'no_extension_asked'],
  },
  approve_extension: {
    from: ['handling'],
    to: 'same',
    roles: ['chief'],
    reason: 'reporter',
    shownToReporter: true,
    given: ['is_crime', 'extension_asked'],
  },
  refuse_extension: {
    from: ['handling'],
    to: 'same',
    roles: ['chief'],
    reason: 'colleagues',
    shownToReporter: false,
    given: ['extension_asked'],
  },
  suspend: {
    from: ['handling'],
    to: 'suspended',
    roles: ['chief'],
    reason: 'reporter',
    shownToReporter: true,
    given: ['is_crime'],
  },
  resume: {
    from: ['suspended'],
    to: 'handling',
    roles: ['chief'],
    reason: 'reporter',
    shownToReporter: true,
  },
  resolve: {
    from: ['handling'],
    to: 'closed',
    roles: [...DESK, 'investigator'],
    reason: 'reporter',
    shownToReporter: true,
    given: ['assigned', 'no_extension_asked'],
  },
  give_notice_of_result: {
    from: ['closed'],
    to: 'same',
    roles: [...DESK, 'investigator'],
    reason: 'none',
    shownToReporter: true,
  },
  reopen: {
    from: ['closed'],
    to: 'handling',
    roles: ['chief'],
    reason: 'reporter',
    shownToReporter: true,
  },
  // what is handed on waits for an answer; each of these but the acceptance has an operation of its own
  transfer: {
    from: ['received', 'verifying', 'classified', 'handling', 'suspended'],
    to: 'anew',
    roles: DESK,
    reason: 'reporter',
    shownToReporter: true,
  },
  accept_transfer: {
    from: ['received', 'classified'],
    to: 'same',
    roles: DESK,
    reason: 'none',
    shownToReporter: true,
    given: ['arrived'],
  },
  return_transfer: {
    from: ['received', 'classified'],
    // the sender's: the tip remembers where it stood
    to: 'same',
    roles: DESK,
    reason: 'reporter',
    shownToReporter: true,
    given: ['arrived'],
  },
  hold: {
    from: ['closed'],
    to: 'same',
    roles: ['chief'],
    reason: 'colleagues',
    shownToReporter: false,
    given: ['not_held'],
  },
  release_hold: {
    from: ['closed'],
    to: 'same',
    roles: ['chief'],
    reason: 'colleagues',
    shownToReporter: false,
    given: ['held'],
  },
  // the steps from here on concern another tip too: each has an operation of its own
  split: {
    from: ['received', 'verifying', 'classified', 'handling', 'suspended'],
    to: 'same',
    roles: [...DESK, 'investigator'],
    reason: 'colleagues',
    shownToReporter: true,
  },
  link: {
    from: STATES,
    to: 'same',
    roles: [...DESK, 'investigator'],
    reason: 'none',
    shownToReporter: false,
  },
  unlink: {
    from: STATES,
    to: 'same',
    roles: [...DESK, 'investigator'],
    reason: 'colleagues',
    shownToReporter: false,
  },
} as const satisfies Record<string, Transition>;

export type Action = keyof typeof TRANSITIONS;
export const ACTIONS = keysOf(TRANSITIONS);

/** Whether the criminal clocks run for this classification. */
export function isCrime(classification: Classification | null): boolean {
  return classification !== null && classification !== 'order_information';
}
