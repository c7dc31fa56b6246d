import type { StateTone } from '../../ui/desk/index.ts';
import type { CameraState } from '../camera.ts';

/** How a state looks at a glance. */
export const STATE_TONES: Readonly<Record<CameraState, StateTone>> = {
  working: 'working',
  faulty: 'halted',
  removed: 'done',
};
