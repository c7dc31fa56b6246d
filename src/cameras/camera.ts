/** Who paid for a camera. */
export const FUNDERS = ['household', 'residents', 'enterprise', 'scheme', 'budget'] as const;
export type Funder = (typeof FUNDERS)[number];

/** How a camera stands: at work as far as is known, known not to work, taken out of the register. */
export const CAMERA_STATES = ['working', 'faulty', 'removed'] as const;
export type CameraState = (typeof CAMERA_STATES)[number];

/** What happens to a camera in the register, in the order of a camera's life. */
export const CAMERA_ACTIONS = [
  'register',
  'change',
  'seen_working',
  'found_faulty',
  'remind_owner',
  'remove',
] as const;
export type CameraAction = (typeof CAMERA_ACTIONS)[number];

/** The steps that are a day and nothing more: a check of health, a reminder to the owner, the end. */
export const DAY_STEPS = ['seen_working', 'found_faulty', 'remind_owner', 'remove'] as const;
export type DayStep = (typeof DAY_STEPS)[number];

/** How far a camera's picture is of use, in metres, at most: further away a street camera shows nothing. */
export const MOST_RANGE = 300;
/** Days for which an owner keeps footage, at most. */
export const MOST_RETENTION = 365;
/** The kind of scheme to which cameras belong. */
export const CAMERA_SCHEME_KIND = 'security_camera';

/** Where a camera looks from and to: WGS 84 degrees; degrees clockwise from north; degrees wide; metres far. */
export interface View {
  readonly lat: number;
  readonly lon: number;
  readonly direction: number;
  readonly angle: number;
  readonly rangeM: number;
}

/** What a camera's row says after a step that is a day; undefined where that does not fit its state. */
export function afterDayStep(
  camera: { readonly state: CameraState; readonly seenOn: string; readonly remindedOn: string | null },
  step: DayStep,
  onDay: string,
): { state: CameraState; seenOn: string; remindedOn: string | null } | undefined {
  if (camera.state === 'removed') return undefined;
  const { state, seenOn, remindedOn } = camera;
  const later = onDay > seenOn ? onDay : seenOn;
  switch (step) {
    // a reminder is about the silence that a check ends
    case 'seen_working':
      return { state: 'working', seenOn: later, remindedOn: null };
    case 'found_faulty':
      return { state: 'faulty', seenOn, remindedOn };
    case 'remind_owner':
      return { state, seenOn, remindedOn: onDay };
    case 'remove':
      return { state: 'removed', seenOn, remindedOn };
  }
}
