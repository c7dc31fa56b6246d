import type { Day } from '../law/day.ts';

/** What footage is asked for. */
export const PURPOSES = ['verify_tip', 'criminal_case', 'missing_person', 'accident', 'fire'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How a request stands: waits for approval, for the owner; and its five endings. */
export const FOOTAGE_STATES = [
  'asked',
  'approved',
  'handed_over',
  'refused',
  'withdrawn',
  'declined',
  'lapsed',
] as const;
export type FootageState = (typeof FOOTAGE_STATES)[number];

/** What happens to a request; a view of the clip is one of them, as part of its chain of custody. */
export const FOOTAGE_ACTIONS = [
  'ask',
  'approve',
  'refuse',
  'withdraw',
  'hand_over',
  'decline',
  'lapse',
  'view',
] as const;
export type FootageAction = (typeof FOOTAGE_ACTIONS)[number];

/** Why the approver refuses. */
export const REFUSALS = ['no_ground', 'too_wide', 'other_source', 'not_needed'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why an owner does not hand over. */
export const DECLINES = ['overwritten', 'not_recorded', 'not_my_camera', 'unwilling'] as const;
export type Decline = (typeof DECLINES)[number];

/** Why somebody at the desk looks at a clip. */
export const VIEW_REASONS = ['check_content', 'fix_time', 'case_file', 'other_body'] as const;
export type ViewReason = (typeof VIEW_REASONS)[number];

/** Why a request lapsed: nobody decided while the owner had the footage, or no owner answered while the link held. */
export const LAPSES = ['not_decided', 'not_answered'] as const;
type Lapse = (typeof LAPSES)[number];

/** Every reason that a step can carry. */
export const STEP_REASONS = [...REFUSALS, ...DECLINES, ...VIEW_REASONS, ...LAPSES] as const;
export type StepReason = (typeof STEP_REASONS)[number];

/** From which states each step leads where; a view leads nowhere. Approved once more, a request has a new link. */
export const FOOTAGE_STEPS: Readonly<
  Record<
    Exclude<FootageAction, 'ask' | 'view'>,
    { readonly from: readonly FootageState[]; readonly to: FootageState }
  >
> = {
  approve: { from: ['asked', 'approved'], to: 'approved' },
  refuse: { from: ['asked'], to: 'refused' },
  withdraw: { from: ['asked', 'approved'], to: 'withdrawn' },
  hand_over: { from: ['approved'], to: 'handed_over' },
  decline: { from: ['approved'], to: 'declined' },
  lapse: { from: ['asked', 'approved'], to: 'lapsed' },
};

/** How a request stands on a day: what nobody decided or answered while there was footage has lapsed. */
export function stateOn(
  request: { readonly state: FootageState; readonly dueOn: Day; readonly expiresAt: Date | null },
  now: Date,
  today: Day,
): FootageState {
  const { state, dueOn, expiresAt } = request;
  if (state === 'asked' && today > dueOn) return 'lapsed';
  if (state === 'approved' && expiresAt !== null && expiresAt <= now) return 'lapsed';
  return state;
}

/** Whether nothing more comes of a request that stands so. */
export function isClosed(state: FootageState): boolean {
  return state !== 'asked' && state !== 'approved';
}

/** Why a request that lapsed did: whether a link had been made tells. */
export function lapseOf({ expiresAt }: { readonly expiresAt: Date | null }): Lapse {
  return expiresAt === null ? 'not_decided' : 'not_answered';
}

/** Bytes of one part of a sealed clip as it travels: small enough to be sent again on a slow line. */
export const PART_BYTES = 2 * 1024 * 1024;
/** Parts of one clip at most: what a sealed file can weigh. */
export const MOST_PARTS = 27;
