import type { BodyOf, ReplyOf } from '../../../wire/endpoint.ts';
import type { setUp } from '../../setup-contract.ts';
import { type DeskDraft, deskFaults } from './desk-draft.ts';

type SetUpBody = BodyOf<typeof setUp>;
type Delegation = SetUpBody['logDelegation'];

/** The steps of the first-run ceremony, in order. */
export const CEREMONY_STEPS = [
  'token',
  'room',
  'locality',
  'root',
  'recovery',
  'recovery_check',
  'steward_1',
  'steward_2',
  'administrator',
  'log',
  'desks',
  'review',
  'done',
] as const;
export type CeremonyStep = (typeof CEREMONY_STEPS)[number];

/** The unit that the deployment serves. */
interface Locality {
  readonly areaId: number;
  readonly name: string;
  readonly nameEn: string;
}

/** What the ceremony has gathered. Public things only: secrets live beside it, in `secrets.ts`. */
export interface Ceremony {
  readonly step: CeremonyStep;
  readonly logKey: string | undefined;
  readonly locality: Locality | undefined;
  readonly root:
    | { readonly publicKey: string; readonly saved: boolean; readonly printed: boolean }
    | undefined;
  readonly recovery:
    | {
        readonly recipient: string;
        /** The root's, over the recipient. */
        readonly signature: string;
        /** The three bodies that keep a share each. */
        readonly bodies: readonly string[];
        readonly printed: readonly number[];
      }
    | undefined;
  readonly stewards: readonly SetUpBody['stewards'][number][];
  readonly administrator: SetUpBody['administrator'] | undefined;
  readonly logDelegation: Delegation | undefined;
  readonly desks: readonly DeskDraft[];
  readonly invitations: ReplyOf<typeof setUp>['invitations'];
}

/** What can happen in the room. */
export type CeremonyEvent =
  | { readonly type: 'token_accepted'; readonly logKey: string }
  | { readonly type: 'gathered' }
  | { readonly type: 'locality_chosen'; readonly locality: Locality }
  | { readonly type: 'root_made'; readonly publicKey: string }
  | { readonly type: 'root_kept'; readonly how: 'saved' | 'printed' }
  | { readonly type: 'root_done' }
  | {
      readonly type: 'recovery_made';
      readonly recipient: string;
      readonly signature: string;
      readonly bodies: readonly string[];
    }
  | { readonly type: 'share_printed'; readonly number: number }
  | { readonly type: 'shares_handed_out' }
  | { readonly type: 'shares_proved' }
  | { readonly type: 'steward_made'; readonly steward: SetUpBody['stewards'][number] }
  | { readonly type: 'administrator_made'; readonly administrator: SetUpBody['administrator'] }
  | { readonly type: 'log_delegated'; readonly delegation: Delegation }
  | { readonly type: 'desks_changed'; readonly desks: readonly DeskDraft[] }
  | { readonly type: 'desks_chosen' }
  | { readonly type: 'went_back' }
  | { readonly type: 'set_up'; readonly invitations: Ceremony['invitations'] };

/** The beginning, and where "begin again" leads. */
export const emptyCeremony: Ceremony = {
  step: 'token',
  logKey: undefined,
  locality: undefined,
  root: undefined,
  recovery: undefined,
  stewards: [],
  administrator: undefined,
  logDelegation: undefined,
  desks: [],
  invitations: [],
};

/** One step back is open only where no key is made or handed out on the way. */
const BACK: Partial<Record<CeremonyStep, CeremonyStep>> = { locality: 'room', review: 'desks' };

/** Shares that are printed, one for each body. */
const SHARES = 3;

type Rules = {
  readonly [T in CeremonyEvent['type']]: (
    state: Ceremony,
    event: Extract<CeremonyEvent, { type: T }>,
  ) => Ceremony | undefined;
};

const RULES: Rules = {
  token_accepted: (state, { logKey }) => at(state, 'token') && { ...state, logKey, step: 'room' },
  gathered: (state) => at(state, 'room') && { ...state, step: 'locality' },
  locality_chosen: (state, { locality }) => at(state, 'locality') && { ...state, locality, step: 'root' },
  root_made: (state, { publicKey }) =>
    at(state, 'root') && !state.root
      ? { ...state, root: { publicKey, saved: false, printed: false } }
      : undefined,
  root_kept: (state, { how }) =>
    at(state, 'root') && state.root ? { ...state, root: { ...state.root, [how]: true } } : undefined,
  root_done: (state) =>
    at(state, 'root') && state.root?.saved && state.root.printed ? { ...state, step: 'recovery' } : undefined,
  recovery_made: (state, { recipient, signature, bodies }) =>
    at(state, 'recovery') && !state.recovery && bodies.length === SHARES
      ? { ...state, recovery: { recipient, signature, bodies, printed: [] } }
      : undefined,
  share_printed: (state, { number }) =>
    at(state, 'recovery') && state.recovery
      ? {
          ...state,
          recovery: { ...state.recovery, printed: [...new Set([...state.recovery.printed, number])] },
        }
      : undefined,
  shares_handed_out: (state) =>
    at(state, 'recovery') && state.recovery?.printed.length === SHARES
      ? { ...state, step: 'recovery_check' }
      : undefined,
  shares_proved: (state) => at(state, 'recovery_check') && { ...state, step: 'steward_1' },
  steward_made: (state, { steward }) => {
    if (state.stewards.some(({ login }) => login === steward.login)) return undefined;
    const stewards = [...state.stewards, steward];
    if (state.step === 'steward_1') return { ...state, stewards, step: 'steward_2' };
    return state.step === 'steward_2' ? { ...state, stewards, step: 'administrator' } : undefined;
  },
  administrator_made: (state, { administrator }) =>
    at(state, 'administrator') && !state.stewards.some(({ login }) => login === administrator.login)
      ? { ...state, administrator, step: 'log' }
      : undefined,
  log_delegated: (state, { delegation }) =>
    at(state, 'log') && delegation.publicKey === state.logKey
      ? { ...state, logDelegation: delegation, step: 'desks' }
      : undefined,
  desks_changed: (state, { desks }) => at(state, 'desks') && { ...state, desks },
  desks_chosen: (state) =>
    at(state, 'desks') && deskFaults(state.desks, takenLogins(state)).length === 0
      ? { ...state, step: 'review' }
      : undefined,
  went_back: (state) => {
    const step = BACK[state.step];
    return step && { ...state, step };
  },
  set_up: (state, { invitations }) => at(state, 'review') && { ...state, invitations, step: 'done' },
};

function at(state: Ceremony, step: CeremonyStep): true | undefined {
  return state.step === step || undefined;
}

/** What an event makes of the ceremony; one that does not belong to the present step changes nothing. */
export function advance(state: Ceremony, event: CeremonyEvent): Ceremony {
  // The table is keyed by the event's own type: the rule takes exactly this event.
  const rule = RULES[event.type] as (state: Ceremony, event: CeremonyEvent) => Ceremony | undefined;
  return rule(state, event) ?? state;
}

/** Whether one can go back from here without making a key twice. */
export function canGoBack({ step }: Ceremony): boolean {
  return BACK[step] !== undefined;
}

/** How far the ceremony is: the number of this step and of all, without the way in and the way out. */
export function progressOf({ step }: Ceremony): { readonly at: number; readonly of: number } | undefined {
  const counted: readonly CeremonyStep[] = CEREMONY_STEPS.slice(1, -1);
  const index = counted.indexOf(step);
  return index < 0 ? undefined : { at: index + 1, of: counted.length };
}

/** Logins that the people of the room have taken, and that no chief may have. */
export function takenLogins(state: Ceremony): string[] {
  const people = [...state.stewards, ...(state.administrator ? [state.administrator] : [])];
  return people.map(({ login }) => login);
}

/** The one request that the ceremony ends in; undefined while something is missing. */
export function setUpBody(state: Ceremony): SetUpBody | undefined {
  const { locality, root, recovery, administrator, logDelegation, stewards, desks } = state;
  if (!locality || !root || !recovery || !administrator || !logDelegation) return undefined;
  if (stewards.length !== 2 || desks.length === 0) return undefined;
  return {
    areaId: locality.areaId,
    rootKey: root.publicKey,
    recoveryRecipient: recovery.recipient,
    recoverySignature: recovery.signature,
    logDelegation,
    stewards: [...stewards],
    administrator,
    units: desks.map(({ areaId, kind, level, name, nameEn, chief }) => {
      return { areaId, kind, level, name: name.trim(), nameEn: nameEn.trim(), chief: trimmed(chief) };
    }),
  };
}

function trimmed({ login, displayName }: DeskDraft['chief']) {
  return { login: login.trim(), displayName: displayName.trim() };
}
