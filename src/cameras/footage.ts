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

/** Every reason that a step can carry. */
export const STEP_REASONS = [...REFUSALS, ...DECLINES, ...VIEW_REASONS] as const;
export type StepReason = (typeof STEP_REASONS)[number];

/** From which states each step leads where; a view leads nowhere. */
export const FOOTAGE_STEPS: Readonly<
  Record<
    Exclude<FootageAction, 'ask' | 'view'>,
    { readonly from: readonly FootageState[]; readonly to: FootageState }
  >
> = {
  approve: { from: ['asked'], to: 'approved' },
  refuse: { from: ['asked'], to: 'refused' },
  withdraw: { from: ['asked'], to: 'withdrawn' },
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

/** Bytes of one part of a sealed clip as it travels: small enough to be sent again on a slow line. */
export const PART_BYTES = 2 * 1024 * 1024;
/** Parts of one clip at most: what a sealed file can weigh. */
export const MOST_PARTS = 27;
