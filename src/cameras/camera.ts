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

/** What is known of a camera's health, by days `YYYY-MM-DD`. */
export interface Health {
  readonly state: CameraState;
  /** The last day on which somebody saw it at work. */
  readonly seenOn: string;
  /** The day of the newest that is known: that it worked, or that it did not. */
  readonly checkedOn: string;
  /** When its owner was last reminded that nobody has seen it; null once somebody has. */
  readonly remindedOn: string | null;
}

/**
 * What is known after a step that is a day; undefined where that does not fit its state. Days may be entered in any
 * order: what happened before the newest that is known changes nothing of how the camera stands.
 */
export function afterDayStep(camera: Health, step: DayStep, onDay: string): Health | undefined {
  if (camera.state === 'removed') return undefined;
  const { seenOn, checkedOn, remindedOn } = camera;
  const newest = onDay >= checkedOn;
  switch (step) {
    case 'seen_working': {
      const seen = { ...camera, seenOn: later(seenOn, onDay), remindedOn: silenceFrom(remindedOn, onDay) };
      return newest ? { ...seen, state: 'working', checkedOn: onDay } : seen;
    }
    case 'found_faulty':
      return newest ? { ...camera, state: 'faulty', checkedOn: onDay } : camera;
    case 'remind_owner':
      return onDay < seenOn ? camera : { ...camera, remindedOn: later(remindedOn ?? onDay, onDay) };
    case 'remove':
      return { ...camera, state: 'removed' };
  }
}

/** A reminder is about the silence that a check ends; one that came after the check is about the silence since. */
function silenceFrom(remindedOn: string | null, seenOn: string): string | null {
  return remindedOn !== null && remindedOn > seenOn ? remindedOn : null;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
